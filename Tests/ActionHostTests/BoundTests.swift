import ActionHost
import PostLogin
import Testing

/// Counts and sizes: what a login may hold, leave behind, and be given.
@Suite struct BoundTests {
    private func failure(_ message: String, line: Int? = nil) -> LoginFailure {
        LoginFailure(kind: .limit, message: message, action: "action-1", file: "actions/action-1.js", line: line)
    }

    // MARK: - Effects

    @Test func oneEffectTooManyFailsTheLoginEvenWhenTheScriptCatchesTheError() async throws {
        let outcome = try await login(
            "\napi.idToken.setCustomClaim('a', 1); api.idToken.setCustomClaim('a', 2);\n" + attempts("api.access.deny('one more')")
                + "console.log('goes on')", "console.log('not run')"
        ) { $0.bounds = [.effects: 2] }
        let message = "too many calls: the limit is 2 effects in one execution"
        #expect(
            outcome
                == .failed(
                    failure(message, line: 3),
                    .execute(
                        effects: [.idTokenClaim("a", 1), .idTokenClaim("a", 2)], logs: ["Error: \(message)", "goes on"])))
    }

    @Test func anErrorThatIsNotCaughtIsTheLimitAllTheSame() async throws {
        let outcome = try await login("api.access.deny('no')") { $0.bounds = [.effects: 0] }
        #expect(outcome.failure == failure("too many calls: the limit is 0 effects in one execution", line: 1))
    }

    @Test func theLimitIsOfOneExecution() async throws {
        let outcome = try await login("api.idToken.setCustomClaim('a', 1)", "api.idToken.setCustomClaim('b', 2)") { $0.bounds = [.effects: 1] }
        #expect(outcome.completed?.idTokenClaims == ["a": 1, "b": 2])
    }

    @Test func thereAreTenThousandByDefault() async throws {
        let outcome = try await login("for (let i = 0; i < 10_000; i++) api.idToken.setCustomClaim('a', i)")
        #expect(outcome.completed?.idTokenClaims == ["a": 9999])
        let more = try await login("for (let i = 0; i < 10_001; i++) api.idToken.setCustomClaim('a', i)")
        #expect(more.failure == failure("too many calls: the limit is 10000 effects in one execution", line: 1))
    }

    @Test func theirArgumentsAreCountedAsJSON() async throws {
        // Four bytes and eight: the quotes and the escape count.
        let body = #"api.idToken.setCustomClaim('ab', 'x\ny\u00e4')"#
        #expect(try await login(body) { $0.bounds = [.effectBytes: 12] }.completed?.idTokenClaims == ["ab": "x\nyä"])
        #expect(
            try await login(body) { $0.bounds = [.effectBytes: 11] }.failure
                == failure("the calls carry too much: the limit is 11 bytes in one execution", line: 1))
    }

    @Test(arguments: [
        "api.access.deny('x'.repeat(1 << 21))", "api.idToken.setCustomClaim('x'.repeat(1 << 21), 1)", "api.user.setUserMetadata('a', ['ä'.repeat(1 << 19)])",
        "api.multifactor.enable('any', { a: 'x'.repeat(1 << 21) })", "api.redirect.sendUserTo('https://a.example/' + 'x'.repeat(1 << 21))",
    ])
    func whatNoCallCanCarryIsNotTakenIn(call: String) async throws {
        let outcome = try await login("\n" + attempts(call))
        let message = "the calls carry too much: the limit is 1 MB in one execution"
        #expect(outcome == .failed(failure(message, line: 2), .execute(logs: ["Error: \(message)"])))
    }

    // MARK: - What is left behind

    @Test func theLogEndsWhereTheLimitIs() async throws {
        let outcome = try await login("console.log('12345'); console.log('67890'); console.log('')") { $0.bounds = [.log: 9] }
        #expect(outcome.completed != nil)
        #expect(outcome.logs == ["12345", "[the rest of the log was dropped: the limit is 9 bytes]"])
    }

    @Test func emptyEntriesOfTheLogAreCounted() async throws {
        let outcome = try await login("for (let i = 0; i < 10_001; i++) console.log('')")
        #expect(outcome.logs.count == 10_001)
        #expect(outcome.logs.last == "[the rest of the log was dropped: the limit is 10000 entries]")
    }

    @Test func theResultOfALegIsBounded() async throws {
        let log = "console.log('x'.repeat(400))"
        let outcome = try await login(log, log, log) { $0.bounds = [.result: 1200] }
        let failure = LoginFailure(
            kind: .limit, message: "the login leaves too much behind: the limit is 1200 bytes of effects, logs, requests and errors",
            action: "action-3", file: "actions/action-3.js")
        let text = String(repeating: "x", count: 400)
        #expect(
            outcome
                == .failed(failure, after: [.execute("action-1", logs: [text]), .execute("action-2", logs: [text])], .execute("action-3")))
    }

    @Test func longErrorsAreCut() async throws {
        let outcome = try await login("throw new Error('ä'.repeat(10_000))")
        let message = String(repeating: "ä", count: 4096) + "… [cut: 20000 bytes]"
        #expect(outcome.failure?.message == message)
        #expect(outcome.failure?.stack.first == "Error: " + String(repeating: "ä", count: 4092) + "… [cut: 20007 bytes]")
    }

    @Test func longStacksAreCut() async throws {
        let outcome = try await login(
            "const nest = (n, cause) => n ? nest(n - 1, cause) : new Error('deep', { cause }); "
                + "let error; for (let i = 0; i < 8; i++) error = nest(30, error); throw error")
        #expect(outcome.failure?.message == "deep")
        #expect((outcome.failure?.stack.count ?? 0) == 100)
    }

    @Test func longWarningsAreCut() async throws {
        let outcome = try await login("Promise.reject(new Error('x'.repeat(10_000))); await null")
        #expect(outcome.warnings.first?.first?.utf8.count == 4096 + "… [cut: 10064 bytes]".utf8.count)
    }

    // MARK: - Timers

    @Test func oneTimerTooManyFailsTheLogin() async throws {
        let outcome = try await login(
            "const first = setTimeout(() => {}, 1e6); clearTimeout(first); setTimeout(() => {}, 1e6);\n" + attempts("setImmediate(() => {})")
        ) { $0.bounds = [.timers: 1] }
        #expect(outcome.failure == failure("too many pending timers: the limit is 1", line: 2))
        #expect(outcome.logs == ["RangeError: too many pending timers: the limit is 1"])
    }

    // MARK: - What a login is given

    @Test func aLargeEventIsRefusedBeforeAnythingRuns() async throws {
        let event = makeEvent { $0.user.userMetadata = ["a": .string(String(repeating: "x", count: 1 << 20))] }
        let size = event.members.jsonByteCount
        let outcome = try await login("console.log('runs')", event: event)
        #expect(
            outcome
                == .failed(FailedLogin(LoginFailure(kind: .refused, message: "the event has \(size) bytes, and the limit is 1 MB"), executions: [])))
        #expect(try await login("console.log('runs')", event: event) { $0.bounds = [.event: size] }.logs == ["runs"])
    }

    @Test func aLargeFileIsRefusedBeforeAnythingRuns() async throws {
        let outcome = try await login("console.log('runs')", "// " + String(repeating: "ä", count: 100)) { $0.bounds = [.source: 256] }
        let size = handler("// " + String(repeating: "ä", count: 100)).utf8.count
        let failure = LoginFailure(
            kind: .refused, message: "the action's file has \(size) bytes, and the limit is 256 bytes", action: "action-2",
            file: "actions/action-2.js")
        #expect(outcome == .failed(FailedLogin(failure, executions: [])))
    }

    @Test func aLargeSharedModuleIsNotLoaded() async throws {
        var action = makeAction("action-1", handler("\n" + attempts("require('actions:big')")))
        action.modules = [SharedModule(name: "big", file: "actions/modules/big.js", source: String(repeating: " ", count: 300))]
        let outcome = try await makeHost(actions: [action]) { $0.bounds = [.source: 256] }.login(makeEvent()).timeless
        let message = "the file actions/modules/big.js is not loaded: it has more than 256 bytes"
        #expect(outcome == .failed(failure(message, line: 2), .execute(logs: ["RangeError: \(message)"])))
    }

    @Test(arguments: ["big.js", "big.json", "big.mjs"])
    func aLargeFileIsNotRequired(file: String) async throws {
        try await withFolder { folder in
            try write(
                [
                    "a.js": handler("\n" + attempts("require('./lib/\(file)')")), "lib/\(file)": String(repeating: " ", count: 300),
                ], to: folder)
            var configuration = ActionHostConfiguration()
            configuration.bounds = [.source: 256]
            let outcome = try await ActionHost(actions: folder, configuration: configuration).login(makeEvent())
            #expect(outcome.failure?.kind == .limit)
            #expect(outcome.failure?.line == 2)
            #expect(outcome.failure?.message == "the file \(folder)/lib/\(file) is not loaded: it has more than 256 bytes")
            #expect(outcome.logs.first?.contains("is not loaded: it has more than 256 bytes") == true)
        }
    }

    // MARK: - Where they come from

    @Test func whatTheConfigurationSaysWins() async throws {
        try await withFolder { folder in
            try write(
                ["a.js": handler("console.log('12345'); setTimeout(() => {})"), "actions.yaml": "limits: { log: 4, timers: 0 }"], to: folder)
            var configuration = ActionHostConfiguration()
            configuration.bounds = [.log: 5]
            let outcome = try await ActionHost(actions: folder, configuration: configuration).login(makeEvent())
            #expect(outcome.failure?.message == "too many pending timers: the limit is 0")
            #expect(outcome.logs == ["12345"])
        }
    }
}
