import Testing

@Suite("A script without an end")
struct EndlessScriptTests {
    private let folder = ScratchFolder([
        "actions/loop.js": "exports.onExecutePostLogin = async (event, api) => {\n  while (true) {}\n};\n",
        "actions/promises.js": "exports.onExecutePostLogin = async (event, api) => {\n  while (true) await null;\n};\n",
        "actions/waits.js": "exports.onExecutePostLogin = async (event, api) => {\n  await new Promise(() => {});\n};\n",
        "actions/event.json": "{}",
    ])

    @Test("fails, and so does the process", arguments: [
        ("loop", ["--cpu-limit", "100ms"], "the login used more than its 100 ms of CPU time and was stopped"),
        ("loop", ["--time-limit", "200ms"], "the login took longer than its time limit of 200 ms"),
        (
            "promises", ["--time-limit", "200ms", "--cpu-limit", "100ms"],
            "the login took longer than its time limit of 200 ms, and its script cannot be stopped: an endless chain of promises, or one "
                + "very long native call"
        ),
        ("waits", ["--time-limit", "200ms"], "the login took longer than its time limit of 200 ms"),
    ])
    func ends(action: String, limits: [String], message: String) async throws {
        let result = try await CommandLineTool.run(["run", "--only", action] + limits, in: folder)

        #expect(result.status == 1)
        #expect(result.output.contains("\n  error          \(message)\n"))
        #expect(result.output.hasSuffix(": \(message)\n  No tokens, and nothing that the actions asked for is applied.\n"))
        #expect(result.errors == "actionhost: no --event given: the event is actions/event.json\n")
    }
}
