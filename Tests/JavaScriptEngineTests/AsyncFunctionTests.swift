import JavaScriptEngine
import Testing

@Suite struct AsyncFunctionTests {
    private struct Problem: Error, CustomStringConvertible { let description = "a problem" }

    @Test func `arguments and result cross as JSON`() async throws {
        let session = try await TestMachine().open { run in try run.define(async: "echo") { $0 } }
        let outcome = try await session.evaluate(#"(async () => [await echo(), await echo(1, "ż\0", { a: [null] }, undefined)])()"#)
        #expect(outcome == .fulfilled(#"[[],[1,"ż\u0000",{"a":[null]},null]]"#))
    }

    @Test func `what is no JSON comes as undefined`() async throws {
        let session = try await TestMachine().open { run in try run.define(async: "nothing") { _ in "" } }
        #expect(try await session.evaluate("nothing().then(value => typeof value)") == .fulfilled(#""undefined""#))
    }

    @Test func `an error rejects the promise`() async throws {
        let session = try await TestMachine().open { run in
            try run.define(async: "plain") { _ in throw Problem() }
            try run.define(async: "named") { _ in throw ScriptError(name: "TypeError", message: "wrong") }
        }
        let outcome = try await session.evaluate(
            "Promise.all([plain(), named()].map(p => p.catch(e => [e instanceof Error, e.name, e.message])))")
        #expect(outcome == .fulfilled(#"[[true,"Error","a problem"],[true,"TypeError","wrong"]]"#))
    }

    @Test func `arguments that have no JSON are refused before the call`() async throws {
        let session = try await TestMachine().open { run in try run.define(async: "echo") { $0 } }
        let outcome = try await session.evaluate(
            """
            const attempt = async (call) => { try { return await call() } catch (error) { return `${error}` } };
            Promise.all([attempt(() => echo(1n)), attempt(() => echo({ toJSON() { throw 1 } })), attempt(() => echo(() => 1))])
            """)
        #expect(outcome == .fulfilled(#"["TypeError: JSON.stringify cannot serialize BigInt.","1",[null]]"#))
    }

    @Test func `a thousand calls at once`() async throws {
        let session = try await TestMachine().open { run in
            try run.define(async: "twice") { arguments in
                await Task.yield()
                return "\(2 * (Int(arguments.dropFirst().dropLast()) ?? 0))"
            }
        }
        let outcome = try await session.evaluate(
            "Promise.all(Array.from({ length: 1000 }, (_, i) => twice(i))).then(list => list.every((n, i) => n === 2 * i) && list.length)")
        #expect(outcome == .fulfilled("1000"))
    }

    @Test func `calls are cancelled when the execution ends`() async throws {
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let (cancelled, cancel) = AsyncStream.makeStream(of: String.self)
        let machine = try await TestMachine()
        let session = try await machine.open { run in
            try run.define(async: "wait") { arguments in
                await withTaskCancellationHandler {
                    start.yield()
                    for await _ in AsyncStream<Void>.makeStream().stream {}
                } onCancel: {
                    cancel.yield(arguments)
                }
                return "1"
            }
        }
        #expect(try await session.evaluate("wait('a').then(() => note('late')); 0") == .returned("0"))
        for await _ in started { break }
        try await session.end()
        for await arguments in cancelled {
            #expect(arguments == #"["a"]"#)
            break
        }
        // The answer of an ended execution is dropped: the machine goes on.
        #expect(try await machine.evaluate("1") == .returned("1"))
    }

    @Test func `outside of an execution there is no call`() async throws {
        let session = try await TestMachine().open { run in try run.define(async: "ask") { $0 } }
        let message = try await session.inspect { run in
            do throws(Thrown) {
                try run.realm.evaluate(Script(name: "main.js", source: "ask()"))
                return ""
            } catch {
                return ScriptError(error).message
            }
        }
        #expect(message == "the host's functions work only while an action runs")
    }

    @Test func `answers of one machine's executions reach the right ones`() async throws {
        let machine = try await TestMachine()
        let outcomes = try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            for index in 0..<50 {
                group.addTask {
                    let session = try await machine.open { run in
                        try run.define(async: "ask") { _ in
                            await Task.yield()
                            return "\(index)"
                        }
                    }
                    return (index, try await session.evaluate("(async () => await ask() * 10 + (await ask()) % 10)()"))
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(outcomes == Dictionary(uniqueKeysWithValues: (0..<50).map { ($0, .fulfilled("\($0 * 10 + $0 % 10)")) }))
    }
}
