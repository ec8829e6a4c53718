import ActionHost
import Foundation
import PostLogin
import Testing

/// One after the other: each has several processes of its own.
@Suite("A process that is killed while it resumes a login with a user directory", .serialized)
struct CrashedUpdateTests {
    private let folder = ScratchFolder([
        "actions/count.js": """
            exports.onExecutePostLogin = async (event, api) => api.redirect.sendUserTo('https://a.example');
            exports.onContinuePostLogin = async (event, api) => {
              const { resumed = 0, legs = [] } = event.user.app_metadata;
              api.user.setAppMetadata('resumed', resumed + 1);
              api.user.setAppMetadata('legs', [...legs, 'one more']);
            };

            """
    ])

    /// The script counts up from what the directory has, so an update that was applied twice would show.
    @Test("applies its update exactly once, whenever it dies and however often it is resumed", arguments: Array(0..<16))
    func killed(trial: Int) async throws {
        let users = try SQLiteUserDirectory(file: folder.url("users.sqlite").path)
        try await users.save(UserDirectoryContents(users: [PostLoginEvent.User(members: ["user_id": "auth0|1"])]))
        var configuration = ActionHostConfiguration()
        configuration.machines = 1
        configuration.store = try SQLiteLoginStore(file: folder.url("logins.sqlite").path)
        configuration.users = users
        let host = try await ActionHost(actions: folder.url("actions").path, configuration: configuration)
        guard case .suspended(let waiting) = try await host.login(PostLoginEvent(userID: "auth0|1")) else {
            return #expect(Bool(false), "the login is not suspended")
        }

        let arguments = [
            "resume", waiting.state, "--store", "logins.sqlite", "--users", "users.sqlite", "--lease", "200ms", "--format", "json",
        ]
        var statuses: [Int32] = []
        // Killed twice, then left alone; between two attempts the claim of the dead process ends.
        for limit: Duration in [.milliseconds(20 + 15 * trial), .milliseconds(40 + 15 * trial), .seconds(60)] {
            statuses.append(try await CommandLineTool.run(arguments, in: folder, killAfter: limit).status)
            try await Task.sleep(for: .milliseconds(220))
        }
        // The last attempt completes the login, or finds that one before has done so.
        #expect(statuses[2] == 0 || statuses[2] == 65)
        #expect(statuses.filter { $0 == 0 }.count <= 1)
        #expect(try await users.user("auth0|1").appMetadata == ["resumed": 1, "legs": ["one more"]])
    }
}
