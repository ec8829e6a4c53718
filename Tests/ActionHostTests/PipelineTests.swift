import ActionHost
import PostLogin
import Testing

@Suite struct PipelineTests {
    @Test func actionsRunInOrderEachToItsEnd() async throws {
        let outcome = try await login(
            "await new Promise((resolve) => setTimeout(resolve, 20)); console.log('one'); api.idToken.setCustomClaim('a', 1)",
            "console.log('two')", "await null; console.log('three'); api.idToken.setCustomClaim('a', 3)")
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        idTokenClaims: ["a": 3],
                        executions: [
                            .execute("action-1", effects: [.idTokenClaim("a", 1)], logs: ["one"]), .execute("action-2", logs: ["two"]),
                            .execute("action-3", effects: [.idTokenClaim("a", 3)], logs: ["three"]),
                        ])))
    }

    @Test func aDenialStopsThePipeline() async throws {
        let outcome = try await login("", "api.access.deny('no')", "throw new Error('never')")
        #expect(outcome.executions.map(\.status) == [.completed, .denied])
    }

    @Test func anExceptionStopsThePipelineAndDiscardsEverything() async throws {
        let outcome = try await login(
            "api.idToken.setCustomClaim('a', 1); api.user.setUserMetadata('a', 1); api.multifactor.enable('any')", "null.x",
            "console.log('never')")
        #expect(
            outcome
                == .failed(
                    LoginFailure(
                        kind: .thrown, message: "null is not an object (evaluating 'null.x')", action: "action-2",
                        file: "actions/action-2.js", line: 1, column: 58,
                        stack: ["TypeError: null is not an object (evaluating 'null.x')", "at actions/action-2.js:1:58", "at actions/action-2.js:1:62"]),
                    after: [
                        .execute(
                            "action-1",
                            effects: [
                                .idTokenClaim("a", 1), .userMetadata("a", 1),
                                .enableMultifactor(MultifactorRequest(provider: "any")),
                            ])
                    ], .execute("action-2")))
        #expect(
            outcome.json.objectValue?.names == ["outcome", "failure", "multifactor", "executions"])
        #expect(outcome.json["multifactor"] == .null)
    }

    @Test func claimsAreNeverVisibleToAScript() async throws {
        let outcome = try await login(
            "api.idToken.setCustomClaim('needle', 1); console.log(JSON.stringify([event, api]).includes('needle'))",
            "console.log(JSON.stringify([event, api, Object.entries(globalThis).filter(([name]) => name !== 'global')]).includes('needle'))")
        #expect(outcome.logs == ["false", "false"])
    }

    @Test func aLoginLeavesNothingBehindForTheNext() async throws {
        let host = try makeHost([
            """
            let count = 0
            exports.onExecutePostLogin = async () => {
              console.log(++count, typeof globalThis.left, {}.polluted, [].map === Array.prototype.map, Array.prototype.map.left)
              globalThis.left = 1; Object.prototype.polluted = 1; Array.prototype.map.left = 1; Array.prototype.map = null
              JSON.stringify = () => 'stolen'; Promise.prototype.then = null
            }
            """
        ])
        for _ in 1...5 { #expect(try await host.login(makeEvent()).logs == ["1 undefined undefined true undefined"]) }
    }

    @Test func actionsOfALoginShareARealmButNotTheirScopes() async throws {
        let host = try makeHost([
            "const name = 'one'; var shared = 1\n" + handler("globalThis.left = name; console.log(name, typeof shared)"),
            "const name = 'two'; function helper() {}\n" + handler("console.log(name, left, typeof shared, typeof helper)"),
        ])
        #expect(try await host.login(makeEvent()).logs == ["one number", "two one undefined function"])
    }

    @Test func whatAnActionBreaksDoesNotReachTheBridge() async throws {
        let outcome = try await login(
            """
            Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'stolen' })
            const names = Object.getOwnPropertyNames
            for (const broken of [JSON, Object, Array, Reflect, Math, String, Error, TypeError, Map])
              for (const name of names(broken)) try { broken[name] = () => { throw 'broken' } } catch {}
            Array.prototype.push = Promise.prototype.then = Function.prototype.call = Function.prototype.apply = null
            """,
            """
            api.idToken.setCustomClaim('a', 1); api.redirect.sendUserTo('https://a.example', { query: { b: 'c' } })
            console.log(api.cache.set('k', 'v').type)
            """)
        #expect(outcome.suspension?.redirectURL?.hasPrefix("https://a.example/?b=c&state=") == true)
        #expect(outcome.logs == ["success"])
    }

    @Test func reusedRealmsKeepWhatModulesKeep() async throws {
        let host = try makeHost([
            "let count = 0\n" + handler("console.log(++count, event.user.email, typeof globalThis.left); globalThis.left = 1")
        ]) { $0.realm = .reused }
        var seen: [String] = []
        for number in 1...3 {
            seen += try await host.login(makeEvent { $0.user.email = "user-\(number)" }).logs
        }
        #expect(seen == ["1 user-1 undefined", "2 user-2 number", "3 user-3 number"])
    }

    @Test func aReusedRealmServesOneLoginAtATime() async throws {
        let host = try makeHost([
            """
            let running = 0
            exports.onExecutePostLogin = async () => {
              running++; await new Promise((resolve) => setTimeout(resolve, 20)); console.log(running); running--
            }
            """
        ]) { $0.realm = .reused }
        let logs = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 1...10 { group.addTask { try await host.login(makeEvent()).logs } }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(logs == Array(repeating: "1", count: 10))
    }

    @Test func aReusedRealmForgetsTheTimersOfALoginThatIsOver() async throws {
        let host = try makeHost([
            handler("for (let i = 0; i < 6000; i++) setTimeout(() => console.log('never'), 60_000); console.log('ok')")
        ]) { $0.realm = .reused }
        #expect(try await host.login(makeEvent()).logs == ["ok"])
        #expect(try await host.login(makeEvent()).logs == ["ok"])
    }

    @Test func theReportHasLevelsAndTimes() async throws {
        let outcome = try await login(
            "console.debug('d'); console.info('i %d', 1); console.warn('w'); console.error('e'); console.log({ a: [1] }); console.log()")
        let entries = [("debug", "d"), ("info", "i 1"), ("warn", "w"), ("error", "e"), ("log", "{ a: [ 1 ] }"), ("log", "")]
        var report = ExecutionReport.execute()
        report.logs = entries.map { LogEntry(level: $0.0, message: $0.1, time: testTime) }
        #expect(outcome == .completed(CompletedLogin(executions: [report])))
        #expect(
            outcome.json["executions"]?.arrayValue?.first?["logs"]?.arrayValue?.first
                == ["level": "debug", "message": "d", "time": "2026-01-01T00:00:00.000Z"])
    }

    @Test func theReportHasWhatAnExecutionTook() async throws {
        let host = try makeHost([handler("await new Promise((resolve) => setTimeout(resolve, 50))")])
        let report = try #require(try await host.login(makeEvent()).executions.first)
        #expect(report.duration >= .milliseconds(50))
        #expect(report.cpuTime > .zero && report.cpuTime < report.duration)
    }

    @Test func manyLoginsAtOnceEachHaveTheirOwnOutcome() async throws {
        let host = try makeHost([handler("await null; api.idToken.setCustomClaim('a', event.user.user_id)")]) { $0.machines = 2 }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...100 {
                group.addTask {
                    let outcome = try await host.login(makeEvent { $0.user.userID = "user-\(number)" })
                    #expect(outcome.completed?.idTokenClaims == ["a": .string("user-\(number)")])
                }
            }
            try await group.waitForAll()
        }
    }
}
