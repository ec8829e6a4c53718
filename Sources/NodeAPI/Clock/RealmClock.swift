/// The time since a realm was made, by a clock that only goes forward, whatever the login's time does.
struct RealmClock {
    private let start = ContinuousClock.now
    /// What scripts see in the place of the time; nil: the time itself.
    private let shown: ((_ milliseconds: Double) -> Double)?

    init(shown: ((_ milliseconds: Double) -> Double)?) { self.shown = shown }

    var milliseconds: Double {
        let (seconds, attoseconds) = start.duration(to: .now).components
        let time = Double(seconds) * 1e3 + Double(attoseconds) * 1e-15
        return shown?(time) ?? time
    }
}
