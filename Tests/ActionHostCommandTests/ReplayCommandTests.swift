import Foundation
import PostLogin
import Testing

@Suite("actionhost run --record, replay and --explain", .timeLimit(.minutes(2)))
struct ReplayCommandTests {
    private static let action = """
        exports.onExecutePostLogin = async (event, api) => {
          api.idToken.setCustomClaim('https://example.com/lot', Math.floor(Math.random() * 1e9));
          api.idToken.setCustomClaim('https://example.com/at', new Date().toISOString());
          api.idToken.setCustomClaim('roles', [event.secrets.KEY.length]);
        };

        """

    private static func folder(_ action: String = action) -> ScratchFolder {
        ScratchFolder(["actions/lot.js": action, "actions/event.json": "{}", "secrets.json": #"{"KEY": "a key that nobody may see"}"#])
    }

    @Test func aRecordedLoginIsIdentical() async throws {
        let folder = Self.folder()
        let run = try await CommandLineTool.run(["run", "--secrets", "secrets.json", "--record", "rec.json"], in: folder)
        #expect(run.status == 0)
        #expect(run.errors == "actionhost: no --event given: the event is actions/event.json\n")
        #expect(!(try folder.read("rec.json").contains("nobody may see")))
        let replay = try await CommandLineTool.run(["replay", "rec.json"], in: folder)
        #expect(replay == CommandLineTool.Result(status: 0, output: "✓ Identical: completed\n", errors: ""))
        let json = try await CommandLineTool.run(["replay", "rec.json", "--format", "json"], in: folder)
        let value = try JSONValue(parsing: json.output)
        #expect(value["identical"] == true)
        #expect(value["differences"] == [])
        #expect(value["outcomes"]?.arrayValue?.count == 1)
    }

    @Test func whatDiffersIsSaid() async throws {
        let folder = Self.folder()
        _ = try await CommandLineTool.run(["run", "--secrets", "secrets.json", "--record", "rec.json"], in: folder)
        try folder.write(Self.action.replacing("'roles'", with: "'https://example.com/size'"), to: "actions/lot.js")
        let replay = try await CommandLineTool.run(["replay", "rec.json"], in: folder)
        #expect(replay.status == 1)
        #expect(
            replay.output == """
                ✗ Different: completed

                  Changed files
                    the action lot has changed since the login was recorded (actions/lot.js)

                  Outcome
                    tokens.id_token.claims["https://example.com/size"]: recorded nothing, now [25]
                    executions[0].effects[2].arguments[0]: recorded "roles", now "https://example.com/size"
                    executions[0].warnings[0]: recorded "ID token: the claim \\"roles\\" is reserved and was dropped", now nothing

                  Secrets were placeholders: --secrets FILE gives the actions the real ones.

                """)
    }

    @Test func filesThatHaveChangedAreSaid() async throws {
        let folder = Self.folder("const plans = require('./plans.json');\nexports.onExecutePostLogin = async () => { console.log(plans.length, require('tiers')); };\n")
        try folder.write("[1]", to: "actions/plans.json")
        try folder.write(#"{"version": "1.0.0"}"#, to: "node_modules/tiers/package.json")
        try folder.write("", to: "node_modules/tiers/index.js")
        _ = try await CommandLineTool.run(["run", "--record", "rec.json"], in: folder)
        #expect(try await CommandLineTool.run(["replay", "rec.json"], in: folder).output == "✓ Identical: completed\n")
        try folder.write("[2]", to: "actions/plans.json")
        try folder.write(#"{"version": "1.0.1"}"#, to: "node_modules/tiers/package.json")
        let replay = try await CommandLineTool.run(["replay", "rec.json"], in: folder)
        #expect(
            replay == CommandLineTool.Result(
                status: 1,
                output: """
                    ✗ Different: completed

                      Changed files
                        the file plans.json has changed since the login was recorded
                        the package tiers is of version 1.0.1, and was of 1.0.0 when the login was recorded

                    """, errors: ""))
        let json = try JSONValue(parsing: try await CommandLineTool.run(["replay", "rec.json", "--format", "json"], in: folder).output)
        #expect(json["differences"]?.arrayValue?[0] == ["kind": "source", "description": "the file plans.json has changed since the login was recorded"])
    }

    @Test func aScenarioOfAFixtureNamesIt() async throws {
        let folder = Self.folder("exports.onExecutePostLogin = async (event, api) => { api.idToken.setCustomClaim('https://example.com/user', event.user.email); };\n")
        try folder.write("", to: "actions/scenarios/")
        _ = try await CommandLineTool.run(
            ["run", "--event", "fixture:passkey", "--set", "user.email=eve@example.com", "--record", "rec.json"], in: folder)
        let replay = try await CommandLineTool.run(["replay", "rec.json", "--scenario", "actions/scenarios/a.scenario.yaml"], in: folder)
        #expect(replay == CommandLineTool.Result(status: 0, output: "✓ Identical: completed\n", errors: ""))
        #expect(try folder.read("actions/scenarios/a.scenario.yaml").contains("event:\n  fixture: passkey\n  set:\n    user.email: \"eve@example.com\"\n"))
        #expect(try await CommandLineTool.run(["test"], in: folder).status == 0)
    }

    @Test func aSuspendedLoginIsRecordedOn() async throws {
        let folder = Self.folder(
            """
            exports.onExecutePostLogin = async (event, api) => { api.redirect.sendUserTo('https://example.com/', { query: { lot: Math.random() } }); };
            exports.onContinuePostLogin = async (event, api) => { api.idToken.setCustomClaim('https://example.com/answer', [event.request.query.answer, Math.random()]); };

            """)
        let run = try await CommandLineTool.run(["run", "--record", "rec.json", "--format", "json"], in: folder)
        #expect(run.status == 4)
        let state = try #require(try run.output.suspension("state"))
        #expect(!(try folder.read("rec.json").contains(state)))
        try folder.write(#"{"query": {"answer": "yes"}}"#, to: "request.json")
        let resumed = try await CommandLineTool.run(["resume", state, "--request", "request.json", "--record", "rec.json"], in: folder)
        #expect(resumed.status == 0)
        let replay = try await CommandLineTool.run(["replay", "rec.json"], in: folder)
        #expect(replay == CommandLineTool.Result(status: 0, output: "✓ Identical: suspended, then completed\n", errors: ""))
    }

    @Test func aLoginIsExplained() async throws {
        let folder = Self.folder("exports.onExecutePostLogin = async (event, api) => {\n  api.access.deny('closed');\n};\n")
        let run = try await CommandLineTool.run(["run", "--explain", "--explain-html", "page.html"], in: folder)
        #expect(run.status == 3)
        let text = run.output.components(separatedBy: "\nTimeline\n").last ?? ""
        #expect(
            text.replacing(#/ +[0-9.]+ m?s  /#, with: "  T  ") == """
                  T  ▶ lot
                  T    api.access.deny("closed")  line 2
                  T  ✗ lot denied

                Decided by
                  lot denied the login: api.access.deny("closed") in line 2.

                """)
        #expect(try folder.read("page.html").hasPrefix("<!DOCTYPE html>"))
        let json = try await CommandLineTool.run(["run", "--explain", "--format", "json"], in: folder)
        #expect(try JSONValue(parsing: json.output)["timeline"]?.arrayValue?[0]["outcome"] == "denied")
    }

    @Test func anExplanationOfARecordingHasItsTimes() async throws {
        let folder = Self.folder("exports.onExecutePostLogin = async () => { await new Promise((resolve) => setTimeout(resolve, 400)); };\n")
        _ = try await CommandLineTool.run(["run", "--record", "rec.json"], in: folder)
        let replay = try await CommandLineTool.run(["replay", "rec.json", "--explain", "--format", "json"], in: folder)
        let events = try JSONValue(parsing: replay.output)["timeline"]?.arrayValue?[0]["events"]?.arrayValue ?? []
        #expect(events.last?["time_ms"]?.numberValue ?? 0 >= 399)
    }

    @Test("Bad input has one clear message", arguments: [
        (["replay"], 64, "Missing expected argument '<file>'"),
        (["replay", "none.json"], 65, "none.json: the file cannot be read"),
        (["replay", "actions/event.json"], 65, "actions/event.json: this is no recording that 'actionhost run --record' has made"),
        (["replay", "actions/lot.js"], 65, "actions/lot.js: 1:1: expected a value"),
        (["replay", "rec.json", "--actions", "none"], 65, "none: there is no such folder; name the one that holds your action files"),
        (["run", "--secrets", "secrets.json", "--record", "none/rec.json"], 65, "none/rec.json: the recording cannot be written: No such file or directory"),
        (["run", "--secrets", "secrets.json", "--explain-html", "none/page.html"], 65, "none/page.html: the file cannot be written: No such file or directory"),
        (["resume", "abc", "--record", "none.json"], 65,
            "none.json: the file cannot be read: a login is recorded from its beginning on, with 'actionhost run --record none.json'"),
    ])
    func badInput(arguments: [String], status: Int, message: String) async throws {
        let folder = Self.folder()
        _ = try await CommandLineTool.run(["run", "--secrets", "secrets.json", "--record", "rec.json"], in: folder)
        let result = try await CommandLineTool.run(arguments, in: folder)
        #expect(result.status == Int32(status))
        #expect(result.errors.contains("actionhost: \(message)"), "\(result.errors)")
        #expect(result.output == "")
    }
}
