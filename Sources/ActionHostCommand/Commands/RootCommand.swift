import ArgumentParser

/// `actionhost`.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actionhost",
        abstract: "Runs Auth0-style post-login actions outside of Auth0.",
        discussion: """
            Put your action files, as they are, in a folder 'actions', describe a login in a JSON file, and see what becomes of it: \
            denied or completed, with which claims and scopes, which second factor, which metadata, or where the user is sent first.

            EXIT STATUS
              0   the login completed
              1   it failed: an action threw or was stopped, or the host could not run it; 'test', 'check' and 'replay': something is wrong
              3   it was denied
              4   it is suspended until the user comes back: see 'actionhost resume --help'
              64  wrong usage
              65  a file, a folder or a state that cannot be used

            EXAMPLES
              actionhost run
              actionhost run --event login.json --secrets .env
              actionhost run --event login.json --format json
              actionhost resume STATE --request request.json
              actionhost test
              actionhost export STATE > login.json
              actionhost run --record login.recording.json
              actionhost replay login.recording.json
            """,
        version: version,
        subcommands: [
            RunCommand.self, TestCommand.self, CheckCommand.self, ResumeCommand.self, ReplayCommand.self, EventCommand.self, NewCommand.self,
            ProfileCommand.self, ExportCommand.self, DependenciesCommand.self, JWKSCommand.self, TypesCommand.self, CompletionsCommand.self,
        ])

    /// The version of this package.
    static let version = "0.1.0"

    /// The command that a command line means, as far as it is known: `actionhost run`.
    static func name(of arguments: [String]) -> String {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        let name = arguments.first.flatMap { names.contains($0) ? $0 : nil }
        return ["actionhost", name].compactMap { $0 }.joined(separator: " ")
    }
}
