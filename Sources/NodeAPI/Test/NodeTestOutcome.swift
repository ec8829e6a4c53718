/// The result of a test or a suite.
public struct NodeTestOutcome: Sendable, Hashable {
    public enum Status: String, Sendable, Hashable, Codable {
        case passed, failed, skipped
        /// Whatever it came to: nobody counts on it yet.
        case todo
    }

    public var id: NodeTestID
    public var status: Status
    /// Milliseconds.
    public var duration: Double
    /// Why it was skipped or is still to be done, if the script says so.
    public var reason: String?
    public var diagnostics: [String]
    /// What went wrong, also in a test whose status is not `failed`.
    public var failure: NodeTestFailure?
}
