/// A node of a ``SyntaxTree``.
///
/// ```swift
/// for call in tree.nodes(.callExpression) {
///     guard let callee = call.child(.callee), callee.kind == .memberExpression else { continue }
///     print(call.start.line, callee.source, call.children(.arguments).count)
/// }
/// ```
public struct SyntaxNode: Sendable {
    public let tree: SyntaxTree
    let index: Int

    private var record: SyntaxRecord { tree.records[index] }

    public var kind: SyntaxKind { record.kind }
    /// What it is to its parent.
    public var role: SyntaxRole { record.role }
    public var flags: SyntaxFlags { record.flags }
    /// Its UTF-16 offsets.
    public var range: Range<Int> { record.range }
    public var start: SourcePosition { tree.source.position(at: record.range.lowerBound) }
    public var end: SourcePosition { tree.source.position(at: record.range.upperBound) }
    /// The source's text from its start to its end.
    public var source: String { tree.source.text(in: record.range) }

    /// The one text that a node of its kind has: the name of an identifier, the value of a literal, a template's text between two values, an
    /// operator, `var`, `let` or `const`, a property's `init`, `get` or `set`, a directive. Nil for all others.
    public var text: String? { record.text.map { tree.texts[$0] } }

    /// The node that it is a part of; nil for the program.
    public var parent: SyntaxNode? { record.parent.map { SyntaxNode(tree: tree, index: $0) } }

    /// The nodes that it is a part of, from the inside out.
    public var ancestors: some Sequence<SyntaxNode> { sequence(state: self) { node in
        guard let parent = node.parent else { return nil }
        node = parent
        return parent
    } }

    /// Its parts, in the order of the source.
    public var children: [SyntaxNode] {
        var children: [SyntaxNode] = []
        var next = index + 1
        while next < record.next {
            children.append(SyntaxNode(tree: tree, index: next))
            next = tree.records[next].next
        }
        return children
    }

    /// Everything in it, itself not included; each node before those inside of it.
    public var descendants: some Sequence<SyntaxNode> {
        ((index + 1)..<record.next).lazy.map { [tree] in SyntaxNode(tree: tree, index: $0) }
    }

    /// The part with a role; the first one, where there are several.
    public func child(_ role: SyntaxRole) -> SyntaxNode? {
        var next = index + 1
        while next < record.next {
            if tree.records[next].role == role { return SyntaxNode(tree: tree, index: next) }
            next = tree.records[next].next
        }
        return nil
    }

    /// The parts with a role. Places left out in a list are ``SyntaxKind/hole``.
    public func children(_ role: SyntaxRole) -> [SyntaxNode] { children.filter { $0.role == role } }

    /// Whether another node is a part of it, or the same.
    public func contains(_ other: SyntaxNode) -> Bool { tree === other.tree && other.index >= index && other.index < record.next }
}

extension SyntaxNode: Hashable {
    public static func == (left: SyntaxNode, right: SyntaxNode) -> Bool { left.tree === right.tree && left.index == right.index }
    public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension SyntaxNode: CustomStringConvertible {
    /// `CallExpression 3:5 api.access.deny('no')`.
    public var description: String {
        let (start, source) = (start, source)
        return "\(kind.rawValue) \(start.line):\(start.column) " + (source.count > 60 ? source.prefix(60) + "…" : source)
    }
}
