import ActionHostTesting
import PostLogin
import Testing

@Suite("actionhost event")
struct EventCommandTests {
    private let folder = ScratchFolder(["actions/a.js": "exports.onExecutePostLogin = async (event) => console.log(event.user.name);"])

    private func run(_ arguments: [String], input: String = "") async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(arguments, in: folder, input: input)
    }

    @Test("prints a fixture; without a name, that of a returning user", arguments: [([], "returning-user"), (["social"], "social")])
    func fixture(arguments: [String], name: String) async throws {
        let text = try #require(EventFixture.named(name)).members.jsonText(pretty: true)

        #expect(try await run(["event"] + arguments) == CommandLineTool.Result(status: 0, output: text + "\n", errors: ""))
    }

    @Test("lists the names with what they are about")
    func list() async throws {
        let result = try await run(["event", "--list"])

        #expect(result.status == 0)
        #expect(
            result.output.hasPrefix(
                "returning-user        A database user logs in again, with a password, to a web application that asks for a token of its API.\n"))
        #expect(result.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == EventFixture.all.map { Substring($0.name) })
    }

    @Test("changes members: texts, JSON, arrays, names with dots; null removes")
    func settings() async throws {
        let result = try await run([
            "event", "--set", "user.email=a@b.example", "--set", "event.user.email_verified=false", "--set", "user.name=\"12\"",
            "--set", "user.identities.0.isSocial=true", "--set", "user.identities.1={\"connection\": \"x\"}",
            "--set", "user.app_metadata.https://example\\.com/plan=gold", "--set", "session=null", "--set", "user.nickname=",
        ])
        let expected = try EventFixture.returningUser.event(overriding: [
            "user": [
                "email": "a@b.example", "email_verified": false, "name": "12", "nickname": "",
                "app_metadata": ["https://example.com/plan": "gold"],
                "identities": [
                    [
                        "connection": "Username-Password-Authentication", "provider": "auth0", "user_id": "5f7c8ec7c33c6c004bbafe82",
                        "isSocial": true,
                    ],
                    ["connection": "x"],
                ],
            ],
            "session": nil,
        ])

        #expect(try PostLoginEvent(parsing: result.output) == expected)
    }

    @Test("prints random events: the same for the same seed, several one a line")
    func random() async throws {
        let one = try await run(["event", "--random", "--seed", "7"])
        let two = try await run(["event", "--random", "--seed", "7", "--count", "2", "--set", "stats.logins_count=5"])

        #expect(one == CommandLineTool.Result(status: 0, output: PostLoginEvent.random(seed: 7).members.jsonText(pretty: true) + "\n", errors: ""))
        let expected = EventGenerator(seed: 7).prefix(2).map { event in
            var event = event
            event.stats.loginsCount = 5
            return event
        }
        #expect(try two.output.split(separator: "\n").map { try PostLoginEvent(parsing: String($0)) } == expected)
    }

    @Test("tells the seed that it has taken")
    func ownSeed() async throws {
        let result = try await run(["event", "--random"])
        let seed = try #require(result.errors.wholeMatch(of: /actionhost: the seed is (\d+): --seed \1 makes the same again\n/)?.1)

        #expect(try await run(["event", "--random", "--seed", String(seed)]).output == result.output)
    }

    @Test("run takes a fixture by its name, an event from a pipe, and changes of either")
    func runs() async throws {
        let named = try await run(["run", "--event", "fixture:unicode-profile", "--set", "user.name=X"])
        let piped = try await run(["run", "--event", "-"], input: try await run(["event", "unicode-profile", "--set", "user.name=X"]).output)

        #expect(named.status == 0)
        #expect(named.output.contains("  console.log    X\n"))
        #expect(piped.output.withoutTimes == named.output.withoutTimes)
    }

    @Test("says what is wrong", arguments: [
        (["event", "socal"], "there is no fixture \"socal\"; did you mean \"social\"?\nSee 'actionhost event --list'."),
        (["run", "--event", "fixture:xyzzy"], "there is no fixture \"xyzzy\"\nSee 'actionhost event --list'."),
        (
            ["event", "--set", "user.email_verified=yes"],
            "--set: event.user.email_verified: expected a boolean, found a string"
        ),
        (
            ["event", "--set", "user.name=12"],
            "--set: event.user.name: expected a string, found a number; a text that looks like JSON stands in quotes of its own: --set 'user.name=\"123\"'"
        ),
        (["event", "--set", "user.name.x=1"], "--set user.name.x=1: event.user.name is a string, which has no member x"),
        (
            ["event", "--set", "user.identities.x=1"],
            "--set user.identities.x=1: event.user.identities is an array of 1: its elements are named 0, 1, …, not x"
        ),
        (
            ["event", "--set", "user"],
            "The value 'user' is invalid for '--set <member=value>': it has to be a member and a value, like user.email=a@b.example\nSee 'actionhost event --help'."
        ),
        (
            ["event", "--set", "user..name=1"],
            "The value 'user..name=1' is invalid for '--set <member=value>': a name is missing in user..name: write user.email=a@b.example\nSee 'actionhost event --help'."
        ),
        (["event", "--seed", "1"], "--seed is for random events: add --random\nSee 'actionhost event --help'."),
        (["event", "--count", "1"], "--count is for random events: add --random\nSee 'actionhost event --help'."),
        (["event", "--random", "--count", "0"], "--count has to be a number from 1\nSee 'actionhost event --help'."),
        (["event", "social", "--random"], "a random event has no name: leave out --random or 'social'\nSee 'actionhost event --help'."),
        (["event", "social", "--list"], "--list stands alone\nSee 'actionhost event --help'."),
    ])
    func refused(arguments: [String], message: String) async throws {
        #expect(try await run(arguments) == .refused(64, "actionhost: " + message))
    }

    @Test("A change that does not go with the event of a file is the change's fault, a mistake of the file is the file's")
    func blame() async throws {
        try folder.write(#"{"user": {"email": 1}}"#, to: "event.json")

        #expect(
            try await run(["run", "--event", "event.json", "--set", "stats.logins_count=1"])
                == .refused(65, "actionhost: event.json: event.user.email: expected a string, found a number"))
        #expect(try await run(["run", "--event", "event.json", "--set", "user.email=a@b.example"]).status == 0)
    }
}
