/// A comment in a source.
public struct Comment: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// `// …`, and the `#!` line.
        case line
        /// `/* … */`.
        case block
    }

    public let kind: Kind
    /// Its UTF-16 offsets, the marks included.
    public let range: Range<Int>
    /// What stands between the marks.
    public let text: String
    public let start: SourcePosition
    public let end: SourcePosition

    init(kind: Kind, range: Range<Int>, in file: SourceFile) {
        self.kind = kind
        self.range = range
        text = file.text(in: (range.lowerBound + 2)..<max(range.lowerBound + 2, range.upperBound - (kind == .block ? 2 : 0)))
        start = file.position(at: range.lowerBound)
        end = file.position(at: range.upperBound)
    }
}
