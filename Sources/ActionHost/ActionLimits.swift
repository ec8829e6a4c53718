/// What one leg of a login may use: from its beginning, or its return, to its end or its next suspension; all actions together.
public struct ActionLimits: Sendable, Hashable, Codable {
    /// Wall-clock time, waiting included. 20 s by default, as on Auth0.
    public var time: Duration
    /// CPU time. 1 s by default.
    public var cpu: Duration
    /// Bytes by which the login may make the process grow. 128 MB by default.
    public var memory: Int
    /// Counts and sizes; one that is missing has its ``ActionBound/defaultValue``.
    public var bounds: [ActionBound: Int]

    public init(
        time: Duration = .seconds(20), cpu: Duration = .seconds(1), memory: Int = 128 << 20, bounds: [ActionBound: Int] = [:]
    ) {
        self.time = time
        self.cpu = cpu
        self.memory = memory
        self.bounds = bounds
    }

    /// What holds of a count or a size.
    public subscript(bound: ActionBound) -> Int { bounds[bound] ?? bound.defaultValue }
}
