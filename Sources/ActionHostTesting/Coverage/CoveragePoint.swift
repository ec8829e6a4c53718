/// A place in a file whose runs are counted.
public struct CoveragePoint: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case statement
        /// A function, with its name or `(anonymous)`.
        case function(name: String)
        /// One way of a decision; ways of the same decision have the same number in the file.
        case branch(decision: Int)
    }

    public var kind: Kind
    /// Counted from 1.
    public var line: Int

    public init(kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }
}
