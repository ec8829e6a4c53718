/// How an execution that ran to its end is to be taken, with what its author should know.
public struct ExecutionEnding: Sendable, Hashable {
    public var step: NextStep
    public var warnings: [String]

    public init(_ step: NextStep, warnings: [String] = []) {
        self.step = step
        self.warnings = warnings
    }
}
