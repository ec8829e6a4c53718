import ActionHost
import ActionHostTesting
import ArgumentParser
import Foundation
import PostLogin

/// `actionhost test`: the scenarios and JavaScript tests beside the actions.
struct TestCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, junit
    }

    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Runs the scenarios and JavaScript tests of actions.",
        discussion: """
            A scenario is a login with all that it depends on, and what has to become of it. It stands in a file whose name ends in \
            .scenario.yaml or .scenario.json, beside the actions or in a folder below them:

              # actions/20-roles.scenario.yaml is about the action 20-roles
              name: an analyst gets the roles claim
              event: { fixture: returning-user, set: { authorization.roles: [analyst] } }
              network:
                - { request: GET https://plans.example.com/7, respond: { body: team } }
              expect:
                id_token: { "https://example.com/roles": [analyst] }

            The network is the one that the scenario describes, and there is no other. docs/testing.md explains everything.

            Tests in JavaScript, written for node:test, stand in files whose names end in .test.js, and may load action files with require.

            The report goes to standard output. The exit status is 0 when all have passed, 1 when some have failed, 64 for wrong usage, 65 \
            when there is nothing to run.

            EXAMPLES
              actionhost test
                  everything below ./actions and ./test
              actionhost test actions/20-roles.scenario.yaml --filter analyst
                  the scenarios of a file whose names have the word
              actionhost test --update
                  writes the snapshots anew
              actionhost test --ci --junit report.xml
                  in CI: snapshots are not written, and the report is one that CI systems read
            """)

    @Argument(help: ArgumentHelp("Files with tests, and folders that have some. (default: the folders actions and test, or this one without them)", valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Only tests in whose FILE › NAME this text or regular expression occurs.", valueName: "text"))
    var filter: String?

    @Flag(help: "Write snapshots that are different anew, and remove those that no scenario has any more.")
    var update = false

    @Flag(help: "Write no snapshots: one that is missing is a failure.")
    var ci = false

    @Option(help: "The output: text for people, json or junit for programs.")
    var format = Format.text

    @Option(help: ArgumentHelp("Write a report as JUnit XML, too.", valueName: "file"))
    var junit: String?

    @Option(help: ArgumentHelp("Write a report as JSON, too.", valueName: "file"))
    var json: String?

    @Flag(help: "Begin no more tests when one has failed.")
    var failFast = false

    @Flag(help: "Print which tests there are, and run none.")
    var list = false

    @Flag(help: "Show the logs of tests that pass, too.")
    var verbose = false

    @Option(help: ArgumentHelp("How many scenarios run at a time. (default: one for each core)", valueName: "number"))
    var jobs: Int?

    @Option(help: ArgumentHelp("The folder of the action files. (default: that of the scenario, or the next one above that has some)", valueName: "dir"))
    var actions: String?

    @Option(help: ArgumentHelp("Take the actions of a tenant's export, as auth0-deploy-cli has written it.", valueName: "path"))
    var tenant: String?

    @Option(help: ArgumentHelp("Secrets beside those of actions.yaml, as JSON, YAML or .env; those of a scenario come before them.", valueName: "file"))
    var secrets: String?

    @OptionGroup var watch: WatchOptions
    @OptionGroup var coverage: CoverageOptions
    @OptionGroup var isolation: IsolationOptions

    func validate() throws {
        if ci && update { throw ValidationError("--ci writes no snapshots, and --update does: give one of them") }
        if tenant != nil && actions != nil { throw ValidationError("--tenant takes the place of --actions: give one of them") }
        if coverage.makeRecorder() != nil, isolation.kind == .process {
            throw ValidationError("--coverage counts what runs in threads: leave out --isolation process")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs has to be a number from 1") }
    }

    func run() async throws {
        try watch.runAgainOnSave(
            places + [actions, tenant, secrets].compactMap { $0 }, ignoring: [junit, json, coverage.lcov].compactMap { $0 })
        let files = try findFiles()
        var options = try options()
        options.coverage = coverage.makeRecorder()
        let run = TestRun(files, options: options)
        guard !run.tests.isEmpty else { throw noTest }
        if list {
            Terminal.write(run.tests.map { "\($0.file) › \($0.name)\n" }.joined())
            return
        }
        let progress = TestProgress(total: run.tests.count)
        let report = await run.run(onTest: progress.take)
        progress.end()
        guard !report.cases.isEmpty else { throw noTest }
        try write(report)
        if let recorder = options.coverage {
            try coverage.write(recorder.report)
            if format == .text { Terminal.write("\n" + recorder.report.text) }
        }
        Terminal.end(with: report.hasPassed ? .completed : .failed)
    }

    /// The usual folders of those that are there, where none is named.
    private var places: [String] {
        guard paths.isEmpty else { return paths }
        let usual = ["actions", "test"].filter { FileManager.default.fileExists(atPath: $0) }
        return usual.isEmpty ? ["."] : usual
    }

    private var noTest: CommandFailure {
        CommandFailure(.input, "no test has \(filter ?? "") in its FILE › NAME; --list prints which there are")
    }

    private func findFiles() throws(CommandFailure) -> TestFiles {
        let files: TestFiles
        do throws(DocumentError) {
            files = try TestFiles.find(in: places)
        } catch {
            throw CommandFailure(.input, error.description)
        }
        guard !files.isEmpty else {
            throw CommandFailure(
                .input,
                "there are no tests in \(places.joined(separator: ", ")): put a scenario beside an action, in a file like 20-roles.scenario.yaml\n"
                    + "See 'actionhost test --help'.")
        }
        return files
    }

    private func options() throws(CommandFailure) -> TestRunOptions {
        var options = TestRunOptions()
        options.actions = tenant.map(TestedActions.tenant) ?? actions.map(TestedActions.folder) ?? .nearest
        do throws(CatalogError) {
            options.secrets = try secrets.map { file throws(CatalogError) in try ActionSecrets(file: file) }
        } catch {
            throw CommandFailure(error)
        }
        options.filter = filter.map(TestFilter.init)
        options.snapshots = ci ? .refuse : update ? .update : .write
        if let jobs { options.parallelism = jobs }
        options.stopsAtFailure = failFast
        options.isIsolated = isolation.kind == .process
        options.workerExecutable = "/proc/self/exe"
        let isolation = isolation
        options.configure = { configuration, _ in
            // Whether it is strict is for the command line to say.
            if case .process(let executable, _) = configuration.isolation {
                configuration.isolation = .process(executable: executable, isStrict: isolation.strict)
            }
        }
        return options
    }

    private func write(_ report: TestReport) throws(CommandFailure) {
        if let junit { try OutputFile(junit).write(JUnitReport(report).text) }
        if let json { try OutputFile(json).write(JSONTestReport(report).json.jsonText(pretty: true) + "\n") }
        switch format {
        case .text: Terminal.write(TestTextReport(style: TextStyle(isColored: Terminal.hasColor), showsAllOutput: verbose).text(of: report))
        case .json: Terminal.write(JSONTestReport(report).json.jsonText(pretty: true) + "\n")
        case .junit: Terminal.write(JUnitReport(report).text)
        }
    }
}
