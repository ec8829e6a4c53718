import ActionHostTesting
import ArgumentParser
import PostLogin

/// The event of a command that runs a login.
struct EventOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The login's event, as JSON; - for standard input; fixture:NAME for one that comes along, see 'actionhost event --list'.",
            valueName: "file"),
        completion: .file(extensions: ["json"]))
    var event: String?

    @OptionGroup var settings: EventSettings

    /// The event, or, when none is named, the file `event.json` in the folder of actions.
    ///
    /// - Parameter saysWhich: whether to note that the file was taken.
    func read(actions folder: String, saysWhich: Bool) throws(CommandFailure) -> PostLoginEvent {
        if let event, let fixture = try Self.fixture(event) { return try settings.applied(to: fixture.members, of: event) }
        guard let file = event.map(InputFile.init) ?? InputFile.sampleEvent(of: folder) else {
            throw CommandFailure(
                .usage,
                "there is no event: name its file with --event FILE (- for standard input), take one that comes along, "
                    + "--event fixture:returning-user, or put an event.json in \(folder)\nSee 'actionhost run --help'.")
        }
        if event == nil && saysWhich { Terminal.note("no --event given: the event is \(file.name)") }
        let json = try file.readJSON()
        guard let members = json.objectValue else {
            do throws(EventError) { return try PostLoginEvent(json: json) } catch { throw CommandFailure(.input, "\(file.name): \(error)") }
        }
        return try settings.applied(to: members, of: file.name)
    }

    private static func fixture(_ argument: String) throws(CommandFailure) -> EventFixture? {
        guard argument.hasPrefix("fixture:") else { return nil }
        let name = String(argument.dropFirst("fixture:".count))
        if let fixture = EventFixture.named(name) { return fixture }
        throw CommandFailure(.usage, "\(EventFixture.explanation(ofUnknown: name))\nSee 'actionhost event --list'.")
    }
}
