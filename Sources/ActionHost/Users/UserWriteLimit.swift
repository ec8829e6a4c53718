/// How many updates an ``SQLiteUserDirectory`` takes before it says `rateLimited`.
public struct UserWriteLimit: Sendable, Hashable {
    /// Updates per second in the long run, more than 0.
    public var perSecond: Double
    /// Updates at once after a quiet time, 1 or more.
    public var burst: Int

    public init(perSecond: Double, burst: Int) {
        precondition(perSecond > 0 && burst >= 1, "a limit without any updates")
        self.perSecond = perSecond
        self.burst = burst
    }
}
