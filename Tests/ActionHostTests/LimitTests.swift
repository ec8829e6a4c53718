import ActionHost
import PostLogin
import Testing

/// What one login may use.
@Suite(.serialized) struct LimitTests {
    private func failure(
        _ source: String, time: Duration = .seconds(20), cpu: Duration = .seconds(20), memory: Int = 1 << 30
    ) async throws -> LoginFailure? {
        let host = try makeHost([source]) {
            $0.timeLimit = time
            $0.cpuLimit = cpu
            $0.memoryLimit = memory
        }
        let outcome = try await host.login(makeEvent { $0.stats.members["first"] = true }).timeless
        #expect(outcome.executions.map(\.status) == [.failed])
        #expect(outcome.executions.first?.error == outcome.failure)
        // The host goes on.
        #expect(try await host.login(makeEvent()).name == "completed")
        return outcome.failure
    }

    private func once(_ body: String) -> String { "exports.onExecutePostLogin = async (event) => {\n  if (!event.stats.first) return\n  \(body)\n}" }

    static let endless = [
        "while (true);", "for (;;) try { while (true); } catch {} finally { while (true); }", "[2, 1].sort(() => { while (true); })",
        "await null; while (true);", "Promise.resolve().then(() => { while (true); }); await new Promise(() => {})",
        "setTimeout(() => { while (true); }, 1); await new Promise(() => {})", "new Function('while (true);')()",
        "JSON.stringify({ get a() { while (true); } })", "queueMicrotask(() => { while (true); }); await new Promise(() => {})",
    ]

    @Test(arguments: endless)
    func cpuTimeIsLimited(body: String) async throws {
        let failure = try await failure(once(body), cpu: .milliseconds(100))
        #expect(failure?.kind == .cpu)
        #expect(failure?.message == "the login used more than its 100 ms of CPU time and was stopped")
        #expect(failure?.action == "action-1")
        #expect(failure?.file == "actions/action-1.js")
    }

    @Test func aStoppedScriptHasItsPlace() async throws {
        let failure = try await failure("function spin() {\n  while (true) Math.random();\n}\n" + once("spin()"), cpu: .milliseconds(100))
        #expect(
            failure
                == LoginFailure(
                    kind: .cpu, message: "the login used more than its 100 ms of CPU time and was stopped", action: "action-1",
                    file: "actions/action-1.js", line: 2,
                    stack: ["at spin (actions/action-1.js:2)", "at actions/action-1.js:6", "at actions/action-1.js:4"]))
    }

    @Test func topLevelCodeIsLimitedToo() async throws {
        let host = try makeHost(["while (true);"]) { $0.cpuLimit = .milliseconds(100) }
        #expect(try await host.login(makeEvent()).failure?.place == "actions/action-1.js:1")
    }

    @Test func theLimitIsOfAllActionsTogether() async throws {
        // Work, not time: on a busy computer it is the same. Each action takes a few milliseconds.
        let spin = handler("let sum = 0; for (let i = 0; i < 5e6; i++) sum += i; console.log(sum)")
        let host = try makeHost(Array(repeating: spin, count: 60)) { $0.cpuLimit = .milliseconds(100) }
        let outcome = try await host.login(makeEvent())
        #expect(outcome.failure?.kind == .cpu)
        #expect(outcome.executions.map(\.status).last == .failed)
    }

    @Test(arguments: [
        "await new Promise(() => {})", "await new Promise((resolve) => setTimeout(resolve, 60_000))",
        "setInterval(() => {}, 5); await new Promise(() => {})", "while (true) await new Promise((resolve) => setTimeout(resolve, 1))",
        "while (true) await new Promise(setImmediate)",
    ])
    func wallClockTimeIsLimited(body: String) async throws {
        #expect(
            try await failure(once(body), time: .milliseconds(200))
                == LoginFailure(
                    kind: .timeout, message: "the login took longer than its time limit of 200 ms", action: "action-1",
                    file: "actions/action-1.js"))
    }

    @Test func wallClockTimeEndsARunningScriptToo() async throws {
        let source = "function spin() {\n\n  while (true) Math.random()\n}\n" + once("spin()")
        let failure = try await failure(source, time: .milliseconds(200))
        #expect(failure?.kind == .timeout)
        // The engine names the line of the last expression that it keeps a place for. A worker process on a busy computer may be too late to say it.
        #expect(failure?.place?.hasPrefix(runsInThreads ? "actions/action-1.js:" : "actions/action-1.js") == true)
    }

    @Test(arguments: [
        "const a = []; while (true) a.push(new Array(1000).fill(1))", "const a = []; while (true) a.push(new Uint8Array(100_000).fill(1))",
    ])
    func memoryIsLimited(body: String) async throws {
        let failure = try await failure(once(body), memory: 64 << 20)
        #expect(failure?.kind == .memory)
        // By the worker, or by the supervisor of its process, whoever sees it first.
        #expect(failure?.message.hasPrefix("the login used more than its 64 MB of memory") == true)
        #expect(failure?.file == "actions/action-1.js")
    }

    @Test func neighboursOfAStoppedScriptFinish() async throws {
        let host = try makeHost([
            handler(
                "if (event.stats.spins) while (true); await new Promise((resolve) => setTimeout(resolve, 300)); api.idToken.setCustomClaim('a', 1)")
        ]) { $0.cpuLimit = .milliseconds(100) }
        let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 1...20 {
                group.addTask {
                    let outcome = try await host.login(makeEvent { if number % 5 == 0 { $0.stats.members["spins"] = true } })
                    return outcome.failure.map { "\($0.kind)" } ?? "\(outcome.completed?.idTokenClaims["a"] == 1)"
                }
            }
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(outcomes == ["cpu": 4, "true": 16])
    }

    /// The one script that cannot be stopped: its login, and those that share its machine, fail at their own limits.
    @Test(.enabled(if: runsInThreads)) func aPromiseLoopFailsAtItsWallClockLimitAndTheHostGoesOn() async throws {
        let host = try makeHost([
            handler(
                "if (event.stats.loops) while (true) await null; if (event.stats.waits) await new Promise((resolve) => setTimeout(resolve, 50))")
        ]) { $0.timeLimit = .milliseconds(700) }
        async let neighbour = host.login(makeEvent { $0.stats.members["waits"] = true })
        async let loop = host.login(makeEvent { $0.stats.members["loops"] = true })
        let failure = try await loop.failure
        #expect(failure?.kind == .timeout)
        #expect(
            failure?.message
                == "the login took longer than its time limit of 700 ms, and its script cannot be stopped: "
                + "an endless chain of promises, or one very long native call")
        #expect(failure?.action == "action-1")
        let other = try await neighbour
        #expect(other.name == "completed" || other.failure?.kind == .timeout)
        #expect(try await host.login(makeEvent()).name == "completed")
        // Afterwards waiting works as well.
        #expect(try await host.login(makeEvent { $0.stats.members["waits"] = true }).name == "completed")
    }
}
