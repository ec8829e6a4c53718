import ActionHost
import ArgumentParser

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
