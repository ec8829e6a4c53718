import JavaScriptEngine
import Testing

/// Wrong arguments, the limit, exceptions in callbacks, and ends from outside.
@Suite struct TimerFailureTests {
    private static let attempt = """
        const attempt = (call) => {
          try { return String(call()) } catch (e) { return [e instanceof TypeError, e.name, e.code, e.message].join('|') }
        };
        """

    @Test(arguments: ["setTimeout", "setInterval", "setImmediate", "queueMicrotask"])
    func callbackHasToBeAFunction(function: String) async throws {
        let text = try await TestMachine().text(
            "\(Self.attempt) return [attempt(() => \(function)()), attempt(() => \(function)('code'))].join('\\n');")
        #expect(
            text == """
                true|TypeError|ERR_INVALID_ARG_TYPE|The "callback" argument must be of type function. Received undefined
                true|TypeError|ERR_INVALID_ARG_TYPE|The "callback" argument must be of type function. Received type string ('code')
                """)
    }

    @Test func limit() async throws {
        let text = try await TestMachine().text(
            """
            const timers = [];
            const attempt = (call) => {
              try { timers.push(call()); return 'ok' } catch (e) { return [e.constructor.name, e.name, e.message].join('|') }
            };
            for (let n = 0; n < 9999; n++) timers.push(setTimeout(() => {}, 1e6));
            const results = [attempt(() => setInterval(() => {}, 1e6)), attempt(() => setTimeout(() => {}))];
            results.push(attempt(() => setImmediate(() => {})));
            clearTimeout(timers[5]);
            results.push(attempt(() => setImmediate(() => {})), attempt(() => setImmediate(() => {})));
            for (const timer of timers) clearTimeout(timer);
            for (let n = 0; n < 3; n++) {
              await new Promise((resolve) => setTimeout(resolve, 1));
              results.push(attempt(() => setTimeout(() => {}, 1e6)));
            }
            return results.join('\\n');
            """)
        #expect(
            text == """
                ok
                RangeError|RangeError|too many pending timers: the limit is 10000
                RangeError|RangeError|too many pending timers: the limit is 10000
                ok
                RangeError|RangeError|too many pending timers: the limit is 10000
                ok
                ok
                ok
                """)
    }

    @Test(arguments: ["setTimeout", "setImmediate", "setInterval", "queueMicrotask"])
    func exceptionInACallback(function: String) async throws {
        let result = try await TestMachine().run(
            "\(function)(() => {\n  throw new RangeError('from a callback');\n}); await new Promise(() => {});")
        let error = try #require(result.uncaughtError)
        #expect(error.name == "RangeError")
        #expect(error.message == "from a callback")
        #expect(error.location?.file == "test.js")
        #expect(error.location?.line == 2)
        #expect(result.text == nil)
        #expect(result.termination == nil)
    }

    @Test func thrownValuesOfOtherKinds() async throws {
        let machine = try await TestMachine()
        let thrown = [("'text'", "text"), ("undefined", "undefined"), ("{ a: 1 }", "{\"a\":1}"), ("Symbol('s')", "a value that cannot be shown")]
        for (value, message) in thrown {
            let result = try await machine.run("setTimeout(() => { throw \(value) }); await new Promise(() => {});")
            #expect(result.uncaughtError?.message == message, "\(value)")
        }
    }

    @Test func unhandledRejectionInACallback() async throws {
        let result = try await TestMachine().run(
            "setTimeout(async () => { throw new Error('nobody awaits') }); await new Promise((done) => { setTimeout(done, 30) });")
        #expect(result.text == "undefined")
        #expect(result.uncaughtError == nil)
        #expect(result.unhandledRejections.map(\.message) == ["nobody awaits"])
    }

    @Test func cancelledWhileItWaits() async throws {
        var settings = TestRun.Settings()
        let control = settings.control
        settings.budget.wallClock = .seconds(600)
        let machine = try await TestMachine()
        let started = ContinuousClock.now
        async let result = machine.run(
            "setInterval(() => {}, 2); console.log('waits'); await new Promise(() => {});", settings)
        try await Task.sleep(for: .milliseconds(30))
        control.cancel()
        #expect(try await result.termination?.reason == .cancelled)
        #expect(ContinuousClock.now - started < .seconds(300))
    }

    @Test func deadlineWhileItWaits() async throws {
        var settings = TestRun.Settings()
        settings.budget.wallClock = .milliseconds(50)
        let result = try await TestMachine().run("await new Promise((done) => { setTimeout(done, 1e8) });", settings)
        #expect(result.termination == Termination(reason: .wallClock))
    }

    @Test func timersOfAnEndedExecutionDoNotRun() async throws {
        let machine = try await TestMachine()
        let result = try await machine.run("setInterval(() => console.log('late'), 1); setImmediate(() => console.log('late'));")
        #expect(result.text == "undefined")
        // A second execution on the machine gives the first one's timers their time.
        _ = try await machine.text("await new Promise((done) => { setTimeout(done, 30) });")
        #expect(result.logs == [])
    }
}
