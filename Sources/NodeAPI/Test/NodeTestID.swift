/// Which test or suite of a file.
public struct NodeTestID: Sendable, Hashable {
    /// Another one for each test and suite of a file.
    public var number: Int
    /// The names of the suites and tests around it, and its own.
    public var path: [String]
    public var isSuite: Bool
    /// Where it was written down; nil where that is not known.
    public var file: String?
    /// Counted from 1.
    public var line: Int?
}
