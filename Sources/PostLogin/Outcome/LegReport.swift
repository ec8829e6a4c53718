/// What a worker hands back for one leg of a login.
public struct LegReport: Sendable, Hashable {
    public var ending: LegEnding
    /// What the effects add up to. Without meaning when the leg failed.
    public var state: LoginState
    public var executions: [ExecutionReport]
    public var cacheChanges: CacheChanges
    /// What was observed of it; nil when nobody asked.
    public var observation: LegObservation?

    public init(
        ending: LegEnding, state: LoginState, executions: [ExecutionReport], cacheChanges: CacheChanges = CacheChanges([]),
        observation: LegObservation? = nil
    ) {
        self.ending = ending
        self.state = state
        self.executions = executions
        self.cacheChanges = cacheChanges
        self.observation = observation
    }
}
