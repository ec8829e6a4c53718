import ActionHost
import PostLogin

/// The rows of a leg: each action, and below it what it did.
enum TimelineRows {
    static func rows(of leg: LoginTimeline.Leg) -> [TimelineRow] {
        var rows: [TimelineRow] = []
        var action: Int?
        var waitBegin: (time: Double, labels: [String])?
        for event in TimelineEvents.condensed(leg.events) {
            if let begin = waitBegin, let index = action, isEndOfWait(event) {
                rows[index].waits.append(TimelineRow.Span(begin: begin.time, end: event.time))
                rows[index].details.append(
                    "\(TimeText.duration(begin.time)): waited \(TimeText.duration(event.time - begin.time)) for \(begin.labels.joined(separator: ", "))")
                waitBegin = nil
            }
            switch event.kind {
            case .began(let handler):
                action = rows.count
                let label = "\(event.action ?? "")\(handler == "onExecutePostLogin" ? "" : " \(handler)")"
                rows.append(TimelineRow(kind: .action, label: label, begin: event.time, end: event.time))
            case .ended(let status):
                guard let index = action else { continue }
                rows[index].end = max(event.time, rows[index].begin)
                rows[index].details.append("\(TimeText.duration(event.time)): \(status.rawValue)")
            case .waits(let labels): waitBegin = (event.time, labels)
            case .goesOn: break
            default: rows.append(row(of: event))
            }
        }
        return rows
    }

    private static func isEndOfWait(_ event: TraceEvent) -> Bool {
        switch event.kind {
        case .goesOn, .ended, .stopped: true
        default: false
        }
    }

    private static func row(of event: TraceEvent) -> TimelineRow {
        var row = TimelineRow(kind: .problem, label: "", begin: event.time, end: event.time)
        let place = event.line.map { ["line \($0)"] } ?? []
        switch event.kind {
        case .request(let request):
            row.kind = request.error == nil ? .request : .problem
            row.label = "\(request.method) \(request.target)\(request.status.map { " \($0)" } ?? "")"
            row.end = event.time + request.duration.milliseconds
            row.details = ["\(request.bytesSent) bytes sent, \(request.bytesReceived) bytes received"]
                + (request.route.map { ["by \($0)"] } ?? []) + (request.error.map { [$0] } ?? [])
        case .effect(let effect, let stack):
            row.kind = .effect
            row.label = "api.\(effect)"
            row.details = ["api.\(effect)"] + place + stack
        case .log(let level, let message):
            row.kind = level == "error" ? .problem : .log
            row.label = "console.\(level) \(message.split(separator: "\n").first ?? "")"
            row.details = message.contains("\n") ? [message] : []
        case .asked(let question):
            row.kind = .request
            row.label = question
            row.details = place
        case .stopped(let reason): row.label = "stopped: \(TimelineEvents.reason(reason))"
        case .cut: row.label = "there is more than is kept"
        case .began, .ended, .waits, .goesOn: break
        }
        return row
    }
}
