/// What becomes of the tests of a file.
public enum NodeTestEvent: Sendable, Hashable {
    /// A number for each test or suite of a file.
    public typealias ID = Int

    /// A test or suite begins.
    case started(ID, path: [String])
    /// A test or suite has its result.
    case ended(NodeTestOutcome)
    /// Something has failed that is no test's.
    case failed(NodeTestFailure)
    /// All tests so far have ended.
    case drained
}
