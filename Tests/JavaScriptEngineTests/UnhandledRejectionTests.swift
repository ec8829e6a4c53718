import JavaScriptEngine
import Testing

@Suite struct UnhandledRejectionTests {
    @Test(arguments: [
        ("Promise.reject(1); Promise.reject('b'); 0", ["1", "b"]),
        ("(async () => { throw 2 })(); 0", ["2"]),
        ("Promise.reject(3).then(() => {}); 0", ["3"]),
        ("const p = Promise.reject(4); p.then(() => {}); p.catch(() => {}); 0", ["4"]),
        ("Promise.resolve().then(() => { Promise.reject(5) }); 0", ["5"]),
        ("Promise.reject({ get message() { throw 6 } }); 0", ["[object Object]"]),
        ("Promise.reject(7).catch(() => {}); 0", []),
        ("const p = Promise.reject(8); Promise.resolve().then(() => {}).then(() => p.catch(() => {})); 0", []),
        ("Promise.allSettled([Promise.reject(9)]); 0", []),
        ("Promise.resolve(); new Promise(() => {}); 0", []),
    ])
    func `rejections that nobody handled by the end of the turn are reported`(source: String, messages: [String]) async throws {
        let session = try await TestMachine().open()
        #expect(try await session.evaluate(source) == .returned("0"))
        #expect(try await session.takeUnhandledRejections().map(\.message) == messages)
        #expect(try await session.takeUnhandledRejections() == [])
    }

    @Test func `the promise that the host awaits is handled`() async throws {
        let session = try await TestMachine().open()
        #expect(try await session.evaluate("Promise.reject(1)") == .rejected(ScriptError(name: "", message: "1")))
        #expect(try await session.takeUnhandledRejections() == [])
    }

    @Test func `a report is a whole error`() async throws {
        let session = try await TestMachine().open()
        _ = try await session.evaluate("\nPromise.reject(new RangeError('far', { cause: 1 })); 0")
        let place = StackFrame(function: "", file: "main.js", line: 2, column: 30)
        #expect(
            try await session.takeUnhandledRejections() == [
                ScriptError(
                    name: "RangeError", message: "far", location: place, stack: [place], cause: ScriptError(name: "", message: "1"))
            ])
    }

    @Test func `at most 32 are kept`() async throws {
        let session = try await TestMachine().open()
        _ = try await session.evaluate("for (let i = 0; i < 100; i++) Promise.reject(i); 0")
        #expect(try await session.takeUnhandledRejections().map(\.message) == (0..<32).map(String.init))
    }

    @Test func `each execution has its own`() async throws {
        let machine = try await TestMachine()
        let first = try await machine.open()
        let second = try await machine.open()
        _ = try await first.evaluate("setTimer(() => { Promise.reject('first') }, 1); new Promise(done => setTimer(done, 2))")
        _ = try await second.evaluate("Promise.reject('second'); 0")
        #expect(try await first.takeUnhandledRejections().map(\.message) == ["first"])
        #expect(try await second.takeUnhandledRejections().map(\.message) == ["second"])
    }

    @Test func `an error in a timer's callback is the execution's end`() async throws {
        let place = StackFrame(function: "late", file: "main.js", line: 1, column: 43)
        #expect(
            try await TestMachine().evaluate("setTimer(function late() { throw new Error('late') }, 1); new Promise(() => {})")
                == .uncaught(ScriptError(message: "late", location: place, stack: [place])))
    }
}
