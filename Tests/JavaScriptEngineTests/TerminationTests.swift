import JavaScriptEngine
import Testing

extension LoopTests {
    /// What runs past its budget is stopped, wherever it runs, and cannot catch it.
    @Suite(.serialized) struct TerminationTests {
        /// Endless scripts, each with the function that it is in when it is stopped, and the line.
        ///
        /// The engine knows the places of calls; in a loop without one it gives the line of what came before, at worst the function's.
        static let endless: [EndlessScript] = [
            EndlessScript("at the top", "let i = 0;\nwhile (true) i++", "", nil),
            EndlessScript("an empty loop", "while (true);", "", 1),
            EndlessScript("in a function", "function spin() {\n  let i = 0;\n  while (true) i++;\n}\nspin()", "spin", nil),
            EndlessScript(
                "in try, catch and finally", "let i = 0;\ntry { while (true) i++ } catch { while (true) i++ } finally { while (true) i++ }",
                "", nil),
            EndlessScript(
                "in a loop that catches", "let i = 0;\nwhile (true) { try { while (true) i++ } catch { continue } finally { continue } }",
                "", nil),
            EndlessScript("in a getter", "let i = 0;\n({ get x() { while (true) i++ } }).x", "x", 2),
            EndlessScript("in a Proxy's trap", "let i = 0;\nnew Proxy({}, { get() { while (true) i++ } }).x", "get", 2),
            EndlessScript("in a comparator", "let i = 0;\n[3, 2, 1].sort(function compare() { while (true) i++ })", "compare", 2),
            EndlessScript("in a replacer", "let i = 0;\n'aa'.replace(/a/g, function replacer() { while (true) i++ })", "replacer", 2),
            EndlessScript("in a reviver", "let i = 0;\nJSON.parse('[1]', function reviver() { while (true) i++ })", "reviver", 2),
            EndlessScript("in toJSON, called by the host", "let i = 0;\n({ toJSON() { while (true) i++ } })", "toJSON", 2),
            EndlessScript("in a getter of what is thrown", "let i = 0;\nthrow { get message() { while (true) i++ } }", "message", 2),
            EndlessScript(
                "in a getter of what is rejected",
                "let i = 0;\nPromise.reject({ get message() { while (true) i++ } }); new Promise(() => {})",
                "message", 2),
            EndlessScript("in new Function", "new Function('let i = 0; while (true) i++')()", "", nil),
            EndlessScript("in eval", "eval('let i = 0; while (true) i++')", "", nil),
            EndlessScript(
                "after an await", "async function later() {\n  await null;\n  let i = 0;\n  while (true) i++;\n}\nlater()", "later", nil),
            EndlessScript("in a promise job", "let i = 0;\nPromise.resolve().then(function job() { while (true) i++ })", "job", 2),
            EndlessScript(
                "in a job of a settled script", "let i = 0;\nPromise.resolve().then(function job() { while (true) i++ }); 1", "job", 2),
            EndlessScript("in a thenable", "let i = 0;\nPromise.resolve({ then() { while (true) i++ } })", "then", 2),
            EndlessScript("in a timer", "let i = 0;\nsetTimer(function late() { while (true) i++ }, 0); new Promise(() => {})", "late", 2),
            EndlessScript("in a generator", "function* endless() {\n  while (true) yield 1;\n}\nfor (const x of endless());", nil, nil),
            EndlessScript("in recursion that catches", "function deep() { deep() }\nwhile (true) { try { deep() } catch {} }", nil, nil),
            EndlessScript(
                "in a callback of the host's that catches",
                "let i = 0;\nwhile (true) { try { invoke(() => { while (true) i++ }) } catch {} }", "", 2),
            EndlessScript(
                "in an argument of the host's", "let i = 0;\nwhile (true) { try { ask({ toJSON() { while (true) i++ } }) } catch {} }",
                "toJSON", 2),
            EndlessScript(
                "behind an endless job", "let i = 0;\nPromise.resolve().then(() => { while (true) i++ });\nwhile (true) i++", "", nil),
            EndlessScript("a backtracking expression, which ends by itself", "while (true) /^(a+)+$/.test('a'.repeat(16) + 'b')", "", 1),
        ]

        @Test(arguments: endless)
        func `an endless script is stopped, and its neighbour goes on`(script: EndlessScript) async throws {
            let machine = try await TestMachine()
            let neighbour = try await machine.open()
            let install: @Sendable (Run) throws -> Void = { run in
                try run.define("invoke") { _, arguments in try arguments[0].call() }
                try run.define(async: "ask") { $0 }
            }
            let victim = try await machine.open(.cpu(30), install: install)
            let second = try await machine.open(.cpu(30), install: install)
            #expect(try await neighbour.evaluate("globalThis.kept = [1]; 0") == .returned("0"))
            let outcome = try await victim.evaluate(script.source)
            let termination = try #require(outcome.termination, "\(outcome)")
            #expect(termination.reason == .cpuTime)
            #expect(script.matches(termination.stack.first), "\(termination.stack)")
            #expect(try await machine.hasTerminatedScript)
            // The execution has ended: it runs nothing more.
            #expect(try await victim.evaluate("note('again')") == .terminated(termination))
            #expect(try await victim.notes == [])
            // Its neighbours do, and are stopped when it is their time.
            let sum = "(async () => { await null; let sum = 0; for (let i = 0; i < 1e5; i++) sum += i; kept.push(sum); return kept })()"
            #expect(try await neighbour.evaluate(sum) == .fulfilled("[1,4999950000]"))
            let again = try await second.evaluate(script.source)
            #expect(again.termination?.reason == .cpuTime)
            #expect(try await neighbour.evaluate("kept.length") == .returned("2"))
        }

        @Test(arguments: [
            "new Uint8Array(1e8).fill(1).length", "'é'.repeat(2e6).normalize('NFD').length",
            "encodeURIComponent('é'.repeat(1e6)).length", "'ab'.repeat(1e6).replaceAll('a', 'xyz').length",
            "/^(a+)+$/.test('a'.repeat(24) + 'b')",
            "const a = Array.from({ length: 3e5 }, (_, i) => (i * 7919) % 300007); a.sort(); a.length",
        ])
        func `a long native call ends the execution when it returns`(source: String) async throws {
            let machine = try await TestMachine()
            let neighbour = try await machine.open()
            let outcome = try await machine.open(.cpu(5)).evaluate(source)
            let termination = try #require(outcome.termination, "\(outcome)")
            #expect(termination.reason == .cpuTime)
            #expect(try await neighbour.evaluate("1 + 1") == .returned("2"))
        }

        @Test func `the stack tells where each caller is, without the engine's frames`() async throws {
            let source = """
                function outer() {
                  let i = 0;
                  [3, 2, 1].sort(function compare() {
                    while (true) i++;
                  });
                }
                outer();
                """
            #expect(
                try await TestMachine().evaluate(source, .cpu(20))
                    == .terminated(
                        Termination(
                            reason: .cpuTime,
                            stack: [
                                StackFrame(function: "compare", file: "main.js", line: 4),
                                StackFrame(function: "outer", file: "main.js", line: 3), StackFrame(function: "", file: "main.js", line: 7),
                            ])))
        }

        @Test func `jobs that a stopped script leaves behind do not run in its neighbours' turns`() async throws {
            let machine = try await TestMachine()
            let neighbour = try await machine.open()
            let victim = try await machine.open(.cpu(20))
            let outcome = try await victim.evaluate(
                """
                Promise.resolve().then(() => { let i = 0; while (true) i++ });
                for (let i = 0; i < 3; i++) Promise.resolve().then(() => note('left behind'));
                new Promise(() => {})
                """)
            #expect(outcome == .terminated(Termination(reason: .cpuTime, stack: [StackFrame(function: "", file: "main.js", line: 1)])))
            let notes = try await victim.notes
            try await victim.end()
            #expect(try await neighbour.evaluate("Promise.resolve(1)") == .fulfilled("1"))
            #expect(notes == [])
        }
    }
}

/// An endless script, and where it is stopped.
struct EndlessScript: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    /// The innermost function; nil when it may be any.
    let function: String?
    let line: Int?

    init(_ description: String, _ source: String, _ function: String?, _ line: Int?) {
        testDescription = description
        self.source = source
        self.function = function
        self.line = line
    }

    func matches(_ frame: StackFrame?) -> Bool {
        guard let frame else { return false }
        return frame.file == "main.js" && (function == nil || frame.function == function) && (line == nil || frame.line == line)
    }
}
