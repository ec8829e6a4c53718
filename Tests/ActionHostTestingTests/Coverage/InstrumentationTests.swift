@testable import ActionHostTesting
import JavaScriptSyntax
import Testing

@Suite("Counters in sources")
struct InstrumentationTests {
    private func instrument(_ source: String, as kind: SourceKind = .commonJS) async throws -> InstrumentedSource {
        SourceInstrumenter.instrument(try await JavaScriptParser().parse(source, file: "a.js", as: kind), file: 7, function: "make")
    }

    @Test("Each kind of place gets its counter, and lines stay", arguments: [
        ("a();\nb();", "const $counters = make(7, 2);$counters[0]++;a();\n$counters[1]++;b();"),
        ("'use strict'\na()", "'use strict';const $counters = make(7, 1);\n$counters[0]++;a()"),
        ("#!/usr/bin/env node\na()", "#!/usr/bin/env node\nconst $counters = make(7, 1);$counters[0]++;a()"),
        ("if (a) b()\nelse c()", "const $counters = make(7, 5);$counters[0]++;if (a) {$counters[1]++;$counters[3]++;b()}\nelse {$counters[2]++;$counters[4]++;c()}"),
        ("if (a) if (b) c; else d", "const $counters = make(7, 8);$counters[0]++;if (a) {$counters[1]++;$counters[3]++;if (b) {$counters[4]++;$counters[6]++;c;} else {$counters[5]++;$counters[7]++;d}} else {$counters[2]++;}"),
        ("x = a ? b : c && d", "const $counters = make(7, 5);$counters[0]++;x = a ? ($counters[1]++,b) : ($counters[2]++,($counters[3]++,c) && ($counters[4]++,d))"),
        ("const f = (a = 1) => ({ a })", "const $counters = make(7, 3);$counters[0]++;const f = (a = ($counters[2]++,1)) => (($counters[1]++,{ a }))"),
        ("function f() { 'use strict'; return 1 }", "const $counters = make(7, 2);function f() { 'use strict';;$counters[0]++; $counters[1]++;return 1 }"),
        ("switch (a) { case 1: case 2: b(); default: }", "const $counters = make(7, 5);$counters[0]++;switch (a) { case 1:$counters[1]++; case 2: $counters[2]++;$counters[3]++;b(); default:$counters[4]++; }"),
        ("for (;;) a()", "const $counters = make(7, 2);$counters[0]++;for (;;) {$counters[1]++;a()}"),
        ("l: for (;;) continue l", "const $counters = make(7, 2);$counters[0]++;l: for (;;) {$counters[1]++;continue l}"),
        ("$counters = 1", "const $counters_ = make(7, 1);$counters_[0]++;$counters = 1"),
    ])
    func counters(source: String, instrumented: String) async throws {
        let actual = try await instrument(source).text
        #expect(actual == instrumented)
    }

    @Test("In a module, imports and exported functions are left alone")
    func module() async throws {
        let source = try await instrument("import a from 'a';\nexport const b = a;\nexport default function c() { d() }", as: .module)
        #expect(
            source.text
                == "const $counters = make(7, 3);import a from 'a';\n$counters[0]++;export const b = a;\nexport default function c() {$counters[1]++; $counters[2]++;d() }")
    }

    @Test("Points say what is counted, and in which line")
    func points() async throws {
        let source = try await instrument("exports.login = async () => {\n  if (a || b) {\n    c();\n  }\n};")
        #expect(
            source.points == [
                CoveragePoint(kind: .statement, line: 1), CoveragePoint(kind: .function(name: "login"), line: 1),
                CoveragePoint(kind: .statement, line: 2), CoveragePoint(kind: .branch(decision: 1), line: 2),
                CoveragePoint(kind: .branch(decision: 1), line: 2), CoveragePoint(kind: .branch(decision: 2), line: 2),
                CoveragePoint(kind: .branch(decision: 2), line: 2), CoveragePoint(kind: .statement, line: 3),
            ])
    }
}
