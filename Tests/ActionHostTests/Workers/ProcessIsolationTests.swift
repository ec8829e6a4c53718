import ActionHost
import Foundation
import PostLogin
import Testing

extension WorkerTests {
    /// Logins in processes of their own: what holds there and nowhere else.
    @Suite struct ProcessIsolationTests {
        private func host(
            _ sources: [String], workers: Int = 1, isStrict: Bool = false, configure: (inout ActionHostConfiguration) -> Void = { _ in }
        ) throws -> ActionHost {
            try makeHost(sources) {
                $0.isolation = .process(executable: actionhostExecutable, isStrict: isStrict)
                $0.workers = workers
                configure(&$0)
            }
        }

        private func host(once body: String, configure: (inout ActionHostConfiguration) -> Void = { _ in }) throws -> ActionHost {
            try host(["exports.onExecutePostLogin = async (event, api) => { if (event.stats.first) { \(body) } };"], configure: configure)
        }

        private let first = makeEvent { $0.stats.members["first"] = true }

        /// A login of one action that a host stopped from outside.
        private func failed(_ kind: LoginFailure.Kind, _ message: String) -> LoginOutcome {
            let failure = LoginFailure(kind: kind, message: message, action: "action-1", file: "actions/action-1.js")
            return .failed(FailedLogin(failure, executions: [.execute("action-1", .failed, error: failure)]))
        }

        @Test(arguments: [
            "while (true) await null;", "const loop = () => Promise.resolve().then(loop); await loop();",
            "for await (const x of (async function* () { while (true) yield 1; })());", "while (true) await { then: (resolve) => resolve() };",
        ])
        func whatCannotBeStoppedIsKilledAtItsCPULimit(body: String) async throws {
            let host = try host(once: body) { $0.cpuLimit = .milliseconds(200) }
            #expect(
                try await host.login(first).timeless
                    == failed(
                        .cpu,
                        "the login used more than its 200 ms of CPU time, and its worker process was ended: an endless chain of promises, or one very "
                            + "long native call"))
            #expect(try await host.login(makeEvent()).name == "completed")
        }

        @Test(arguments: [
            "const bytes = new Uint8Array(600_000_000); while (true) bytes.fill(1);", "new Uint8Array(3_000_000_000).fill(1)",
            "const a = []; while (true) { a.push('x'.repeat(10_000) + a.length); await null }",
        ])
        func whatAllocatesWithoutAStopIsKilledAtTheMemoryLimit(body: String) async throws {
            let host = try host(once: body) { $0.cpuLimit = .seconds(30) }
            #expect(
                try await host.login(first).timeless == failed(.memory, "the login used more than its 128 MB of memory, and its worker process was ended"))
            #expect(try await host.login(makeEvent()).name == "completed")
        }

        @Test func earlierActionsAreReportedWhenALaterOneIsKilled() async throws {
            let host = try host([handler("console.log('one'); api.idToken.setCustomClaim('a', 1)"), handler("while (true) await null")]) {
                $0.cpuLimit = .milliseconds(200)
            }
            let outcome = try await host.login(makeEvent()).timeless
            #expect(outcome.executions.map(\.action) == ["action-1", "action-2"])
            #expect(outcome.executions.first == .execute("action-1", effects: [.setCustomClaim(token: .idToken, name: "a", value: 1)], logs: ["one"]))
            #expect(outcome.failure?.kind == .cpu)
            #expect(outcome.failure?.action == "action-2")
        }

        @Test func aWorkerThatDiesCostsItsOwnLoginOnly() async throws {
            let started = AsyncStream.makeStream(of: Void.self)
            let before = WorkerProcesses.ids
            let host = try host([handler("if (event.stats.first) { await started(); await new Promise(() => {}) }")]) {
                $0.functions["started"] = { _ in
                    started.continuation.yield()
                    return .null
                }
            }
            let task = Task { try await host.login(first).timeless }
            for await _ in started.stream { break }
            let worker = try #require(WorkerProcesses.ids.subtracting(before).first)
            kill(worker, SIGABRT)
            #expect(
                try await task.value == failed(.crashed, "the worker process was ended by the signal 6 (Aborted) while it ran the login"))
            #expect(try await host.login(makeEvent()).name == "completed")
            #expect(!WorkerProcesses.ids.contains(worker))
        }

        @Test func aWorkerThatDiesWhileItWaitsIsReplaced() async throws {
            let before = WorkerProcesses.ids
            let host = try host([handler("")])
            #expect(await WorkerProcesses.eventually { WorkerProcesses.ids.subtracting(before).count == 1 })
            let worker = try #require(WorkerProcesses.ids.subtracting(before).first)
            kill(worker, SIGKILL)
            #expect(await WorkerProcesses.eventually { !WorkerProcesses.ids.contains(worker) })
            for _ in 1...3 { #expect(try await host.login(makeEvent()).name == "completed") }
        }

        @Test func cancellingTheTaskEndsTheWorker() async throws {
            let started = AsyncStream.makeStream(of: Void.self)
            let before = WorkerProcesses.ids
            let host = try host([handler("if (event.stats.first) { await started(); while (true) await null }")]) {
                $0.functions["started"] = { _ in
                    started.continuation.yield()
                    return .null
                }
            }
            let worker = WorkerProcesses.ids.subtracting(before)
            let task = Task { try await host.login(first) }
            for await _ in started.stream { break }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(await WorkerProcesses.eventually { WorkerProcesses.ids.isDisjoint(with: worker) })
            #expect(try await host.login(makeEvent()).name == "completed")
        }

        @Test func theWorkersEndWithTheirHost() async throws {
            let before = WorkerProcesses.ids
            var ids: Set<pid_t> = []
            do {
                let host = try host([handler("")], workers: 3)
                #expect(await WorkerProcesses.eventually { WorkerProcesses.ids.subtracting(before).count == 3 })
                ids = WorkerProcesses.ids.subtracting(before)
                #expect(try await host.login(makeEvent()).name == "completed")
            }
            #expect(await WorkerProcesses.eventually { WorkerProcesses.ids.isDisjoint(with: ids) })
        }

        @Test func asManyLoginsWaitAtATimeAsThereAreWorkers() async throws {
            let waiting = AsyncStream.makeStream(of: Void.self)
            let host = try host([handler("await here(); await new Promise((resolve) => setTimeout(resolve, 50))")], workers: 4) {
                $0.functions["here"] = { _ in
                    waiting.continuation.yield()
                    return .null
                }
            }
            let names = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 1...12 { group.addTask { try await host.login(makeEvent()).name } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(names == Array(repeating: "completed", count: 12))
        }

        @Test func nothingOfTheHostIsInTheWorker() async throws {
            setenv("ACTIONHOST_TEST_SECRET", "from-the-environment", 1)
            let before = WorkerProcesses.ids
            var action = makeAction("action-1", handler("api.idToken.setCustomClaim('length', event.secrets.KEY.length)"))
            action.secrets = ["KEY": "very-secret-value"]
            let host = try makeHost(actions: [action]) {
                $0.isolation = .process(executable: actionhostExecutable)
                $0.workers = 1
            }
            #expect(try await host.login(makeEvent()).completed?.idTokenClaims == ["length": 17])
            let worker = try #require(WorkerProcesses.ids.subtracting(before).first)
            let variables = (WorkerProcesses.text("environ", of: worker) ?? "").split(separator: "\0").filter { !$0.hasPrefix("LD_LIBRARY_PATH=") }
            #expect(variables == ["SWIFT_BACKTRACE=enable=no"])
            #expect(WorkerProcesses.text("cmdline", of: worker)?.split(separator: "\0").dropFirst() == ["actionhost-worker"])
            #expect(getsid(worker) == worker)
            #expect(WorkerProcesses.status("NoNewPrivs", of: worker) == "1")
            // A filter of system calls.
            #expect(WorkerProcesses.status("Seccomp", of: worker) == "2")
            let limits = (WorkerProcesses.text("limits", of: worker) ?? "").split(separator: "\n").map { $0.split(separator: " ").dropLast().joined(separator: " ") }
            #expect(limits.contains("Max core file size 0 0"))
            #expect(limits.contains("Max open files 256 256"))
            #expect(limits.contains("Max file size 0 0"))
        }

        @Test func recursionIsBounded() async throws {
            let source = handler(
                "let n = 0; const f = () => { n++; f() }; try { f() } catch (error) { console.log(error.name) } api.idToken.setCustomClaim('depth', n)")
            var depths: [Double] = []
            // One below the smallest counts as that.
            for stack in [0, 1 << 20, 5 << 20] {
                let login = try #require(try await host([source]) { $0.bounds[.stack] = stack }.login(makeEvent()).completed)
                #expect(login.executions.first?.logs.map(\.message) == ["RangeError"])
                depths.append(try #require(login.idTokenClaims["depth"]?.numberValue))
            }
            #expect(depths[0] > 0 && depths[0] * 2 < depths[1] && depths[1] * 3 < depths[2], "\(depths)")
        }

        @Test func openFilesAreBounded() async throws {
            let before = WorkerProcesses.ids
            let host = try host([handler("")]) { $0.bounds[.openFiles] = 64 }
            #expect(try await host.login(makeEvent()).name == "completed")
            let worker = try #require(WorkerProcesses.ids.subtracting(before).first)
            #expect(WorkerProcesses.text("limits", of: worker)?.contains(/Max open files +64 +64/) == true)
        }

        @Test func aSandboxThatIsWholeIsStrict() async throws {
            let host = try host([handler("")], isStrict: true)
            #expect(host.sandboxRefusals == [])
            #expect(try await host.login(makeEvent()).name == "completed")
        }

        @Test func anEventAsDeepAsOneMayBeArrives() async throws {
            let deep = try JSONValue(parsing: String(repeating: #"{"a":"#, count: 500) + "1" + String(repeating: "}", count: 500))
            let event = makeEvent { $0.user.members["deep"] = deep }
            let source = handler("let depth = 0; for (let at = event.user.deep; at.a; at = at.a) depth++; api.idToken.setCustomClaim('depth', depth)")
            #expect(try await host([source]).login(event).completed?.idTokenClaims == ["depth": 500])
        }

        @Test func claimsKeepTheirOrder() async throws {
            let claims = try await host([handler("api.idToken.setCustomClaim('c', { z: 1, a: [{ y: 1, b: 2 }] }); api.idToken.setCustomClaim('b', null)")])
                .login(makeEvent()).completed?.idTokenClaims
            #expect(claims?.jsonText == #"{"c":{"z":1,"a":[{"y":1,"b":2}]},"b":null}"#)
        }
    }
}
