import PostLogin

/// Runs legs of logins. A boundary of values: what is behind it can be threads or processes.
protocol Worker: Sendable {
    /// - Throws: ``ActionHostError`` when the worker cannot take the leg; `CancellationError` when the task was cancelled.
    ///   A script's failure is no error here but the report's ending.
    func run(_ invocation: Invocation) async throws -> LegReport
    /// Lets running legs end and takes no new ones.
    func shutDown()
    /// What the kernel refused of the sandbox that it runs in; empty where there is none.
    var sandboxRefusals: [String] { get }
}

extension Worker {
    var sandboxRefusals: [String] { [] }
}
