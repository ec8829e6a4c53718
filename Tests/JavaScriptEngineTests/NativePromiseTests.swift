import JavaScriptEngine
import Testing

/// Promises that native functions return.
@Suite struct NativePromiseTests {
    @Test func `a promise for an answer is settled with it`() async throws {
        let session = try await TestMachine().open { run in
            try run.define("ask") { realm, arguments in
                let question = arguments.string(0)
                return try realm.promise(HostCall("ask")) {
                    if question == "?" { throw ScriptError(name: "TypeError", message: "no question") }
                    return #"{"answer":"\#(question)!"}"#
                }
            }
        }
        let outcome = try await session.evaluate("Promise.all([ask('a'), ask('b'), ask('?').catch(e => `${e}`), ask('c') instanceof Promise])")
        #expect(outcome == .fulfilled(#"[{"answer":"a!"},{"answer":"b!"},"TypeError: no question",true]"#))
    }

    @Test func `a rejected promise carries its reason, and counts as unhandled where nobody handles it`() async throws {
        let session = try await TestMachine().open { run in
            try run.define("refuse") { realm, arguments in try realm.promise(rejectedWith: arguments[0]) }
        }
        #expect(try await session.evaluate("refuse('a').catch(reason => [reason])") == .fulfilled(#"["a"]"#))
        #expect(try await session.takeUnhandledRejections() == [])
        _ = try await session.evaluate("refuse('b'); 0")
        #expect(try await session.takeUnhandledRejections() == [ScriptError(name: "", message: "b")])
    }

    @Test func `a pending promise stays so`() async throws {
        let session = try await TestMachine().open { run in try run.define("never") { realm, _ in try realm.pendingPromise() } }
        #expect(try await session.evaluate("Promise.race([never(), new Promise(done => setTimer(() => done('timer'), 5))])") == .fulfilled(#""timer""#))
    }

    @Test(arguments: [
        "Promise.prototype.then = () => { throw new Error('tampered') };", "globalThis.Promise = class { constructor() { throw 1 } };",
        "Promise.resolve = Promise.reject = () => { throw 1 };",
    ])
    func `a script's built-ins have no part in it`(tampering: String) async throws {
        let session = try await TestMachine().open { run in
            try run.define("ask") { realm, _ in try realm.promise(HostCall("ask")) { "5" } }
            try run.define("refuse") { realm, _ in try realm.promise(rejectedWith: realm.string("no")) }
        }
        let outcome = try await session.evaluate(
            "\(tampering) (async () => { try { await refuse() } catch (reason) { return [await ask(), reason] } })()")
        #expect(outcome == .fulfilled(#"[5,"no"]"#))
    }
}
