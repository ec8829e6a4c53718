import JavaScriptSyntax
import Testing

@Suite("The parser")
struct JavaScriptParserTests {
    private let parser = JavaScriptParser()

    private func problem(_ source: String, as kind: SourceKind = .commonJS) async -> String? {
        do throws(SyntaxProblem) {
            _ = try await parser.parse(source, file: "actions/a.js", as: kind)
            return nil
        } catch {
            return "\(error.code): \(error)"
        }
    }

    @Test("says what is wrong with a source, and where", arguments: [
        ("a =\n  ;", SourceKind.commonJS, "syntax: actions/a.js:2:3: Unexpected token"),
        ("'open", .commonJS, "syntax: actions/a.js:1:1: Unterminated string constant"),
        ("let a; let a;", .commonJS, "syntax: actions/a.js:1:12: Identifier 'a' has already been declared"),
        ("import a from 'a';", .commonJS, "syntax: actions/a.js:1:1: 'import' and 'export' may appear only with 'sourceType: module'"),
        ("return;", .script, "syntax: actions/a.js:1:1: 'return' outside of function"),
        ("await x;", .commonJS, "syntax: actions/a.js:1:7: Unexpected token"),
        ("with (a) b;", .module, "syntax: actions/a.js:1:1: 'with' in strict mode"),
        ("/(/", .commonJS, "syntax: actions/a.js:1:2: Invalid regular expression: /(/: Unterminated group"),
        ("}", .commonJS, "syntax: actions/a.js:1:1: Unexpected token"),
        ("if (a) {\n", .commonJS, "syntax: actions/a.js:2:1: Unexpected token"),
    ])
    func problems(source: String, kind: SourceKind, text: String) async {
        #expect(await problem(source, as: kind) == text)
    }

    @Test("reads what the language has", arguments: [
        ("return 1;", SourceKind.commonJS),
        ("import a, { b as c } from 'a'; export * as d from 'e'; export default await a;", .module),
        ("class A { static #b = 1; static { this.#b; } get c() { return #b in this; } }", .commonJS),
        ("a ??= b?.c ?? 1_000n ** 2n; for await (const x of y) {}", .module),
        ("async function* f() { yield* g(); for await (const a of b) {} }", .commonJS),
        ("label: for (;;) { continue label }", .commonJS),
        ("a = /(?<name>.)\\k<name>/dsu; new.target", .commonJS),
    ])
    func accepted(source: String, kind: SourceKind) async {
        let problem = await problem(source, as: kind)
        // Allowed in the function that the text is the body of, of which Acorn does not know.
        #expect(problem == (source.contains("new.target") ? "syntax: actions/a.js:1:30: 'new.target' can only be used in functions and class static block" : nil))
    }

    @Test("does not fall over a source that is nested too deeply")
    func deep() async {
        let depth = 100_000
        let source = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)

        #expect(await problem(source) == "tooDeep: actions/a.js: the source is nested too deeply")
        #expect(await problem("a") == nil)
    }

    @Test("serves many tasks at once, and is no worse for a source that it refused")
    func tasks() async throws {
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for count in 1...50 {
                group.addTask { [parser] in
                    _ = try? await parser.parse("(", file: "b.js")
                    return try await parser.parse(String(repeating: "a;", count: count), file: "a.js").root.children.count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(counts.sorted() == Array(1...50))
    }

    @Test("asks the engine, which knows what closes the function around a file", arguments: [
        ("a =\n  ;", "syntax: actions/a.js:2:1: Unexpected token ';'"),
        ("const b = 1;", nil),
        ("const c = 1;", "syntax: actions/a.js:1:1: Cannot declare a const variable twice: 'c'."),
        ("}); (function () {", "syntax: actions/a.js:1:1: Parser error"),
    ] as [(String, String?)])
    func engine(source: String, text: String?) async throws {
        let problem = try await parser.engineProblem(in: source, file: "actions/a.js", parameters: ["c"])

        #expect(problem.map { "\($0.code): \($0)" } == text)
    }
}
