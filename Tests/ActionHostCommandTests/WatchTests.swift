import Foundation
import Testing

@Suite("--watch")
struct WatchTests {
    private let folder = ScratchFolder(["actions/a.js": logging("one"), "event.json": "{}", "secrets.env": "KEY=first\n"])

    private static func logging(_ text: String) -> String { "exports.onExecutePostLogin = async (event) => console.log('\(text)', event.user.name);\n" }

    private func watch(_ arguments: String...) throws -> RunningTool { try RunningTool(["run", "--watch", "--event", "event.json"] + arguments, in: folder) }

    private func save(_ text: String, as name: String) throws { try folder.write(text, to: name) }

    @Test("runs again on every save, says what has changed, and ends on Ctrl-C with the status of the last run")
    func saves() async throws {
        let tool = try watch()
        try await tool.wait { output, errors in output.contains("console.log    one") && errors.contains("status 0 after") }

        try save(Self.logging("two"), as: "actions/a.js")
        try await tool.wait { output, _ in output.contains("console.log    two") }

        try save(#"{"user": {"name": "Ada"}}"#, as: "event.json")
        try await tool.wait { output, _ in output.contains("console.log    two Ada") }

        try save("exports.onExecutePostLogin = async (event, api) => { api.access.deny('no'); };", as: "actions/a.js")
        try await tool.wait { output, errors in output.contains("Denied by a, line 1: no") && errors.contains("status 3 after") }

        #expect(try await tool.end(with: SIGINT) == 3)
        let lines = try tool.errors.split(separator: "\n").map { $0.replacing(/\d\d:\d\d:\d\d/, with: "TIME").replacing(/\d+ ms/, with: "T") }
        #expect(lines.filter { $0.contains("changed") }.contains("actionhost: actions/a.js changed at TIME"))
        #expect(lines.contains("actionhost: event.json changed at TIME"))
        #expect(lines.last == "actionhost: status 3 after T; waiting for changes, Ctrl-C ends")
    }

    @Test("takes an editor's way of saving for what it is, and hidden files and packages for nothing")
    func editors() async throws {
        let tool = try watch("--secrets", "secrets.env")
        try await tool.wait { _, errors in errors.contains("status 0 after") }

        try save("x", as: "actions/.a.js.swp")
        try save("x", as: "actions/a.js~")
        try save("x", as: "actions/4913")
        try save("x", as: "actions/node_modules/x/index.js")
        try save("x", as: "other.json")
        try save(Self.logging("three"), as: "actions/.a.js.tmp")
        try FileManager.default.removeItem(at: folder.url("actions/a.js"))
        try FileManager.default.moveItem(at: folder.url("actions/.a.js.tmp"), to: folder.url("actions/a.js"))
        try await tool.wait { output, _ in output.contains("console.log    three") }
        try save("KEY=second\n", as: "secrets.env")
        try await tool.wait { _, errors in errors.contains("secrets.env changed") }

        let changes = try tool.errors.split(separator: "\n").filter { $0.contains("changed") }
        #expect(changes.allSatisfy { $0.hasPrefix("actionhost: actions/a.js changed at ") || $0.hasPrefix("actionhost: secrets.env changed at ") })
        #expect(try await tool.end(with: SIGTERM) >= 0)
    }

    @Test("goes on when a file is missing or broken, and ends a run that hangs when the next save comes")
    func mistakes() async throws {
        let tool = try watch()
        try await tool.wait { _, errors in errors.contains("status 0 after") }

        try FileManager.default.removeItem(at: folder.url("actions/a.js"))
        try await tool.wait { _, errors in errors.contains("there is no action in this folder") && errors.contains("status 65 after") }

        try save("exports.onExecutePostLogin = async () => {", as: "actions/a.js")
        try await tool.wait { output, errors in output.contains("Failed in a") && errors.contains("status 1 after") }

        try save("exports.onExecutePostLogin = async () => { for (;;); };", as: "actions/a.js")
        try save("{", as: "event.json")
        try await tool.wait { _, errors in errors.contains("event.json:1:2") }

        try FileManager.default.removeItem(at: folder.url("actions"))
        try save("{}", as: "event.json")
        try await tool.wait { _, errors in errors.contains("actions: there is no such folder") }
        try save(Self.logging("four"), as: "actions/a.js")
        try await tool.wait { output, errors in output.contains("console.log    four") && errors.hasSuffix("Ctrl-C ends\n") }

        #expect(try await tool.end(with: SIGINT) == 0)
    }

    @Test("test and check run again too", arguments: [("test", "1 passed", "1 failed"), ("check", "Nothing found", "deny-without-return")])
    func others(command: String, first: String, second: String) async throws {
        try save("name: x\nevent: returning-user\n", as: "actions/a.scenario.yaml")
        let tool = try RunningTool([command, "--watch"], in: folder)
        try await tool.wait { output, errors in output.contains(first) && errors.contains("status 0 after") }

        try save("exports.onExecutePostLogin = async (event, api) => {\n  if (!event.x) api.access.deny('no');\n  api.user.setAppMetadata('a', 1);\n};\n", as: "actions/a.js")
        try await tool.wait { output, _ in output.contains(second) }
        _ = try await tool.end(with: SIGINT)
    }

    @Test("does not read standard input again")
    func standardInput() async throws {
        #expect(
            try await CommandLineTool.run(["run", "--watch", "--event", "-"], in: folder)
                == .refused(64, "actionhost: --watch cannot read standard input again: put what stands there into a file"))
    }
}
