import ActionHost
import PostLogin

/// What became of a replay as text for people: what differs, and what the login comes to.
struct ReplayReport {
    var style = TextStyle()

    func text(of result: LoginReplay.Result, hasSecrets: Bool, _ recording: LoginRecording) -> String {
        let differing = result.differences.filter { $0.kind != .note }
        let notes = result.differences.filter { $0.kind == .note }
        let steps = result.outcomes.map(\.name).joined(separator: ", then ")
        var lines = [
            result.isIdentical
                ? "\(style.paint("✓ Identical", .good)): \(steps)" : "\(style.paint("✗ Different", .bad)): \(steps.isEmpty ? "nothing ran" : steps)"
        ]
        for kind in ReplayDifference.Kind.allCases where kind != .note {
            let found = differing.filter { $0.kind == kind }
            if found.isEmpty { continue }
            lines += ["", "  " + style.paint(Self.title(of: kind), .label)] + found.map { "    \(text(of: $0, of: recording))" }
        }
        if !notes.isEmpty { lines += ["", "  " + style.paint("Notes", .label)] + notes.map { style.paint("    \(text(of: $0, of: recording))", .quiet) } }
        if !differing.isEmpty, !hasSecrets, recording.legs.contains(where: { $0.actions.contains { !$0.secrets.isEmpty } }) {
            lines += ["", style.paint("  Secrets were placeholders: --secrets FILE gives the actions the real ones.", .quiet)]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func text(of difference: ReplayDifference, of recording: LoginRecording) -> String {
        let step = recording.legs.count > 1 ? difference.leg.map { "step \($0): " } ?? "" : ""
        return (step + difference.description).visible.replacing("\n", with: "\n    ")
    }

    private static func title(of kind: ReplayDifference.Kind) -> String {
        switch kind {
        case .source: "Changed files"
        case .outcome: "Outcome"
        case .request: "Requests"
        case .course: "Course"
        case .note: "Notes"
        }
    }
}
