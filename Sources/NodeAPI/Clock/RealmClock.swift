/// The time since a realm was made, by a clock that only goes forward, whatever the login's time does.
struct RealmClock: Sendable {
    private let start = ContinuousClock.now

    var milliseconds: Double {
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Double(seconds) * 1e3 + Double(attoseconds) * 1e-15
    }
}
