import ActionHost
import ActionHostTesting
import ArgumentParser
import Foundation
import Logging
import PostLogin

/// `actionhost replay`: a recorded login, run again offline.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Runs a recorded login again, offline.",
        discussion: """
            'actionhost run --record FILE' and 'actionhost resume --record FILE' keep all that a login depended on: the event, what the \
            clock said, chance, the answers of the network and of the user directory, the cache. This runs the actions again with just \
            that, at once, and says whether everything comes out the same, or what differs: a changed file or package, another outcome, another request.

            Secrets are not in a recording. Placeholders take their places, as they do in the recorded requests; --secrets gives the \
            actions the real ones, for actions that sign with them or take them apart.

            The exit status is 0 when the login is the same, 1 when something differs, 64 for wrong usage, 65 for a file that cannot be used.

            EXAMPLES
              actionhost replay login.recording.json
                  the recorded login, with the actions as they are now
              actionhost replay login.recording.json --explain
                  what happened then, moment by moment
              actionhost replay login.recording.json --actions ../fixed/actions
                  what a change would have made of it
              actionhost replay login.recording.json --scenario actions/scenarios/login.scenario.yaml
                  a test of it, for 'actionhost test'
              actionhost replay login.recording.json --format json | jq .identical
                  in a script
            """)

    @Argument(help: ArgumentHelp("The recording.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("The folder of your action files. (default: that of the recording)", valueName: "dir"))
    var actions: String?

    @Option(help: ArgumentHelp("The login's secrets, as for run; without it placeholders.", valueName: "file"))
    var secrets: String?

    @Option(help: "The output: text for people, json for programs.")
    var format = OutputFormat.text

    @Option(
        help: ArgumentHelp(
            "Write a scenario for 'actionhost test' that has what the login depended on, and expects what it came to.", valueName: "file"))
    var scenario: String?

    @OptionGroup var tenant: TenantOptions
    @OptionGroup var explaining: ExplainOptions
    @OptionGroup var isolation: IsolationOptions

    func run() async throws {
        let recording: LoginRecording
        do throws(RecordingError) {
            recording = try LoginRecording(file: file)
        } catch {
            throw CommandFailure(error)
        }
        var configuration = ActionHostConfiguration()
        configuration.isolation = isolation.isolation
        configuration.logger = .silent
        let catalog = try loadCatalog(recording)
        let replay = LoginReplay(recording, catalog: catalog, hasSecrets: secrets != nil, configuration: configuration)
        let result: LoginReplay.Result
        do {
            result = try await ProgressLine.during("the login runs again") { try await replay.run() }
        } catch let error as RecordingError {
            throw CommandFailure(.input, "\(file): \(error.description)")
        } catch let error as ActionHostError {
            throw CommandFailure(error)
        }
        try explaining.writePage(result.timeline)
        switch format {
        case .json: Terminal.write(explaining.adding(result.timeline, to: json(result)).jsonText(pretty: true) + "\n")
        case .text: Terminal.write(ReplayReport(style: TextStyle(isColored: Terminal.hasColor)).text(of: result, hasSecrets: secrets != nil, recording) + explaining.text(of: result.timeline))
        }
        let isWritten = try await writeScenario(of: recording, result, catalog)
        Terminal.end(with: result.isIdentical && isWritten ? .completed : .failed)
    }

    /// - Returns: whether there is a scenario that passes, where one is asked for.
    private func writeScenario(of recording: LoginRecording, _ result: LoginReplay.Result, _ catalog: ActionCatalog) async throws -> Bool {
        guard let scenario else { return true }
        guard result.isIdentical else {
            Terminal.note("\(scenario) is not written: the login is another one now")
            return false
        }
        let name = (file as NSString).lastPathComponent.split(separator: ".").first.map(String.init) ?? "a recorded login"
        let made: RecordingScenario
        do {
            made = try await RecordingScenario(recording, outcomes: result.outcomes, name: name, catalog: catalog)
        } catch {
            throw CommandFailure(.input, "\(file): \(error)")
        }
        try OutputFile(scenario).write(made.text)
        for problem in made.problems { Terminal.note("\(scenario) does not pass yet: \(problem)") }
        return made.problems.isEmpty
    }

    private func loadCatalog(_ recording: LoginRecording) throws(CommandFailure) -> ActionCatalog {
        let folder = actions ?? recording.settings.folder ?? ""
        guard tenant.tenant != nil || !folder.isEmpty else {
            throw CommandFailure(.usage, "the recorded actions came from no folder: name one with --actions DIR, or --tenant DIR")
        }
        do throws(CatalogError) {
            var catalog: ActionCatalog
            // The variables of secrets need not be set here: placeholders take their places.
            if let export = try tenant.read() { catalog = export } else { catalog = try ActionCatalog(folder: folder) { _ in "not set" } }
            if let secrets { catalog = try catalog.adding(ActionSecrets(file: secrets)) }
            return catalog
        } catch {
            throw CommandFailure(error)
        }
    }

    func validate() throws {
        guard tenant.tenant == nil || actions == nil else {
            throw ValidationError("actions come from a folder or from a tenant's export: leave out --actions or --tenant")
        }
    }

    private func json(_ result: LoginReplay.Result) -> JSONValue {
        [
            "identical": .bool(result.isIdentical),
            "differences": .array(
                result.differences.map { difference in
                    var members: JSONObject = ["kind": .string(difference.kind.rawValue), "description": .string(difference.description)]
                    members["leg"] = difference.leg.map { .number(Double($0)) }
                    return .object(members)
                }),
            "outcomes": .array(result.outcomes.map(\.json)),
        ]
    }
}
