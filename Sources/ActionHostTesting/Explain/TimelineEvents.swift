import PostLogin

/// Events of a trace as people want to see them.
enum TimelineEvents {
    /// Without the steps of one and the same wait: a request over a connection is many answers, of which a script sees one.
    static func condensed(_ events: [TraceEvent]) -> [TraceEvent] {
        var result: [TraceEvent] = []
        for (index, event) in events.enumerated() {
            // A wait that is followed by nothing but the next wait is a step of it.
            if case .goesOn = event.kind, index + 1 < events.count, case .waits = events[index + 1].kind { continue }
            if case .waits = event.kind, let last = result.last, case .waits = last.kind {
                if case .waits(let labels) = event.kind { result[result.count - 1].kind = .waits(joined(last, labels)) }
                continue
            }
            result.append(event)
        }
        return result
    }

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
