import ActionHost
import PostLogin
import Testing

/// What one execution may leave behind.
@Suite struct OutputLimitTests {
    @Test func theLogEndsWithAMark() async throws {
        let outcome = try await login(
            "for (let i = 0; i < 300; i++) console.log('x'.repeat(1024)); console.error('more')", "console.log('next action')")
        let logs = outcome.executions[0].logs
        #expect(logs.count == 257)
        #expect(
            logs.last
                == LogEntry(level: "warn", message: "[the rest of the log was dropped: the limit is 256 kB]", time: testTime))
        #expect(outcome.executions[1].logs.map(\.message) == ["next action"])
    }

    @Test func theLimitIsInBytesAndExact() async throws {
        let fits = try await login("console.log('ä'.repeat(128 * 1024)); console.log('')")
        #expect(fits.logs.map(\.utf8.count) == [262_144, 0])
        let tooLong = try await login("console.log('ä'.repeat(128 * 1024) + 'x'); console.log('short')")
        #expect(tooLong.logs == ["[the rest of the log was dropped: the limit is 256 kB]"])
    }

    @Test func timersThatArePendingAtTheEndDoNotDelayTheLogin() async throws {
        let host = try makeHost([handler("setTimeout(() => {}, 600_000); setInterval(() => {}, 1)")])
        let start = ContinuousClock.now
        #expect(try await host.login(makeEvent()).name == "completed")
        #expect(start.duration(to: .now) < .seconds(300))
    }

    @Test(arguments: ["setTimeout", "setImmediate", "queueMicrotask"])
    func anExceptionThatNobodyCatchesFailsTheLogin(function: String) async throws {
        let outcome = try await login("\(function)(() => { throw new TypeError('lost') }); await new Promise(() => {})")
        #expect(outcome.failure?.kind == .thrown)
        #expect(outcome.failure?.message == "lost")
        #expect(outcome.failure?.stack.first == "TypeError: lost")
        #expect(outcome.failure?.line == 1)
    }

    @Test func aRejectionThatNobodyHandlesIsAWarning() async throws {
        let outcome = try await login(
            "Promise.reject(new TypeError('lost')); Promise.reject('text'); const later = Promise.reject(1); later.catch(() => {}); await null")
        #expect(
            outcome
                == .completed(
                    CompletedLogin(executions: [
                        .execute(warnings: [
                            "unhandled promise rejection: TypeError: lost (actions/action-1.js:1:82)",
                            "unhandled promise rejection: text",
                        ])
                    ])))
    }
}
