public import ActionHost
import Foundation
import PostLogin

/// A timeline as text for people: each action with what it waited for, called and asked for, and what the login was decided by.
public struct TextTimeline: Sendable {
    /// The longest value that is shown; the outcome has all of it.
    private static let longestValue = 160
    /// Frames of a call's stack.
    private static let stackDepth = 8

    public init() {}

    /// The text, with a line break at its end.
    public func text(of timeline: LoginTimeline) -> String {
        timeline.legs.map { leg in (lines(of: leg) + [""] + decision(of: leg)).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func lines(of leg: LoginTimeline.Leg) -> [String] {
        let events = TimelineEvents.condensed(leg.events)
        let width = events.map { TimeText.duration($0.time).count }.max() ?? 0
        return ["Timeline"] + events.flatMap { event -> [String] in
            let time = TimeText.duration(event.time)
            let texts = self.texts(of: event)
            let head = "  " + time.leftPadding(to: width) + "  "
            return texts.enumerated().map { index, text in
                (index == 0 ? head : String(repeating: " ", count: head.count)) + VisibleText.of(text)
            }
        }
    }

    private func texts(of event: TraceEvent) -> [String] {
        let line = event.line.map { "  line \($0)" } ?? ""
        switch event.kind {
        case .began(let handler): return ["▶ \(event.action ?? "")\(handler == "onExecutePostLogin" ? "" : " \(handler)")"]
        case .ended(let status):
            let mark = switch status {
            case .completed: "✓"
            case .denied, .failed: "✗"
            case .suspended: "→"
            }
            return ["\(mark) \(event.action ?? "") \(status.rawValue)"]
        case .waits(let labels): return ["  waits for \(labels.joined(separator: ", "))"]
        case .goesOn(let label): return ["  goes on: \(label)"]
        case .asked(let question): return ["  asks \(question)\(line)"]
        case .request(let request): return ["  \(text(of: request))"]
        case .effect(let effect, let stack):
            // The innermost frame is the line itself.
            let frames = stack.count > 1 ? stack.prefix(Self.stackDepth).map { "      \($0)" } : []
            return ["  api.\(short(effect.description))\(line)"] + frames
        case .log(let level, let message):
            let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return lines.enumerated().map { $0 == 0 ? "  console.\(level)  \($1)" : "    \($1)" }
        case .stopped(let reason): return ["  stopped: \(TimelineEvents.reason(reason))"]
        case .cut: return ["… there is more than is kept"]
        }
    }

    private func text(of request: OutgoingRequest) -> String {
        let route = request.route.map { " by \($0)" } ?? ""
        let status = request.status.map { " \($0)" } ?? ""
        let problem = request.error.map { ": \($0)" } ?? ""
        return "\(request.method) \(request.target)\(route)\(status) in \(TimeText.duration(request.duration.milliseconds))\(problem)"
    }

    private func decision(of leg: LoginTimeline.Leg) -> [String] {
        let decision = LoginDecision(of: leg)
        return (["Decided by", "  \(decision.reason)"] + (decision.skipped.isEmpty ? [] : ["  Did not run: \(decision.skipped.joined(separator: ", "))"])
            + decision.droppedClaims.map { "  \($0)" }).map(VisibleText.of)
    }

    private func short(_ text: String) -> String { text.count > Self.longestValue ? text.prefix(Self.longestValue - 1) + "…" : text }
}
