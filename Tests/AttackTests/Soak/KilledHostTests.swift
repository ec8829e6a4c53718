import ActionHost
import Foundation
import PostLogin
import Synchronization
import Testing

extension AttackTests {
    /// A whole host that is killed while a login goes on in a worker process of its own.
    @Suite struct KilledHostTests {
        private static let script = """
            exports.onExecutePostLogin = async (event, api) => api.redirect.sendUserTo('https://a.example');
            exports.onContinuePostLogin = async (event, api) => {
              const { resumed = 0 } = event.user.app_metadata;
              await new Promise((resolve) => setTimeout(resolve, 40));
              api.user.setAppMetadata('resumed', resumed + 1);
            };

            """

        private static let trials = 10

        /// The script counts up from what the directory has, so an update that was applied twice would show.
        @Test("No login is lost or applied twice, and no worker outlives its host", arguments: 0..<trials)
        func killed(trial: Int) async throws {
            let folder = try AttackFolder(attack: Self.script)
            let users = try SQLiteUserDirectory(file: "\(folder.path)/users.sqlite")
            try await users.save(UserDirectoryContents(users: [PostLoginEvent.User(members: ["user_id": "auth0|1"])]))
            let store = try SQLiteLoginStore(file: "\(folder.path)/logins.sqlite")
            var configuration = ActionHostConfiguration()
            configuration.machines = 1
            configuration.store = store
            configuration.users = users
            let host = try await ActionHost(actions: folder.actions, configuration: configuration)
            guard case .suspended(let waiting) = try await host.login(PostLoginEvent(userID: "auth0|1")) else {
                Issue.record("the login is not suspended")
                return
            }

            let arguments = [
                "resume", waiting.state, "--actions", folder.actions, "--store", "logins.sqlite", "--users", "users.sqlite", "--lease", "300ms",
                "--isolation", "process", "--format", "json",
            ]
            var completed = 0
            for attempt in 0..<2 {
                let (status, workers) = try await Self.run(arguments, in: folder.path, killAfter: .milliseconds(30 + 30 * trial + 15 * attempt))
                if status == 0 { completed += 1 }
                #expect(await Eventually.holds(within: .seconds(1)) { !workers.contains(where: ChildProcesses.isAlive) }, "workers outlive their host")
                // Nobody else gets the login until the claim of the dead process has ended.
                try await Task.sleep(for: .milliseconds(310))
            }
            let last = try await Program.run(arguments, in: folder.path)
            // The last attempt completes the login, or finds that one before has done so.
            #expect(last.status == 0 || last.status == 65, "\(last)")
            if last.status == 0 { completed += 1 }
            #expect(completed <= 1)
            #expect(try await users.user("auth0|1").appMetadata == ["resumed": 1])
            #expect(try await store.count() == 0)
        }

        /// Runs the program and kills it after a time, if it still runs then.
        ///
        /// - Returns: its status, and the workers that it had when it was killed.
        private static func run(_ arguments: [String], in folder: String, killAfter time: Duration) async throws -> (Int32, Set<pid_t>) {
            let workers = Mutex<Set<pid_t>>([])
            let status = try await Program.run(arguments, in: folder) { process in
                let id = process.processIdentifier
                Thread.sleep(forTimeInterval: time.milliseconds / 1000)
                let children = ChildProcesses.ids(of: id)
                workers.withLock { $0 = children }
                kill(id, SIGKILL)
            }.status
            return (status, workers.withLock { $0 })
        }
    }
}
