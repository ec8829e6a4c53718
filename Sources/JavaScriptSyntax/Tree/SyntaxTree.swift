/// The syntax of one source, as values: what ``JavaScriptParser`` makes.
///
/// The nodes lie in one list, each before those inside of it; a ``SyntaxNode`` is a place in that list. Immutable, and an object only so
/// that the many nodes share one list.
public final class SyntaxTree: Sendable {
    public let source: SourceFile
    public let kind: SourceKind
    /// In the order of the source.
    public let comments: [Comment]
    let records: [SyntaxRecord]
    let texts: [String]

    init(source: SourceFile, kind: SourceKind, records: SyntaxRecords) {
        self.source = source
        self.kind = kind
        self.records = records.nodes
        texts = records.texts
        comments = records.comments.map { Comment(kind: $0.isBlock ? .block : .line, range: $0.range, in: source) }
    }

    /// The program.
    public var root: SyntaxNode { SyntaxNode(tree: self, index: 0) }

    /// All nodes, each before those inside of it.
    public var nodes: some Sequence<SyntaxNode> { records.indices.lazy.map { SyntaxNode(tree: self, index: $0) } }

    /// The nodes of some kinds, in the order of the source.
    public func nodes(_ kinds: SyntaxKind...) -> [SyntaxNode] {
        records.indices.lazy.filter { kinds.contains(self.records[$0].kind) }.map { SyntaxNode(tree: self, index: $0) }
    }
}
