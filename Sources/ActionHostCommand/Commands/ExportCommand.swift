import ActionHost
import ArgumentParser

/// `actionhost export`: a suspended login, for another machine.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Takes a suspended login out of the store, to be resumed elsewhere.",
        discussion: """
            The login goes to standard output, as JSON without secrets, and leaves the store. It is signed with its state, which is not in \
            it: whoever resumes it has to know the state, and a file that was changed on the way is refused.

            EXAMPLES
              actionhost export STATE > login.json
              actionhost resume STATE --from login.json --request request.json
                  on another machine, with the same actions
            """)

    @Argument(help: "The state of the suspended login.")
    var state: String

    @Option(help: ArgumentHelp("Where suspended logins wait.", valueName: "file"))
    var store = HostOptions.defaultStore

    func run() async throws {
        do {
            try await LazyLoginStore(file: store).exportSuspendedLogin(state: state) { Terminal.write($0) }
        } catch let error as ActionHostError {
            throw CommandFailure(error)
        }
    }
}
