import PostLogin
import Testing

@Suite("actionhost run")
struct RunCommandTests {
    private let folder = ScratchFolder.withDayAction()

    @Test("The event from standard input; text without colours where there is no terminal", arguments: [
        [:], ["NO_COLOR": "1"], ["TERM": "xterm-256color"],
    ])
    func standardInput(environment: [String: String]) async throws {
        let result = try await CommandLineTool.run(
            ["run", "--event", "-", "--now", "1769817600"], in: folder, input: #"{"authorization": {"roles": ["b"]}}"#,
            environment: environment)

        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(
            result.output.withoutTimes == """
                ✓ day  completed in T
                  ID token       https://example.com/roles = ["b"]
                  ID token       sub = "x"
                  scope          + read:all
                  user metadata  color = "blue"
                  app metadata   old removed
                  multifactor    none {"allowRememberBrowser":false}
                  console.info   day 6 undefined undefined
                  warning        ID token: the claim "sub" is reserved and was dropped

                Completed in T

                  ID token
                    {
                      "https://example.com/roles": [
                        "b"
                      ]
                    }

                  Scopes
                    read:all

                  User metadata
                    {
                      "color": "blue"
                    }

                  App metadata
                    {
                      "old": null
                    }

                  Multi-factor authentication
                    none {"allowRememberBrowser":false}

                """)
    }

    @Test("Without --event, event.json among the actions is taken; only the text output says so")
    func eventOfTheFolder() async throws {
        try folder.write("{}", to: "actions/event.json")
        let text = try await CommandLineTool.run(["run"], in: folder)
        let json = try await CommandLineTool.run(["run", "--format", "json"], in: folder)

        #expect(text.errors == "actionhost: no --event given: the event is actions/event.json\n")
        #expect(json.errors == "")
    }

    @Test("Only some of the actions, in the folder's order; a run that suspends nothing leaves no store")
    func only() async throws {
        for name in ["a", "b", "c"] { try folder.write("exports.onExecutePostLogin = async () => {};", to: "three/\(name).js") }
        let result = try await CommandLineTool.run(
            ["run", "--actions", "three", "--event", "event.json", "--only", "c", "--only", "a", "--realm", "reused"], in: folder)

        #expect(
            result.output.withoutTimes == """
                ✓ a  completed in T
                ✓ c  completed in T

                Completed in T

                  Scopes
                    openid

                """)
        #expect(!folder.exists(".actionhost"))
    }

    @Test func allOfLanguagesDatesIsTheTimeThatIsGiven() async throws {
        let folder = ScratchFolder([
            "actions/a.js": """
                exports.onExecutePostLogin = async (event, api) => {
                  const format = new Intl.DateTimeFormat('en');
                  api.access.deny([new Date().toISOString(), format.format(), format.formatToParts().at(-1).value, new Date().toLocaleDateString('en')].join());
                };
                """
        ])
        let result = try await CommandLineTool.run(["run", "--event", "fixture:social", "--now", "1769817600", "--format", "json"], in: folder)
        #expect(try JSONValue(parsing: result.output)["denial"]?["description"] == "2026-01-31T00:00:00.000Z,1/31/2026,2026,1/31/2026")
    }
}
