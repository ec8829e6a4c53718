import ActionCheck
import ActionHost
import ActionHostTesting
import ArgumentParser
import Foundation
import JavaScriptSyntax

/// `actionhost check`: what is wrong with action files, without running them.
struct CheckCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif
    }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks action files without running them.",
        discussion: """
            Reads the actions of a folder, in the way 'run' does, or single files, and reports what will fail on Auth0 or here (error), what \
            is a risk or has no effect (warning), and what is worth knowing (note), each with its place and the rule's name. Files that an \
            action loads by a relative path are looked at with it; those of packages are not.

            A comment '// actionhost-ignore RULE: reason' on the line, or on the line before, silences a rule there.

            EXIT STATUS
              0   nothing is wrong: no error, and with --strict no warning
              1   something was found
              64  wrong usage
              65  a file or folder that cannot be read

            EXAMPLES
              actionhost check
                  the actions of ./actions and their modules
              actionhost check actions/20-roles.js --rule unknown-event-member
                  one file, one rule
              actionhost check --tenant export
                  the post-login actions of a tenant's export
              actionhost check --strict --format sarif > findings.sarif
                  for a code-scanning service
            """)

    @Argument(help: ArgumentHelp("Files, or folders of actions.", discussion: "(default: actions)", valueName: "path"))
    var paths: [String] = []

    @Option(help: "The output: text for people, json for programs, sarif for code-scanning services.")
    var format = Format.text

    @Option(help: ArgumentHelp("Apply this rule only; repeat it for more.", valueName: "name"), transform: Self.ruleName)
    var rule: [String] = []

    @Option(help: ArgumentHelp("Leave this rule out; repeat it for more.", valueName: "name"), transform: Self.ruleName)
    var skip: [String] = []

    @Option(help: ArgumentHelp("Secrets that the actions are going to have, as for 'run': only their names are looked at.", valueName: "file"))
    var secrets: String?

    @OptionGroup var tenant: TenantOptions

    @Flag(help: "Warnings count as errors do: the exit status is 1.")
    var strict = false

    @Flag(help: "Print the rules' names and what they find.")
    var listRules = false

    @OptionGroup var watch: WatchOptions

    func validate() throws {
        guard tenant.tenant == nil || paths.isEmpty else {
            throw ValidationError("actions come from files or from a tenant's export: leave out the paths or --tenant")
        }
    }

    func run() async throws {
        if listRules { return Terminal.write(Self.ruleList) }
        let paths = paths.isEmpty ? ["actions"] : paths
        try watch.runAgainOnSave((tenant.tenant.map { [$0] } ?? paths) + [secrets].compactMap { $0 })
        let input = try tenant.tenant.map { path throws(CommandFailure) in try CheckInput(tenant: path, secrets: secrets) }
            ?? CheckInput(paths: paths, secrets: secrets)
        let result: CheckResult
        do throws(SyntaxProblem) {
            result = try await ActionChecker(only: Set(rule), skipping: Set(skip)).check(input.files)
        } catch {
            throw CommandFailure(.failed, error.description)
        }
        Terminal.write(text(of: result.findings, result.files))
        let worst = result.findings.map(\.severity).max() ?? .note
        Terminal.end(with: worst >= (strict ? .warning : .error) ? .failed : .completed)
    }

    private func text(of findings: [Finding], _ files: [CheckedFile]) -> String {
        switch format {
        case .text: CheckReport(style: TextStyle(isColored: Terminal.hasColor)).text(of: findings, in: files)
        case .json: FindingsJSON.json(of: findings, files: files.count).jsonText(pretty: true) + "\n"
        case .sarif:
            SARIF.log(of: findings, version: RootCommand.version, folder: FileManager.default.currentDirectoryPath).jsonText(pretty: true) + "\n"
        }
    }

    private static var ruleList: String {
        let width = ActionChecker.rules.map(\.name.count).max() ?? 0
        return ActionChecker.rules.map { rule in
            let name = rule.name.padding(to: width)
            let severity = rule.severity.rawValue.padding(to: 7)
            return "\(name)  \(severity)  \(rule.summary)\n"
        }.joined()
    }

    private static func ruleName(_ text: String) throws -> String {
        guard ActionChecker.rules.contains(where: { $0.name == text }) else {
            throw ValidationError("there is no rule of this name; 'actionhost check --list-rules' prints them")
        }
        return text
    }
}
