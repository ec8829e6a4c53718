import JavaScriptEngine
import Testing

@Suite struct ScriptErrorTests {
    @Test func `an error carries its name, message, place, stack and cause`() async throws {
        let source = """
            function inner(value) {
              return value.x.y;
            }
            function outer() {
              try { inner({}) } catch (cause) { throw new RangeError("outer failed", { cause }) }
            }
            outer();
            """
        let inner = StackFrame(function: "inner", file: "main.js", line: 2, column: 17)
        let outer = StackFrame(function: "outer", file: "main.js", line: 5, column: 57)
        #expect(
            try await TestMachine().evaluate(source)
                == .threw(
                    ScriptError(
                        name: "RangeError", message: "outer failed", location: outer,
                        stack: [outer, StackFrame(function: "", file: "main.js", line: 7, column: 6)],
                        cause: ScriptError(
                            name: "TypeError", message: "undefined is not an object (evaluating 'value.x.y')", location: inner,
                            stack: [
                                inner, StackFrame(function: "outer", file: "main.js", line: 5, column: 14),
                                StackFrame(function: "", file: "main.js", line: 7, column: 6),
                            ]))))
    }

    @Test func `the engine's and the host's own frames are left out`() async throws {
        let session = try await TestMachine().open { run in
            try run.realm.evaluate(.internal("helper", source: "globalThis.helper = f => f()"))
        }
        let outcome = try await session.evaluate("[1].map(function each() { helper(() => { throw new Error('x') }) })")
        let place = StackFrame(function: "", file: "main.js", line: 1, column: 57)
        #expect(
            outcome
                == .threw(
                    ScriptError(
                        message: "x", location: place,
                        stack: [
                            place, StackFrame(function: "each", file: "main.js", line: 1, column: 33),
                            StackFrame(function: "", file: "main.js", line: 1, column: 8),
                        ])))
    }

    @Test(arguments: [
        ("'text'", "text"), ("5", "5"), ("null", "null"), ("undefined", "undefined"), ("1n", "1"), ("{ a: 1 }", #"{"a":1}"#),
        ("[1, 2]", "[1,2]"),
        ("Symbol('s')", "a value that cannot be shown"), ("Object.create(null)", "{}"), ("() => 1", "() => 1"),
        ("{ get message() { throw 1 }, get stack() { throw 2 } }", "[object Object]"),
        ("{ toJSON() { throw 1 }, toString: () => 'shown' }", "shown"),
        ("new Proxy({}, { get() { throw 1 } })", "a value that cannot be shown"),
    ])
    func `what is thrown and no error becomes a text`(source: String, message: String) async throws {
        #expect(try await TestMachine().evaluate("throw (\(source))") == .threw(ScriptError(name: "", message: message)))
    }

    @Test(arguments: [
        ("class Own extends Error { name = 'Own' } throw new Own('m')", "Own", "m"),
        ("const e = new Error('m'); e.message = 5; e.name = null; throw e", "Error", ""),
        ("const e = new Error('m'); e.stack = 5; throw e", "Error", "m"),
        ("const e = new Error('m'); delete e.stack; throw e", "Error", "m"),
        ("const e = new Error('m'); Object.defineProperty(e, 'message', { get() { throw 1 } }); throw e", "Error", ""),
        ("const e = new Error('m'); Object.defineProperty(e, 'cause', { get() { throw 1 } }); throw e", "Error", "m"),
        ("throw { message: 'm', name: 'Shaped' }", "Shaped", "m"),
        ("throw new AggregateError([new Error('a')], 'm')", "AggregateError", "m"),
        ("null.x", "TypeError", "null is not an object (evaluating 'null.x')"),
        ("x", "ReferenceError", "Can't find variable: x"),
        ("(function f() { f() })()", "RangeError", "Maximum call stack size exceeded."),
        ("JSON.parse('{a')", "SyntaxError", "JSON Parse error: Expected '}'"),
    ])
    func `names and messages`(source: String, name: String, message: String) async throws {
        let outcome = try await TestMachine().evaluate(source)
        guard case .threw(let error) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect([error.name, error.message] == [name, message])
    }

    @Test func `a chain of causes is cut after eight`() async throws {
        let outcome = try await TestMachine().evaluate(
            "let e = new Error('0'); for (let i = 1; i < 12; i++) e = new Error(String(i), { cause: e }); throw e")
        #expect(messages(outcome) == ["11", "10", "9", "8", "7", "6", "5", "4", "3"])
    }

    @Test func `an error that causes itself ends, too`() async throws {
        let outcome = try await TestMachine().evaluate("const e = new Error('loop'); e.cause = e; throw e")
        #expect(messages(outcome) == Array(repeating: "loop", count: 9))
    }

    @Test(arguments: [("undefined", nil), ("null", "null"), ("'text'", "text"), ("{ a: 1 }", #"{"a":1}"#)])
    func `a cause that is no error`(source: String, message: String?) async throws {
        let outcome = try await TestMachine().evaluate("throw new Error('m', { cause: \(source) })")
        #expect(messages(outcome) == ["m", message].compactMap(\.self))
    }

    private func messages(_ outcome: Outcome) -> [String] {
        guard case .threw(let error) = outcome else { return [] }
        return sequence(first: error) { $0.cause?.error }.map(\.message)
    }
}
