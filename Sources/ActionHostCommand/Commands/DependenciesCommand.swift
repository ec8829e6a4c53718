import ActionHost
import ArgumentParser
import PostLogin

/// `actionhost dependencies`: the packages of a tenant's export.
struct DependenciesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dependencies",
        abstract: "Prints how to install the packages that a tenant's actions depend on.",
        discussion: """
            An export of auth0-deploy-cli names the npm packages of each action, and of each module. Those that are not in a node_modules \
            beside or above the code are printed as command lines of npm; nothing is printed when all are there. Where actions ask for \
            different versions of one package, all but the first are installed beside the action's code.

            EXAMPLES
              actionhost dependencies --tenant export
                  what to run
              actionhost dependencies --tenant export | sh
                  and to run it
              actionhost dependencies --tenant export --format json
                  every package, with the versions asked for and installed
            """)

    @OptionGroup var tenant: TenantOptions

    @Option(help: "The output: text for people and shells, json for programs.")
    var format = OutputFormat.text

    func run() throws {
        guard let path = tenant.tenant else {
            throw CommandFailure(.usage, "name the export: --tenant DIR\nSee 'actionhost dependencies --help'.")
        }
        let export: TenantExport
        do throws(CatalogError) {
            export = try TenantExport(path)
        } catch {
            throw CommandFailure(error)
        }
        switch format {
        case .text: Terminal.write(export.missingPackages.commands.map { $0 + "\n" }.joined())
        case .json:
            let packages = export.packages.map { package -> JSONValue in
                [
                    "name": .string(package.name), "version": .string(package.version), "action": .string(package.owner),
                    "installed": package.installed.map { .string($0) } ?? .null,
                ]
            }
            Terminal.write(JSONValue.array(packages).jsonText(pretty: true) + "\n")
        }
    }
}
