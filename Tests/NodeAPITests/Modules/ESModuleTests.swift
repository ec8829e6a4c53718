@testable import NodeAPI
import Testing

/// Which statements of a module are the module system's, and what they say.
@Suite struct ESModuleTests {
    static let importing: [(source: String, json: String)] = [
        ("import 'a'", #"{"imports":[{"specifier":"a","names":[],"reexports":[]}]}"#),
        ("import d, * as n from \"a\";", #"{"imports":[{"specifier":"a","names":[["default","d"],["*","n"]],"reexports":[]}]}"#),
        ("import { a, b as c, default as d, 'x y' as e, } from 'a'",
         #"{"imports":[{"specifier":"a","names":[["a","a"],["b","c"],["default","d"],["x y","e"]],"reexports":[]}]}"#),
        ("import json from './a.json' with { type: 'json' };", #"{"imports":[{"specifier":"./a.json","names":[["default","json"]],"reexports":[]}]}"#),
        ("export { a as b, default } from 'x'; export * from 'y'; export * as z from 'z'",
         #"{"imports":[{"specifier":"x","names":[],"reexports":[["a","b"],["default","default"]]},{"specifier":"y","names":[],"reexports":[["*","*"]]},{"specifier":"z","names":[],"reexports":[["*","z"]]}]}"#),
        ("// import 'a'\n/* export {} */ const s = 'import \"b\"', t = `import ${'x'} from`, r = /import 'c'/; a.import('x'); ({ import: 1 })", #"{"imports":[]}"#),
    ]

    @Test(arguments: importing)
    func imports(source: String, json: String) {
        #expect(ESModule(source).importsJSON == json)
    }

    static let exporting: [(source: String, exports: String)] = [
        ("export const a = 1, b = [2, 3], { c, d: e, f = 4, ...g } = h, [i, , [j]] = k;", "a=a b=b c=c e=e f=f g=g i=i j=j"),
        ("export const a = () => { return 1, 2 }\nfoo(), bar()", "a=a"),
        ("export let a\nexport var b = a\n", "a=a b=b"),
        ("export function f() {}\nexport async function g() {}\nexport function* h() {}\nexport class C extends D {}", "f=f g=g h=h C=C"),
        ("const a = 1; export { a, a as b, a as default, a as 'x y' }", "a=a b=a default=a x y=a"),
        ("export default 5", "default=$module.default"),
        ("export default function () {}\n(1)", "default=$default"),
        ("export default async function* name() {}", "default=name"),
        ("export default class extends A {}", "default=$default"),
        ("export default class A {}", "default=A"),
    ]

    @Test(arguments: exporting)
    func exports(source: String, exports: String) {
        #expect(ESModule(source).exports.map { "\($0.name)=\($0.variable)" }.joined(separator: " ") == exports)
    }

    @Test func linesStay() {
        let source = "import {\n  a,\n  b\n} from 'x'\n\nexport default {\n  a, url: import.meta.url, later: import('y')\n}\nexport const c = 1\n"
        let lines = ESModule(source).wrapped.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines[0] == """
                (function ($module) { with ($module.scope) { return function () { 'use strict'; $module.exported({ "default": () => $module.default, \
                "c": () => c }); ;
                """)
        #expect(
            lines[1...] == [
                "", "", "", "", "$module.default = {", "  a, url: $module.meta.url, later: $module.import('y')", "}", " const c = 1", "", "}; } })",
            ])
    }

    @Test func anonymousDeclarationsGetAName() {
        #expect(ESModule("export default async function* () {}").wrapped.contains("  async function* $default () {}"))
        #expect(ESModule("export default class {}").wrapped.contains(" class $default {}"))
    }
}
