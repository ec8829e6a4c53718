/// Waiting for something that takes its time.
enum Eventually {
    /// Whether a condition becomes true in a time.
    static func holds(within time: Duration = .seconds(10), _ condition: () -> Bool) async -> Bool {
        let end = ContinuousClock.now + time
        while !condition() {
            guard .now < end else { return false }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return true
    }
}
