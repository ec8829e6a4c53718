import ActionHost
import Foundation
import Testing

extension WorkerTests {
    @Suite("The article “Worker processes”")
    struct WorkerProcessesArticleTests {
        @Test("A host with worker processes")
        func host() async throws {
            try await withFolder { folder in
                try write(["10-claim.js": handler("api.idToken.setCustomClaim('a', 1)")], to: folder)
                var configuration = ActionHostConfiguration()
                configuration.isolation = .process(executable: actionhostExecutable)
                configuration.workers = 2
                let host = try await ActionHost(actions: folder, configuration: configuration)
                #expect(try await host.login(makeEvent()).completed?.idTokenClaims == ["a": 1])
                #expect(host.sandboxRefusals == [])
            }
        }

        @Test("A program that is not there is refused at once")
        func installedHost() async throws {
            func makeHost() async throws -> ActionHost {
                var configuration = ActionHostConfiguration()
                configuration.isolation = .process(executable: "/usr/local/bin/actionhost")
                configuration.workers = 16
                let host = try await ActionHost(actions: "actions", configuration: configuration)
                return host
            }
            if !FileManager.default.fileExists(atPath: "/usr/local/bin/actionhost") {
                await #expect(throws: ActionHostError.self) { try await makeHost() }
            }
        }

        @Test("A program that was not started as a worker goes on")
        func ownWorker() {
            WorkerProcess.serveIfAsked()
        }
    }
}
