import Foundation
import Testing

@Suite("actionhost new")
struct NewCommandTests {
    private let folder = ScratchFolder()

    private func new(_ arguments: String...) async throws -> CommandLineTool.Result { try await CommandLineTool.run(["new"] + arguments, in: folder) }

    @Test("writes an action and a scenario, and says how to go on")
    func writes() async throws {
        #expect(
            try await new("check-employment")
                == CommandLineTool.Result(
                    status: 0,
                    output: """
                        actions/check-employment.js
                        actions/check-employment.scenario.yaml

                        Run it:   actionhost run --event fixture:returning-user --only check-employment
                        Test it:  actionhost test

                        """, errors: ""))
        #expect(try folder.read("actions/check-employment.js").contains("exports.onExecutePostLogin = async (event, api) => {\n"))
        #expect(
            try folder.read("actions/check-employment.scenario.yaml") == """
                # What the action has to do. Try it: actionhost test
                name: a returning user logs in
                event: returning-user
                expect:
                  outcome: completed

                """)
        let run = try await CommandLineTool.run(["run", "--event", "fixture:returning-user", "--only", "check-employment"], in: folder)
        #expect(run.status == 0)
    }

    @Test("numbers the action where the others have numbers", arguments: [
        (["a.js"], "b", "b"), (["10-a.js", "20-c.js"], "b", "30-b"), (["01-a.js", "02-c.js"], "b", "10-b"), (["15_a.js"], "b", "20_b"),
        (["10-a.js"], "05-b", "05-b"), (["10-a.js", "x.test.js"], "b.js", "20-b"), (["001-a.js"], "b", "010-b"),
    ])
    func numbers(files: [String], name: String, expected: String) async throws {
        for file in files { try folder.write("", to: "actions/\(file)") }
        let result = try await new(name)

        #expect(result.output.hasPrefix("actions/\(expected).js\nactions/\(expected).scenario.yaml\n"))
    }

    @Test("writes every template into any folder, and the action runs", arguments: ["blank", "deny", "claims", "metadata", "mfa", "redirect"])
    func templates(template: String) async throws {
        let result = try await new("x", "--template", template, "--actions", "my actions")
        #expect(result.output.contains("\nRun it:   actionhost run --event fixture:returning-user --actions 'my actions' --only x\n"))
        #expect(result.output.contains("\nTest it:  actionhost test --actions 'my actions'\n"))

        try folder.write("TERMS_PAGE_SECRET=a-secret-for-tests\n", to: "secrets.env")
        let run = try await CommandLineTool.run(
            ["run", "--event", "fixture:returning-user", "--actions", "my actions", "--secrets", "secrets.env"], in: folder)
        #expect(run.status == (["mfa", "redirect"].contains(template) ? 4 : 0))
        #expect(run.errors == "")

        let test = try await CommandLineTool.run(["test", "my actions"], in: folder)
        #expect(test.status == 0, "\(test.output)\(test.errors)")
        let check = try await CommandLineTool.run(["check", "my actions", "--strict"], in: folder)
        #expect(check.status == 0, "\(check.output)\(check.errors)")
    }

    @Test("refuses a name that is taken or none, and writes nothing over", arguments: [
        (["roles"], Int32(65), "actions/10-roles.js is there already: choose another name, or remove it"),
        (["10-roles"], 65, "actions/10-roles.js is there already: choose another name, or remove it"),
        (["50-roles.js"], 65, "actions/10-roles.js is there already: choose another name, or remove it"),
        (
            ["../x"], 64,
            "the name of an action has letters, digits, hyphens, dots, underscores and spaces, and begins with a letter or a digit: not '../x'"
        ),
        ([""], 64, "the name of an action has letters, digits, hyphens, dots, underscores and spaces, and begins with a letter or a digit: not ''"),
        (["x.test.js"], 64, "a file whose name ends in .test.js is a test and no action: choose another name than 'x.test'"),
        (["mfa"], 65, "actions/20-mfa.scenario.yaml: the file cannot be written: File exists"),
        (["x", "--actions", "file"], 65, "file: this is no folder"),
        (
            ["x", "--template", "y"], 64,
            "The value 'y' is invalid for '--template <template>'. Please provide one of the following:\n  - blank\n  - deny\n  - claims\n  - metadata\n  - mfa\n  - redirect\nSee 'actionhost new --help'."
        ),
        ([], 64, "Missing expected argument '<name>'\nSee 'actionhost new --help'."),
    ])
    func refused(arguments: [String], status: Int32, message: String) async throws {
        try folder.write("mine", to: "actions/10-roles.js")
        try folder.write("mine", to: "actions/20-mfa.scenario.yaml")
        try folder.write("", to: "file")

        #expect(try await CommandLineTool.run(["new"] + arguments, in: folder) == .refused(status, "actionhost: " + message))
        #expect(try folder.read("actions/10-roles.js") == "mine")
        #expect(try folder.read("actions/20-mfa.scenario.yaml") == "mine")
        #expect(!folder.exists("actions/20-mfa.js"))
    }
}
