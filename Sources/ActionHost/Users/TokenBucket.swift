/// Lets so many writes through per second, and a burst of them at once.
struct TokenBucket: Sendable {
    private let limit: UserWriteLimit
    private var tokens: Double
    /// When `tokens` was right, in milliseconds.
    private var time: Double?

    init(_ limit: UserWriteLimit) {
        self.limit = limit
        tokens = Double(limit.burst)
    }

    /// Takes a token; or says how long it will be until there is one.
    mutating func take(at now: Double) -> Duration? {
        if let time { tokens = min(Double(limit.burst), tokens + max(0, now - time) / 1000 * limit.perSecond) }
        time = now
        // What many small additions lose must not make anybody wait who has waited long enough.
        if tokens >= 1 - 1e-9 {
            tokens -= 1
            return nil
        }
        return .milliseconds(((1 - tokens) / limit.perSecond * 1000).rounded(.up))
    }
}
