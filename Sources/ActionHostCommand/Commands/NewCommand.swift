import ArgumentParser

/// `actionhost new`: a new action, with a scenario beside it.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Writes a new action, and a scenario beside it that it passes.",
        discussion: """
            The action has the name that you give it and a handler onExecutePostLogin. Where the folder's files are numbered, 10-roles.js, \
            20-mfa.js, it gets the next number, so that it runs last. Nothing that is there is written over.

            TEMPLATES
              blank     a handler that logs who comes
              deny      denies users who have not verified their e-mail address
              claims    puts roles into the tokens
              metadata  keeps something about the login with the user
              mfa       asks for a second factor
              redirect  sends the user to a page, and goes on when they come back: onContinuePostLogin

            EXAMPLES
              actionhost new check-employment
                  actions/check-employment.js and actions/check-employment.scenario.yaml
              actionhost new accept-terms --template redirect
              actionhost test
                  whether it does what its scenario says
            """)

    @Argument(help: "The action's name: what its file is called, without .js.")
    var name: String

    @Option(help: "What it begins with.")
    var template = ActionTemplate.blank

    @Option(help: ArgumentHelp("The folder of your action files; made if there is none.", valueName: "dir"), completion: .directory)
    var actions = "actions"

    func run() throws {
        let files = try NewAction(name, template, in: actions)
        try files.write()
        Terminal.write(
            """
            \(files.script)
            \(files.scenario)

            Run it:   actionhost run --event fixture:returning-user \(files.options)
            Test it:  actionhost test\(actions == "actions" ? "" : " --actions \(ShellWord.quoted(actions))")

            """)
    }
}
