import ActionHostTesting
import ArgumentParser

/// Whether tests say what has run of the actions.
struct CoverageOptions: ParsableArguments {
    @Flag(help: "Say which lines, branches and functions of the actions have run.")
    var coverage = false

    @Option(help: ArgumentHelp("Write the coverage as LCOV; implies --coverage.", valueName: "file"), completion: .file())
    var lcov: String?

    /// What counts; nil where nothing is to be counted.
    func makeRecorder() -> CoverageRecorder? { coverage || lcov != nil ? CoverageRecorder() : nil }

    /// Writes the file, if there is to be one.
    func write(_ report: CoverageReport) throws(CommandFailure) {
        if let lcov { try OutputFile(lcov).write(report.lcov()) }
    }
}
