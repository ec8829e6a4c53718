/// Why and where an execution was stopped from outside.
public struct Termination: Error, Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable {
        /// The CPU time of all its turns passed the budget.
        case cpuTime
        /// Its deadline passed.
        case wallClock
        /// The memory that its turns took passed the budget.
        case memory
        /// The embedding program cancelled it.
        case cancelled
    }

    public var reason: Reason
    /// What was running at that moment, innermost first; empty when the script was waiting.
    public var stack: [StackFrame]

    public init(reason: Reason, stack: [StackFrame] = []) {
        self.reason = reason
        self.stack = stack
    }
}
