import JavaScriptEngine
import Testing

@Suite struct CompiledScriptTests {
    @Test func `one compiled script runs in two realms, each with globals of its own`() async throws {
        let machine = try await TestMachine()
        let script = Script(name: "count.js", source: "globalThis.count = (globalThis.count ?? 0) + 1; [count, typeof other]")
        let first = try await machine.open()
        let second = try await machine.open { try $0.realm.global.setProperty("other", to: $0.realm.number(1)) }
        var outcomes: [Outcome] = []
        for session in [first, first, second] {
            outcomes.append(try await session.evaluate { run in try run.realm.evaluate(run.machine.compile(script)) })
        }
        #expect(outcomes == [.returned(#"[1,"undefined"]"#), .returned(#"[2,"undefined"]"#), .returned(#"[1,"number"]"#)])
        let same = try await first.inspect { try $0.machine.compile(script) === $0.machine.compile(script) }
        #expect(same)
    }

    @Test func `scripts of the same name and other source are kept apart`() async throws {
        let session = try await TestMachine().open()
        let values = try await session.inspect { run in
            try ["1", "2", "1"].map { try run.realm.evaluate(run.machine.compile(Script(name: "a.js", source: $0))).number }
        }
        #expect(values == [1, 2, 1])
    }

    @Test func `errors of a compiled script have its places`() async throws {
        let session = try await TestMachine().open()
        let script = Script(name: "actions/@a:b.js", source: "\n\n  null.x")
        let outcome = try await session.evaluate { run in try run.realm.evaluate(run.machine.compile(script)) }
        let place = StackFrame(function: "", file: "actions/@a:b.js", line: 3, column: 7)
        #expect(
            outcome
                == .threw(
                    ScriptError(
                        name: "TypeError", message: "null is not an object (evaluating 'null.x')", location: place, stack: [place])))
    }

    @Test(arguments: [
        ("let a = 1;\nlet b = ;\n", 2, "Unexpected token ';'"),
        ("\n\nfunction f( {", 3, "Unexpected end of script"),
        ("return 1", 1, "Return statements are only valid inside functions."),
        ("let a;\nlet a;", 2, "Cannot declare a let variable twice: 'a'."),
        ("'\n'", 1, "Unexpected EOF"),
    ])
    func `a syntax error has its line`(source: String, line: Int, message: String) async throws {
        let session = try await TestMachine().open()
        let expected = StackFrame(function: "", file: "bad.js", line: line)
        let error = ScriptError(name: "SyntaxError", message: message, location: expected, stack: [expected])
        #expect(
            try await session.evaluate { run in try run.realm.evaluate(run.machine.compile(Script(name: "bad.js", source: source))) }
                == .threw(error))
        #expect(try await session.evaluate(source, file: "bad.js") == .threw(error))
    }

    @Test(arguments: ["", "return 1", "exports.x = () => {}", "// comment", "await\n;", "<!-- html", "({});"])
    func `a function's body passes`(source: String) async throws {
        #expect(try await check(source) == nil)
    }

    @Test(arguments: [
        ("let a;\n}); evil(); (function () {", 2), ("a;\nb;\n}", 3), ("{", 1), ("let a = 1;\nlet b = ;", 2), ("\n\nlet x = '\n", 3),
        ("}", 1),
        ("/*", 1), ("a;\n`${", 2), ("\n\"unterminated", 2),
    ])
    func `what is no function's body is refused with its line`(source: String, line: Int) async throws {
        let error = try await check(source)
        #expect([error?.name, error?.location?.description] == ["SyntaxError", "at bad.js:\(line)"])
    }

    private func check(_ source: String) async throws -> ScriptError? {
        try await TestMachine().open().inspect { run in
            do throws(ScriptError) {
                try run.realm.machine.checkFunctionBody(Script(name: "bad.js", source: source))
                return nil
            } catch {
                return error
            }
        }
    }
}
