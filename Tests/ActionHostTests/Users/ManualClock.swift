import Synchronization

/// A clock on which waiting takes no time, and that remembers how long was waited.
final class ManualClock: Clock {
    struct Instant: InstantProtocol {
        var offset: Duration = .zero

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private let state = Mutex((now: Instant(), waits: [Duration]()))

    var now: Instant { state.withLock { $0.now } }
    var waits: [Duration] { state.withLock { $0.waits } }
    var minimumResolution: Swift.Duration { .nanoseconds(1) }
    /// Milliseconds since the clock began.
    @Sendable func milliseconds() -> Double { now.offset / .milliseconds(1) }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
        state.withLock { state in
            state.waits.append(state.now.duration(to: deadline))
            state.now = deadline
        }
    }

    func advance(by duration: Duration) { state.withLock { $0.now = $0.now.advanced(by: duration) } }
}
