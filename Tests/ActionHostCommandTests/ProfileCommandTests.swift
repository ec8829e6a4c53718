import Foundation
import PostLogin
import Testing

@Suite("actionhost profile")
struct ProfileCommandTests {
    private let folder = ScratchFolder()

    private func write(_ source: String) throws {
        try folder.write(source, to: "actions/hot.js")
        try folder.write(#"{"user": {"user_id": "auth0|1"}}"#, to: "actions/event.json")
    }

    private func run(_ arguments: String...) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(["profile"] + arguments, in: folder)
    }

    private static let hot = """
        const spin = (n) => {
          let sum = 0;
          for (let i = 0; i < n; i++) sum += Math.sqrt(i);
          return sum;
        };
        exports.onExecutePostLogin = async () => {
          spin(3e6);
        };
        """

    @Test("The hot function and its hot line come first, and both files can be read")
    func hotFunction() async throws {
        try write(Self.hot)
        let result = try await run("--for", "3s", "--format", "json", "--flame-graph", "hot.svg", "--cpu-profile", "hot.cpuprofile")
        let json = try JSONValue(parsing: result.output)

        #expect(result.status == 0)
        #expect(result.errors == "")
        let function = try #require(json["functions"]?.arrayValue?.first)
        #expect([function["function"], function["file"], function["line"]] == ["spin", "actions/hot.js", 1])
        let line = try #require(json["lines"]?.arrayValue?.first)
        #expect([line["file"], line["line"]] == ["actions/hot.js", 3])
        #expect(try folder.read("hot.svg").contains("spin actions/hot.js:1"))
        let profile = try JSONValue(parsing: folder.read("hot.cpuprofile"))
        #expect(profile["samples"]?.arrayValue?.count == profile["timeDeltas"]?.arrayValue?.count)
        #expect(profile["nodes"]?.arrayValue?.contains { $0["callFrame"]?["functionName"] == "spin" } == true)
    }

    @Test("A login that fails is run once, and says why")
    func failure() async throws {
        try write("exports.onExecutePostLogin = async () => { throw new Error('no') };")
        let result = try await run("--for", "10s", "--format", "json")

        #expect(result.status == 1)
        #expect(result.errors == "actionhost: the login failed: no\n")
        #expect(try JSONValue(parsing: result.output)["logins"] == 1)
    }

    @Test("Wrong input has one clear message", arguments: [
        (["--for", "soon"], Int32(64), "The value 'soon' is invalid for '--for <duration>': it has to be a duration, like 20s, 500ms or 1m\nSee 'actionhost profile --help'."),
        (["--rows", "0"], 64, "--rows has to be at least 1\nSee 'actionhost profile --help'."),
        (["--isolation", "process"], 64, "only logins in threads can be profiled: leave out --isolation process\nSee 'actionhost profile --help'."),
        (["--for", "1ms", "--format", "json", "--flame-graph", "no/such.svg"], 65, "no/such.svg: the file cannot be written: No such file or directory"),
    ])
    func wrongInput(arguments: [String], status: Int32, message: String) async throws {
        try write(Self.hot)
        let result = try await CommandLineTool.run(["profile"] + arguments, in: folder)
        #expect(result == .refused(status, "actionhost: \(message)"))
    }
}
