import ActionHost
import ArgumentParser
import PostLogin

/// `actionhost run`: a login from its beginning.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs every action of a folder, in order, against an event.",
        discussion: """
            The event is the object that actions get as 'event', as JSON; members that it leaves out and actions take for granted are \
            filled in. Without --event, the file event.json in the folder of actions is taken.

            The outcome goes to standard output, as text for people or, with --format json, as one JSON object. The exit status tells it \
            too: 0 completed, 1 failed, 3 denied, 4 suspended; 64 for wrong usage, 65 for input that cannot be used.

            EXAMPLES
              actionhost run
                  the actions of ./actions against actions/event.json
              actionhost run --event login.json --secrets .env
                  an event and secrets of your own
              actionhost run --event fixture:social --set user.email_verified=false
                  an event that comes along, with a change; see 'actionhost event --list'
              actionhost run --tenant export --secrets .env
                  the actions that auth0-deploy-cli has exported, in the order of their bindings
              actionhost run --watch
                  again whenever a file is saved
              actionhost run --only 20-roles --only 30-mfa
                  two of the actions alone
              actionhost run --now 2026-12-26
                  as if it were that day
              actionhost run --explain
                  with a timeline of what happened when, and why it came out so
              actionhost run --record login.recording.json
                  to run it again with 'actionhost replay'
              generate-event | actionhost run --event - --format json | jq .tokens
                  in a script
            """)

    @OptionGroup var event: EventOptions
    @OptionGroup var observation: ObservationOptions
    @OptionGroup var watch: WatchOptions
    @OptionGroup var options: HostOptions

    func run() async throws {
        try watch.runAgainOnSave(options.files + event.files, ignoring: observation.writtenFiles)
        let catalog = try options.loadCatalog()
        let login = try event.readEvent(for: options, "run")
        let users = try options.openUsers()
        let signing = try options.tokens.makeSigning()
        let network = try options.networking.settings()
        let observer = observation.makeObserver()
        try await options.report(signing, observation, observer) {
            try await options.makeHost(catalog, users: users, signing: signing, network: network)
                .login(login, isBrowserRemembered: event.rememberedBrowser, observer: observer)
        }
    }
}
