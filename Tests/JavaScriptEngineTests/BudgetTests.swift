import JavaScriptEngine
import Testing

extension LoopTests {
    @Suite(.serialized) struct BudgetTests {
        private static let spin = "function spin() { const end = Date.now() + 8; while (Date.now() < end); }"

        @Test func `CPU time adds up over the turns`() async throws {
            let session = try await TestMachine().open(.cpu(40))
            let outcome = try await session.evaluate(
                "\(Self.spin) function step() { spin(); note(''); setTimer(step, 0) } setTimer(step, 0); new Promise(() => {})")
            let termination = try #require(outcome.termination)
            #expect(termination.reason == .cpuTime)
            #expect(try await session.notes.count >= 2)
            #expect(try await session.cpuTime > .milliseconds(40))
        }

        @Test func `waiting costs no CPU time`() async throws {
            let session = try await TestMachine().open(.cpu(50))
            #expect(try await session.evaluate("new Promise(done => setTimer(() => done(1), 80))") == .fulfilled("1"))
            #expect(try await session.cpuTime < .milliseconds(50))
        }

        @Test func `each execution pays for its own turns`() async throws {
            let machine = try await TestMachine()
            let idle = try await machine.open(.cpu(20))
            let busy = try await machine.open()
            _ = try await busy.evaluate("let n = 0; const end = Date.now() + 60; while (Date.now() < end) n++; 0")
            #expect(try await idle.evaluate("1") == .returned("1"))
            #expect(try await idle.cpuTime < .milliseconds(20))
        }

        @Test(arguments: [
            "new Promise(() => {})", "(async () => { while (true) await new Promise(done => setTimer(done, 1)) })()",
        ])
        func `the wall-clock limit ends an execution that waits`(source: String) async throws {
            let machine = try await TestMachine()
            let start = ContinuousClock.now
            #expect(try await machine.evaluate(source, .wallClock(30)) == .terminated(Termination(reason: .wallClock)))
            #expect(ContinuousClock.now - start >= .milliseconds(30))
            #expect(try await machine.evaluate("1") == .returned("1"))
        }

        @Test func `the wall-clock limit ends a script that runs`() async throws {
            let outcome = try await TestMachine().evaluate("function busy() { while (true); }\nbusy()", .wallClock(1000))
            let termination = try #require(outcome.termination)
            #expect(termination.reason == .wallClock)
            #expect(termination.stack.last == StackFrame(function: "", file: "main.js", line: 2))
        }

        @Test func `a limit beyond all time is none`() async throws {
            let budget = Budget(cpuTime: .seconds(Int64.max), wallClock: .seconds(Int64.max), memory: .max)
            #expect(try await TestMachine().evaluate("new Promise(done => setTimer(() => done(1), 1))", budget) == .fulfilled("1"))
        }

        @Test func `no time at all is a limit, too`() async throws {
            let session = try await TestMachine().open(.wallClock(0))
            #expect(try await session.evaluate("note('ran')") == .terminated(Termination(reason: .wallClock)))
            #expect(try await session.notes == [])
        }

        @Test func `cancellation stops a script that runs`() async throws {
            let control = ExecutionControl()
            let (started, start) = AsyncStream.makeStream(of: Void.self)
            let session = try await TestMachine().open(control: control) { run in
                try run.define("started") { _, _ in
                    start.yield()
                    return nil
                }
            }
            async let outcome = session.evaluate("function busy() { while (true); }\nstarted();\nbusy()")
            for await _ in started { break }
            control.cancel()
            let termination = try #require(await outcome.termination)
            #expect(termination.reason == .cancelled)
            #expect(termination.stack.last == StackFrame(function: "", file: "main.js", line: 3))
        }

        @Test func `cancellation stops a script that waits`() async throws {
            let control = ExecutionControl()
            let (started, start) = AsyncStream.makeStream(of: Void.self)
            let machine = try await TestMachine()
            let session = try await machine.open(control: control) { run in
                try run.define("started") { _, _ in
                    start.yield()
                    return nil
                }
            }
            async let outcome = session.evaluate("started(); new Promise(() => {})")
            for await _ in started { break }
            control.cancel()
            try await session.inspect { run in
                run.execution.terminate(.cancelled)
                run.execution.turnEnded()
            }
            #expect(try await outcome == .terminated(Termination(reason: .cancelled)))
            #expect(try await !machine.hasTerminatedScript)
        }

        @Test func `a cancelled execution does not begin`() async throws {
            let control = ExecutionControl()
            control.cancel()
            let session = try await TestMachine().open(control: control)
            #expect(try await session.evaluate("note('ran')") == .terminated(Termination(reason: .cancelled)))
            #expect(try await session.notes == [])
        }

        @Test func `the first reason stays`() async throws {
            let session = try await TestMachine().open()
            try await session.inspect { run in
                run.execution.terminate(.memory)
                run.execution.terminate(.cancelled)
            }
            #expect(try await session.evaluate("1") == .terminated(Termination(reason: .memory)))
        }
    }
}
