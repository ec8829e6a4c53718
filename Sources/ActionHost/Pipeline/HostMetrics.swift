import Metrics
import PostLogin

/// What the host counts, through swift-metrics.
struct HostMetrics: Sendable {
    private let outcomes: [String: Counter]
    private let refused = Counter(label: "actionhost_logins_refused")
    private let duration = Timer(label: "actionhost_leg_duration")

    init() {
        outcomes = Dictionary(
            uniqueKeysWithValues: ["completed", "denied", "suspended", "failed"].map {
                ($0, Counter(label: "actionhost_legs", dimensions: [("outcome", $0)]))
            })
    }

    func count(_ outcome: LoginOutcome, _ time: Duration) {
        outcomes[outcome.name]?.increment()
        duration.recordNanoseconds(Int64(time.milliseconds * 1_000_000))
    }

    func countRefusal() { refused.increment() }
}
