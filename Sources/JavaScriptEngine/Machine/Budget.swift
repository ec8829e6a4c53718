/// What one execution may use.
public struct Budget: Sendable, Hashable {
    /// CPU time of all its turns together.
    public var cpuTime: Duration
    /// Time from its start to its end, waiting included.
    public var wallClock: Duration
    /// Bytes by which its turns may make the process grow.
    public var memory: Int

    public init(cpuTime: Duration, wallClock: Duration, memory: Int) {
        self.cpuTime = cpuTime
        self.wallClock = wallClock
        self.memory = memory
    }
}
