import PostLogin

/// A login that was attacked: what became of it, and how long that took.
struct Measurement: Sendable {
    var result: AttackResult?
    /// As its report has it: the sum of its executions.
    var loginTime = Duration.zero
    /// As the caller sees it.
    var wholeTime = Duration.zero
    /// By how much the host's process grew meanwhile.
    var growth = 0
    /// The slowest of the logins beside it.
    var slowestNeighbour = Duration.zero
    /// The outcome, for a message.
    var details = ""

    init(_ outcome: JSONValue, wholeTime: Duration) {
        result = AttackResult(outcome: outcome)
        loginTime = .milliseconds((outcome["executions"]?.arrayValue ?? []).reduce(0) { $0 + ($1["duration_ms"]?.numberValue ?? 0) })
        self.wholeTime = wholeTime
        details = String(outcome.jsonText.prefix(1500))
    }

    init(_ result: AttackResult?, wholeTime: Duration, details: String) {
        self.result = result
        self.wholeTime = wholeTime
        self.details = details
    }

    /// When it had to be over. CPU time takes longer than its own length where others are busy.
    func deadline(under limits: AttackGroup.Limits) -> Duration {
        (result == .failed(.cpu) ? limits.cpu * max(1, Computer.slack / 2) : limits.time) + Computer.grace
    }
}
