/// Reports of executions that cannot have come about by the rules of the trigger.
public struct InconsistentReport: Error, Sendable, Hashable, CustomStringConvertible {
    public let description: String
}
