import JavaScriptEngine
import Testing

@Suite struct PromiseTests {
    @Test(arguments: [
        ("(async () => ({ a: [1] }))()", Outcome.fulfilled(#"{"a":[1]}"#)),
        ("Promise.resolve()", .fulfilled(nil)),
        ("new Promise(resolve => setTimer(() => resolve(5), 1))", .fulfilled("5")),
        ("Promise.all([1, Promise.resolve(2), (async () => 3)()])", .fulfilled("[1,2,3]")),
        ("Promise.resolve({ then(resolve) { resolve('thenable') } })", .fulfilled(#""thenable""#)),
        ("(async () => ({ then(resolve) { setTimer(() => resolve(6), 1) } }))()", .fulfilled("6")),
        ("Promise.reject('text')", .rejected(ScriptError(name: "", message: "text"))),
        ("Promise.reject()", .rejected(ScriptError(name: "", message: "undefined"))),
        ("Promise.reject({ code: 1 })", .rejected(ScriptError(name: "", message: #"{"code":1}"#))),
        ("Promise.resolve({ then() { throw 7 } })", .rejected(ScriptError(name: "", message: "7"))),
        ("Promise.resolve({ get then() { throw 8 } })", .rejected(ScriptError(name: "", message: "8"))),
        ("Promise.resolve().then(() => { throw 9 }).finally(() => {})", .rejected(ScriptError(name: "", message: "9"))),
    ])
    func `what a promise settles to`(source: String, outcome: Outcome) async throws {
        #expect(try await TestMachine().evaluate(source) == outcome)
    }

    @Test func `a rejection carries the error`() async throws {
        let place = StackFrame(function: "later", file: "main.js", line: 3, column: 7)
        #expect(
            try await TestMachine().evaluate("async function later() {\n  await null;\n  null.x\n}\nlater()")
                == .rejected(
                    ScriptError(
                        name: "TypeError", message: "null is not an object (evaluating 'null.x')", location: place, stack: [place])))
    }

    @Test(arguments: [
        "Promise.prototype.then = () => { throw new Error('tampered') };", "Promise.prototype.then = function () { return this };",
        "Object.defineProperty(Promise.prototype, 'then', { get: () => () => new Promise(() => {}) });", "globalThis.Promise = class {};",
        "Function.prototype.call = Function.prototype.apply = () => { throw 1 };",
    ])
    func `a script cannot hide its promise by changing the built-ins`(tampering: String) async throws {
        #expect(try await TestMachine().evaluate("\(tampering) (async () => 5)()") == .fulfilled("5"))
        #expect(
            try await TestMachine().evaluate("\(tampering) (async () => { throw 6 })()")
                == .rejected(ScriptError(name: "", message: "6")))
    }

    @Test func `what is no promise is refused`() async throws {
        let outcome = try await TestMachine().evaluate("({ then() {} })")
        #expect(outcome == .threw(ScriptError(name: "TypeError", message: "|this| is not a Promise")))
    }

    @Test func `a promise that never settles ends at the wall-clock limit`() async throws {
        let machine = try await TestMachine()
        #expect(
            try await machine.evaluate("new Promise(() => {})", .wallClock(20)) == .terminated(Termination(reason: .wallClock)))
        // Nothing ran at that moment, so nothing was terminated.
        #expect(try await !machine.hasTerminatedScript)
    }

    @Test func `promise jobs run when the turn's own code is done`() async throws {
        let session = try await TestMachine().open()
        #expect(try await session.evaluate("Promise.resolve().then(() => note('job')); note('code'); 1") == .returned("1"))
        #expect(try await session.notes == ["code", "job"])
    }
}
