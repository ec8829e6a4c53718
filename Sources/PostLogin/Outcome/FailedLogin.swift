/// A login that failed: nothing of this leg is applied.
public struct FailedLogin: Sendable, Hashable {
    public var failure: LoginFailure
    /// What each action of this leg did, in order; the last one failed.
    public var executions: [ExecutionReport]

    public init(_ failure: LoginFailure, executions: [ExecutionReport] = []) {
        self.failure = failure
        self.executions = executions
    }

    public var kind: LoginFailure.Kind { failure.kind }
    public var message: String { failure.message }
    public var action: String? { failure.action }
}
