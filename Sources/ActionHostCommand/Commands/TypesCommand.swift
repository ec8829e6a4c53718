import ArgumentParser
import PostLogin

/// `actionhost types`: the event and the api, for editors and for people.
struct TypesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case typescript, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "types",
        abstract: "Prints TypeScript declarations of the event and the api, for editors.",
        discussion: """
            With them, editors complete and check action files, which stay plain JavaScript. Put the declarations beside the actions:

              actionhost types > actions/types.d.ts

            and begin an action with

              // @ts-check

              /**
               * @param {Event} event
               * @param {PostLoginAPI} api
               */
              exports.onExecutePostLogin = async (event, api) => {
                …
              };

            For an editor that looks at open files only, a file actions/jsconfig.json with {} in it makes the folder one project.
            """)

    @Option(help: "typescript, or markdown for the page that compares everything with Auth0.")
    var format = Format.typescript

    func run() {
        switch format {
        case .typescript: Terminal.write(TriggerReference.typeScript)
        case .markdown: Terminal.write(TriggerReference.markdown)
        }
    }
}
