/// What comes back to a suspended login, and what has to follow.
public struct ScenarioStep: Sendable {
    public var userReturn: ScenarioReturn
    /// What the step has to come to. Nil: that it completes, or that it is suspended when another step follows.
    public var expectation: OutcomeExpectation?
    /// The time from this step on, in milliseconds since 1970. Nil: that of the step before.
    public var time: Double?
    /// The line of the file where it begins, counted from 1.
    public var line: Int?

    /// Makes a step.
    public init(_ userReturn: ScenarioReturn = ScenarioReturn(), expectation: OutcomeExpectation? = nil) {
        self.userReturn = userReturn
        self.expectation = expectation
    }
}
