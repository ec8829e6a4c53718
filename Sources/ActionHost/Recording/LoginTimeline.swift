public import PostLogin

/// What a login did at which time, leg by leg: what `--explain` shows.
public struct LoginTimeline: Sendable, Hashable {
    public var legs: [Leg]

    /// From the login's beginning or its return to its end or its next suspension.
    public struct Leg: Sendable, Hashable {
        public var outcome: LoginOutcome
        /// In the order of their times, secrets taken out of logs and names. What actions ask for is as they ask for it.
        public var events: [TraceEvent]
        /// The names of the host's actions, in order.
        public var actions: [String]

        public init(outcome: LoginOutcome, events: [TraceEvent], actions: [String]) {
            self.outcome = outcome
            self.events = events
            self.actions = actions
        }
    }

    public init(legs: [Leg] = []) { self.legs = legs }
}

extension TraceEvent {
    /// Without secrets in what scripts print and whom they call.
    func redacted(by redactor: SecretRedactor) -> TraceEvent {
        var copy = self
        switch kind {
        case .log(let level, let message): copy.kind = .log(level: level, message: redactor.redact(message))
        case .waits(let labels): copy.kind = .waits(labels.map(redactor.redact))
        case .goesOn(let label): copy.kind = .goesOn(redactor.redact(label))
        case .asked(let question): copy.kind = .asked(redactor.redact(question))
        case .began, .ended, .request, .effect, .stopped, .cut: break
        }
        return copy
    }
}
