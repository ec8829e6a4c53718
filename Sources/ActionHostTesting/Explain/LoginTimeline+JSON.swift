public import ActionHost
public import PostLogin

extension LoginTimeline {
    /// The timeline for programs: `[{outcome, decided_by, dropped_claims, events: [{time_ms, action, kind, …}]}]`.
    public var json: JSONValue {
        .array(
            legs.map { leg in
                let decision = LoginDecision(of: leg)
                return [
                    "outcome": .string(leg.outcome.name), "decided_by": .string(decision.reason),
                    "dropped_claims": .array(decision.droppedClaims.map { .string($0) }), "events": .array(leg.events.map(\.json)),
                ]
            })
    }
}

extension TraceEvent {
    fileprivate var json: JSONValue {
        var members: JSONObject = ["time_ms": .number((time * 1000).rounded() / 1000)]
        members["action"] = action.map { .string($0) }
        let (kind, more): (String, JSONObject) =
            switch self.kind {
            case .began(let handler): ("began", ["handler": .string(handler)])
            case .ended(let status): ("ended", ["status": .string(status.rawValue)])
            case .waits(let labels): ("waits", ["for": .array(labels.map { .string($0) })])
            case .goesOn(let label): ("goes_on", ["by": .string(label)])
            case .asked(let question): ("asked", ["question": .string(question)])
            case .request(let request): ("request", request.json.objectValue ?? [:])
            case .effect(let effect, let stack):
                ("effect", ["call": .string(effect.call), "arguments": .array(effect.arguments), "stack": .array(stack.map { .string($0) })])
            case .log(let level, let message): ("log", ["level": .string(level), "message": .string(message)])
            case .stopped(let reason): ("stopped", ["reason": .string(TimelineEvents.reason(reason))])
            case .cut: ("cut", [:])
            }
        members["kind"] = .string(kind)
        members["line"] = line.map { .number(Double($0)) }
        members.merge(more)
        return .object(members)
    }
}
