import NodeAPI
import Testing

@Suite struct ScriptDialectTests {
    @Test(arguments: [
        "import x from 'y';", "import 'y';", "import type from 'y'", "import { a as b } from 'y'", "import * as y from 'y'", "export const a = 1;", "export default {}",
        "export { a as b };", "export * from 'y'", "const a = 1;\nexport async function f() {}", "/* import */ export class A {}",
    ])
    func modules(source: String) { #expect(ScriptDialect(of: source) == .esModule) }

    @Test(arguments: [
        "interface A { x: string }", "type A = string;", "import type { A } from 'y';", "enum A { b }", "declare const a: string;",
        "exports.f = async (event: any, api: any) => {};", "function f(a, b?: string) {}", "f(x as string)", "import { Event } from 'x';\nconst f = (e: Event) => 1",
    ])
    func types(source: String) { #expect(ScriptDialect(of: source) == .typeScript) }

    @Test(arguments: [
        "", "exports.f = async (event, api) => {};", "const a = f(b ? c : d, { e: g, h });", "import('x').then(f)", "const type = 1, as = 2; f(type, as)",
        "'export const a = 1'", "// import x from 'y'", "`${a ? b : c} interface A`", "/export const a/.test(x)", "label: for (;;) {}",
        "const x = { import: 1, export: 2 }; x.import", "switch (a) { case b: c }", "if (a) { import.meta }",
    ])
    func scripts(source: String) { #expect(ScriptDialect(of: source) == .commonJS) }
}
