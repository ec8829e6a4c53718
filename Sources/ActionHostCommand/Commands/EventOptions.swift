import ActionHostTesting
import ArgumentParser
import PostLogin

/// The login of a command that runs one.
struct EventOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The login's event, as JSON; - for standard input; fixture:NAME for one that comes along, see 'actionhost event --list'.",
            valueName: "file"),
        completion: .file(extensions: ["json"]))
    var event: String?

    @OptionGroup var settings: EventSettings

    @Flag(help: "The login comes from a browser that the user has had remembered: an action may spare it the second factor.")
    var rememberedBrowser = false

    /// The event, or the one that comes with the folder of actions.
    ///
    /// - Parameter command: whose help a failure points to.
    func readEvent(for options: HostOptions, _ command: String) throws(CommandFailure) -> PostLoginEvent {
        if let event, let fixture = try Self.fixture(event) { return try settings.applied(to: fixture.members, of: event) }
        guard let file = event.map(InputFile.init) ?? InputFile.sampleEvent(of: options.folder) else {
            throw CommandFailure(
                .usage,
                "there is no event: name its file with --event FILE (- for standard input), take one that comes along, --event "
                    + "fixture:returning-user, or put an event.json in \(options.folder)\nSee 'actionhost \(command) --help'.")
        }
        if event == nil && options.format == .text { Terminal.note("no --event given: the event is \(file.name)") }
        let json = try file.readJSON()
        // What is no object has no members to change, and the message says so.
        guard let members = json.objectValue else { return try settings.event(json, of: file.name) }
        return try settings.applied(to: members, of: file.name)
    }

    /// What it is read from, for `--watch`.
    var files: [String] { [event].compactMap { $0 }.filter { !$0.hasPrefix(Self.fixturePrefix) } }

    private static let fixturePrefix = "fixture:"

    private static func fixture(_ argument: String) throws(CommandFailure) -> EventFixture? {
        guard argument.hasPrefix(fixturePrefix) else { return nil }
        let name = String(argument.dropFirst(fixturePrefix.count))
        if let fixture = EventFixture.named(name) { return fixture }
        throw CommandFailure(.usage, "\(EventFixture.explanation(ofUnknown: name))\nSee 'actionhost event --list'.")
    }
}
