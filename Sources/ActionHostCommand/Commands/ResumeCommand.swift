import ActionHost
import ArgumentParser
import PostLogin

/// `actionhost resume`: a suspended login, when its user has come back.
struct ResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Goes on with a suspended login.",
        discussion: """
            An action that called api.redirect.sendUserTo has suspended the login under a state. The same action's onContinuePostLogin \
            goes on, then the actions after it run. A state is good for one time, and for an hour.

            The request is what 'event.request' will be: the user's return to /continue, as a JSON object with method, hostname, ip, \
            query, body, … Without it, the request is a GET with the state alone. Give the same --actions, --secrets, --only, \
            --store and --users as to the run.

            EXAMPLES
              actionhost resume STATE
                  the user has come back with nothing but the state
              actionhost resume STATE --request request.json
                  {"method": "POST", "body": {"session_token": "…"}}
              echo '{"query": {"accepted": "yes"}}' | actionhost resume STATE --request -
                  the same from standard input
              actionhost resume STATE --format json | jq .outcome
                  in a script
            """)

    @Argument(help: "The state of the suspended login.")
    var state: String

    @Option(help: ArgumentHelp("The request to /continue, as JSON; - for standard input.", valueName: "file"))
    var request: String?

    @OptionGroup var options: HostOptions

    func run() async throws {
        let catalog = try options.loadCatalog()
        let file = request.map(InputFile.init)
        let request = try readRequest(file)
        let users = try options.openUsers()
        let signing = try options.tokens.makeSigning()
        try await options.report(signing) {
            do {
                return try await options.makeHost(catalog, users: users, signing: signing).resume(state: state, request: request)
            } catch let error as EventError {
                throw CommandFailure(.input, "\(file?.name ?? "the request"): \(error)")
            }
        }
    }

    private func readRequest(_ file: InputFile?) throws(CommandFailure) -> PostLoginEvent.Request {
        guard let file else { return PostLoginEvent.Request() }
        guard let members = try file.readJSON().objectValue else {
            throw CommandFailure(.input, "\(file.name): the request has to be a JSON object, like {\"query\": {}, \"body\": {}}")
        }
        return PostLoginEvent.Request(members: members)
    }
}
