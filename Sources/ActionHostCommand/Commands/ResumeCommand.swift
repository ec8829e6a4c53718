import ActionHost
import ArgumentParser
import PostLogin

/// `actionhost resume`: a suspended login, when its user has come back.
struct ResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Goes on with a suspended login.",
        discussion: """
            A login is suspended, under a state, when an action sends the user to another page, shows a form, or asks for a second factor. \
            After a page or a form, the same action goes on with its onContinuePostLogin, then the actions after it run; after a second \
            factor, the actions after it run at once. A state is good for one time, and for an hour.

            The request is what 'event.request' will be: the user's return, as a JSON object with method, hostname, ip, query, body, … \
            Without it, the request is a GET with the state alone. What else comes back stands in the same file: the result of a form as \
            "prompt", a fulfilled or enrolled factor as "factor". Give the same --actions, --secrets, --only, --store and --users as to \
            the run.

            EXAMPLES
              actionhost resume STATE
                  the user has come back with nothing but the state
              actionhost resume STATE --request request.json
                  {"method": "POST", "body": {"session_token": "…"}}       back from another page
                  {"prompt": {"fields": {"color": "blue"}}}                back from a form
                  {"factor": {"type": "otp", "remember_browser": true}}    a second factor
              echo '{"query": {"accepted": "yes"}}' | actionhost resume STATE --request -
                  the same from standard input
              actionhost resume STATE --from login.json
                  a login that 'actionhost export' has written on another machine
              actionhost resume STATE --format json | jq .outcome
                  in a script
            """)

    @Argument(help: "The state of the suspended login.")
    var state: String

    @Option(help: ArgumentHelp("The user's return, as JSON; - for standard input.", valueName: "file"), completion: .file(extensions: ["json"]))
    var request: String?

    @Option(help: ArgumentHelp("Take the login from a file that 'actionhost export' has written; - for standard input.", valueName: "file"), completion: .file())
    var from: String?

    @Option(help: "What to do when actions that still have to run have changed since the login was suspended.")
    var changedActions = ChangedActionsPolicy.resume

    @Option(
        help: ArgumentHelp(
            "How long others cannot resume the login meanwhile, also when this process dies. (default: the time limit and 5 s, with --users 20 s)",
            valueName: "duration"),
        transform: QuantityArgument.duration)
    var lease: QuantityArgument<Duration>?

    @OptionGroup var observation: ObservationOptions
    @OptionGroup var options: HostOptions

    func run() async throws {
        let catalog = try options.loadCatalog()
        let file = request.map(InputFile.init)
        let back = try readReturn(file)
        let exported = try from.map { try InputFile($0).readText() }
        let users = try options.openUsers()
        let signing = try options.tokens.makeSigning()
        let network = try options.networking.settings()
        let observer = observation.makeObserver(continuing: try readRecording())
        try await options.report(signing, observation, observer) {
            let host = try options.makeHost(catalog, users: users, signing: signing, network: network) { configuration in
                configuration.changedActions = changedActions
                configuration.resumeLease = lease?.value
            }
            if let exported { try await host.importSuspendedLogin(exported, state: state) }
            do {
                return try await host.resume(state: state, returning: back, observer: observer)
            } catch let error as EventError {
                throw CommandFailure(.input, "\(file?.name ?? "the request"): \(error)")
            }
        }
    }

    /// What was recorded of the login before, in the file that goes on with it.
    private func readRecording() throws(CommandFailure) -> LoginRecording? {
        guard let file = observation.record else { return nil }
        do throws(RecordingError) {
            return try LoginRecording(file: file)
        } catch {
            guard error.code == .unreadable else { throw CommandFailure(error) }
            throw CommandFailure(.input, "\(error.description): a login is recorded from its beginning on, with 'actionhost run --record \(file)'")
        }
    }

    private func readReturn(_ file: InputFile?) throws(CommandFailure) -> UserReturn {
        guard let file else { return UserReturn() }
        guard let members = try file.readJSON().objectValue else {
            throw CommandFailure(.input, "\(file.name): the request has to be a JSON object, like {\"query\": {}, \"body\": {}}")
        }
        do throws(EventError) {
            return try UserReturn(members: members)
        } catch {
            throw CommandFailure(.input, "\(file.name): \(error)")
        }
    }
}
