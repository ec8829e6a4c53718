import ArgumentParser
import PostLogin

/// The login that a command begins.
struct EventOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The login's event, as JSON; - for standard input.", valueName: "file"))
    var event: String?

    @Flag(help: "The login comes from a browser that the user has had remembered: an action may spare it the second factor.")
    var rememberedBrowser = false

    /// - Parameter command: what the command line calls itself, for advice.
    func readEvent(for options: HostOptions, _ command: String) throws(CommandFailure) -> PostLoginEvent {
        guard let file = event.map(InputFile.init) ?? InputFile.sampleEvent(of: options.actions) else {
            throw CommandFailure(
                .usage,
                "there is no event: name its file with --event FILE (- for standard input), or put an event.json in \(options.actions)\n"
                    + "See 'actionhost \(command) --help'.")
        }
        if event == nil && options.format == .text { Terminal.note("no --event given: the event is \(file.name)") }
        let json = try file.readJSON()
        do throws(EventError) {
            return try PostLoginEvent(json: json)
        } catch {
            throw CommandFailure(.input, "\(file.name): \(error)")
        }
    }
}
