import ActionHost
import PostLogin
import Testing

@Suite("--users, in a process of its own")
struct UsersOptionTests {
    private static let usersText = #"""
        {"users": [{"user_id": "auth0|1", "app_metadata": {"visits": 1}}],
         "groups": [{"id": "grp_1", "name": "staff", "members": ["auth0|1"]}],
         "roles": [{"id": "rol_1", "name": "Editor", "assignments": [{"group_id": "grp_1"}]}]}

        """#

    private let folder = ScratchFolder([
        "actions/one.js": """
            exports.onExecutePostLogin = async (event, api) => {
              const { groups } = await api.groups.getUserGroups();
              const { roles } = await api.roles.getUserEffectiveRoles();
              console.log(groups.map((group) => group.name), roles.map((role) => role.name));
              api.user.setAppMetadata('visits', 2);
              if (event.request.query.ask) api.redirect.sendUserTo('https://ask.example.com');
            };
            exports.onContinuePostLogin = async (event, api) => {
              console.log(event.user.app_metadata);
              api.user.setAppMetadata('asked', true);
            };
            """,
        "event.json": #"{"user": {"user_id": "auth0|1", "app_metadata": {"visits": 1}}}"#,
        "ask.json": #"{"user": {"user_id": "auth0|1"}, "request": {"query": {"ask": "yes"}}}"#,
        "stranger.json": #"{"user": {"user_id": "auth0|9"}}"#,
        "users.json": usersText,
        "broken.json": "{\"users\": [",
        "wrong.json": #"{"users": [{"user_id": 1}]}"#,
        "text.sqlite": String(repeating: "no database ", count: 50),
    ])

    private func makeDatabase() async throws -> SQLiteUserDirectory {
        let directory = try SQLiteUserDirectory(file: "\(folder.path)/users.sqlite")
        try await directory.save(UserDirectoryContents(json: JSONValue(parsing: Self.usersText)))
        return directory
    }

    @Test("JSON answers questions about groups and roles, and stays as it is")
    func json() async throws {
        let result = try await CommandLineTool.run(["run", "--event", "event.json", "--users", "users.json"], in: folder)

        #expect(
            result.output.withoutTimes == """
                ✓ one  completed in T
                  app metadata   visits = 2
                  console.log    [ 'staff' ] [ 'Editor' ]

                Completed in T

                  App metadata
                    {
                      "visits": 2
                    }

                """)
        #expect(result.errors == "")
        #expect(result.status == 0)
        #expect(try folder.read("users.json") == Self.usersText)
    }

    @Test("A database is updated, before a redirect too, and read again afterwards")
    func database() async throws {
        let directory = try await makeDatabase()
        let arguments = ["--users", "users.sqlite", "--format", "json"]
        let suspended = try await CommandLineTool.run(["run", "--event", "ask.json"] + arguments, in: folder)
        let state = try #require(try suspended.output.suspension("state"))
        #expect(try await directory.user("auth0|1").appMetadata == ["visits": 2])

        try await directory.apply(UserUpdate(appMetadata: ["visits": 7]), to: "auth0|1", updateID: "meanwhile")
        let resumed = try await CommandLineTool.run(["resume", state] + arguments, in: folder)
        #expect(resumed.output.contains(#""message": "{ visits: 7 }""#))
        #expect(resumed.status == 0)
        #expect(try await directory.user("auth0|1").appMetadata == ["visits": 7, "asked": true])
    }

    @Test("With JSON, a login that goes on sees what it has written before; the command that goes on names the file")
    func resumesWithJSON() async throws {
        let suspended = try await CommandLineTool.run(["run", "--event", "ask.json", "--users", "users.json"], in: folder)
        let state = try #require(suspended.output.firstMatch(of: /resume ([\w-]{43}) --users users.json --request/)?.output.1)
        let resumed = try await CommandLineTool.run(["resume", String(state), "--users", "users.json"], in: folder)
        #expect(resumed.output.contains("console.log    { visits: 2 }\n"))
        #expect(resumed.status == 0)
    }

    @Test("A user whom the directory does not know cannot be updated")
    func unknownUser() async throws {
        try folder.write("exports.onExecutePostLogin = async (event, api) => { api.user.setAppMetadata('a', 1); };", to: "write/one.js")
        let result = try await CommandLineTool.run(
            ["run", "--actions", "write", "--event", "stranger.json", "--users", "users.json", "--format", "json"], in: folder)
        #expect(result.status == 1)
        #expect(result.output.contains(#""kind": "users""#))
        #expect(result.output.contains(#""message": "the user directory has no user auth0|9""#))
    }

    @Test("A file that cannot be used gets one message and status 65", arguments: [
        ("none.json", "none.json: the file cannot be read: No such file or directory"),
        ("broken.json", "broken.json:1:12: expected a value or ], found the end of the text"),
        ("wrong.json", "wrong.json: users[0].user_id: expected a string, found a number"),
        ("event.json", "event.json: user: there is no such member; there are users, groups, roles"),
        ("none.sqlite", "the user directory none.sqlite cannot be opened: there is no such file"),
        ("none.db", "the user directory none.db cannot be opened: there is no such file"),
        ("text.sqlite", "the user directory text.sqlite cannot be opened: file is not a database"),
    ])
    func refused(file: String, message: String) async throws {
        for command in [["run", "--event", "event.json"], ["resume", "abc"]] {
            #expect(
                try await CommandLineTool.run(command + ["--users", file], in: folder) == .refused(65, "actionhost: \(message)"))
        }
        #expect(!folder.exists("none.sqlite"))
    }
}
