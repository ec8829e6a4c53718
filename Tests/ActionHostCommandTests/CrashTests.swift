import ActionHost
import Foundation
import PostLogin
import Testing

/// One after the other: each has three processes of its own.
@Suite("A process that is killed while it resumes a login", .serialized)
struct CrashTests {
    private let folder = ScratchFolder([
        "actions/ask.js": """
            exports.onExecutePostLogin = async (event, api) => api.redirect.sendUserTo('https://a.example');
            exports.onContinuePostLogin = async (event, api) => {
              await new Promise((resolve) => setTimeout(resolve, 40));
              api.user.setUserMetadata('a', 1);
              api.redirect.sendUserTo('https://b.example');
            };

            """
    ])

    /// The login waits before, and waits after: in between there is no moment without it, and none with two of it.
    @Test("loses no login, whenever it dies; afterwards the login is resumed exactly once", arguments: Array(0..<18))
    func killed(trial: Int) async throws {
        let store = try SQLiteLoginStore(file: folder.url("logins.sqlite").path)
        var configuration = ActionHostConfiguration()
        configuration.machines = 1
        configuration.store = store
        let host = try await ActionHost(actions: folder.url("actions").path, configuration: configuration)
        guard case .suspended(let waiting) = try await host.login(PostLoginEvent(userID: "auth0|1")) else {
            return #expect(Bool(false), "the login is not suspended")
        }

        let arguments = ["resume", waiting.state, "--store", "logins.sqlite", "--lease", "300ms", "--format", "json"]
        let killed = try await CommandLineTool.run(arguments, in: folder, killAfter: .milliseconds(15 * trial))
        #expect(try await store.count() == 1)

        // Until the dead process's claim has ended, nobody else gets the login.
        try await Task.sleep(for: .milliseconds(310))
        let outcomes = try await withThrowingTaskGroup(of: CommandLineTool.Result.self) { group in
            for _ in 1...2 { group.addTask { try await CommandLineTool.run(arguments, in: folder) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let resumed = outcomes.filter { $0.status == 4 }
        let refused = outcomes.filter { $0.status == 65 }
        if refused.count == 2 {
            // The killed process had come to the end: the login waits under its new state, which it told if it had the time.
            if killed.status == 4 { #expect(try await host.resume(state: #require(killed.output.suspension("state"))).name == "suspended") }
        } else {
            #expect(killed.status == -SIGKILL)
            #expect(resumed.count == 1 && refused.count == 1)
            #expect(try await host.resume(state: #require(resumed[0].output.suspension("state"))).name == "suspended")
        }
        #expect(try await store.count() == 1)
        #expect(try await CommandLineTool.run(arguments, in: folder).status == 65)
    }
}
