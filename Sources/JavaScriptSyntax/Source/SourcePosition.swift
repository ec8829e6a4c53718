/// A place in a source.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// UTF-16 code units before it.
    public var offset: Int
    /// Counted from 1.
    public var line: Int
    /// Counted from 1, in UTF-16 code units, as the engine counts.
    public var column: Int

    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }

    public static func < (left: SourcePosition, right: SourcePosition) -> Bool { left.offset < right.offset }
}
