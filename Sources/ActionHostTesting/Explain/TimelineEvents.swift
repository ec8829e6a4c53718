import PostLogin

/// Events of a trace as people want to see them.
enum TimelineEvents {
    /// Without the steps of one and the same wait: a request over a connection is many answers, of which a script sees one.
    static func condensed(_ events: [TraceEvent]) -> [TraceEvent] {
        var result: [TraceEvent] = []
        var wait: Int?
        for (index, event) in events.enumerated() {
            switch event.kind {
            case .goesOn where isWait(events[(index + 1)...].first { !isRequest($0) }): continue
            case .waits(let labels):
                if let wait { result[wait].kind = .waits(joined(result[wait], labels)) } else { wait = result.count }
                if wait != result.count { continue }
            case .request: break
            default: wait = nil
            }
            result.append(event)
        }
        return result
    }

    private static func isWait(_ event: TraceEvent?) -> Bool { if case .waits? = event?.kind { true } else { false } }
    private static func isRequest(_ event: TraceEvent) -> Bool { if case .request = event.kind { true } else { false } }

    private static func joined(_ event: TraceEvent, _ labels: [String]) -> [String] {
        guard case .waits(let first) = event.kind else { return labels }
        return first + labels.filter { !first.contains($0) }
    }

    /// Why a leg was stopped.
    static func reason(_ name: String) -> String {
        switch name {
        case "cpuTime": "the limit of CPU time has passed"
        case "wallClock": "the time limit has passed"
        case "memory": "the memory limit has passed"
        case "cancelled": "the login was cancelled"
        default: name
        }
    }
}
