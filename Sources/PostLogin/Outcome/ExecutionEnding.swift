/// How an execution that ran to its end is to be taken, with what its author should know.
public struct ExecutionEnding: Sendable, Hashable {
    /// What becomes of the login.
    public var step: NextStep
    /// For the execution's report.
    public var warnings: [String]

    /// Makes an ending.
    public init(_ step: NextStep, warnings: [String] = []) {
        self.step = step
        self.warnings = warnings
    }
}
