public import ActionHost

/// What one step of a scenario may use; nil, or missing, for what `actions.yaml` says.
public struct ScenarioLimits: Sendable, Hashable {
    public var time: Duration?
    public var cpu: Duration?
    /// Bytes.
    public var memory: Int?
    public var bounds: [ActionBound: Int] = [:]

    /// Makes limits that leave everything to `actions.yaml`.
    public init() {}
}
