import ActionHost
import ActionHostTesting
import ArgumentParser
import Foundation
import PostLogin

/// The options that watch a login: to record it, or to explain it.
struct ObservationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Record the login in a file, for 'actionhost replay': all that it depends on, personal data too; placeholders in the place of secrets.",
            valueName: "file"))
    var record: String?

    @OptionGroup var explaining: ExplainOptions

    /// What watches the login; nil when nothing is to.
    ///
    /// - Parameter recording: what was recorded of the login so far.
    func makeObserver(continuing recording: LoginRecording? = nil) -> LoginObserver? {
        var kept: Observation = []
        if record != nil { kept.insert(.tape) }
        if explaining.isAsked { kept.insert(.trace) }
        return kept.isEmpty ? nil : LoginObserver(keeping: kept, continuing: recording)
    }

    /// The files that it writes, for `--watch`.
    var writtenFiles: [String] { [record, explaining.explainHtml].compactMap { $0 } }

    /// Writes what was recorded.
    func save(_ recording: LoginRecording?) throws(CommandFailure) {
        guard let record, let recording else { return }
        if let gap = recording.gaps.last { return Terminal.note("\(record) is not written: \(gap)") }
        do throws(RecordingError) {
            try recording.write(to: record)
        } catch {
            throw CommandFailure(error)
        }
        if !recording.unrepeatable.isEmpty {
            Terminal.note("a recording cannot keep what comes of \(recording.unrepeatable.joined(separator: ", ")): a replay may differ there")
        }
    }
}

/// How a login is explained.
struct ExplainOptions: ParsableArguments {
    @Flag(help: "Explain the login: a timeline of each action, what it waited for, its requests and calls with their lines, and what decided.")
    var explain = false

    @Option(help: ArgumentHelp("Write the explanation as a page with a waterfall, which opens without a network.", valueName: "file"))
    var explainHtml: String?

    var isAsked: Bool { explain || explainHtml != nil }

    /// Writes the page, if one is asked for.
    func writePage(_ timeline: LoginTimeline) throws(CommandFailure) {
        guard let explainHtml else { return }
        do {
            try Data(HTMLTimeline().page(of: timeline).utf8).write(to: URL(fileURLWithPath: explainHtml), options: .atomic)
        } catch {
            throw CommandFailure(.input, "\(explainHtml): the page cannot be written: \((error as NSError).localizedDescription)")
        }
    }

    /// What the text report is followed by.
    func text(of timeline: LoginTimeline) -> String { explain ? "\n" + TextTimeline().text(of: timeline) : "" }

    /// The JSON outcome with the timeline in it.
    func adding(_ timeline: LoginTimeline, to json: JSONValue) -> JSONValue {
        guard explain, var members = json.objectValue else { return json }
        members["timeline"] = timeline.json
        return .object(members)
    }
}

extension CommandFailure {
    init(_ error: RecordingError) { self.init(.input, error.description) }
}
