/// What becomes of the tests of a file.
public enum NodeTestEvent: Sendable, Hashable {
    /// A test or suite begins.
    case started(NodeTestID)
    /// A test or suite has its result.
    case ended(NodeTestOutcome)
    /// Something has failed that is no test's.
    case failed(NodeTestFailure)
    /// All tests so far have ended.
    case drained
}
