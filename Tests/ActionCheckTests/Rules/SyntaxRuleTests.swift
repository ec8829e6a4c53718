import Testing

@Suite("syntax and es-module-syntax")
struct SyntaxRuleTests {
    @Test("find what is no action in JavaScript", arguments: [
        (
            "exports.onExecutePostLogin = async (event, api) => {",
            ["1:53 error: Unexpected token. [syntax]"]
        ),
        (
            "exports.onExecutePostLogin = async (event: Event, api: PostLoginAPI) => {};",
            ["1:42 error: Unexpected token. The file is written in TypeScript, which Auth0 does not run either: compile it to CommonJS first, for ES2022 [syntax]"]
        ),
        (
            "import axios from 'axios';\nexport const onExecutePostLogin = async () => {};",
            ["1:1 error: Actions are CommonJS and know no import: write const … = require('…') [es-module-syntax]"]
        ),
        (
            "export const onExecutePostLogin = async () => {};",
            ["1:1 error: Actions are CommonJS and know no export: write exports.name = … [es-module-syntax]"]
        ),
        (
            "exports.onExecutePostLogin = async () => { await import('crypto'); };",
            ["1:50 error: Actions cannot use import(): use require() instead [es-module-syntax]"]
        ),
        // What Acorn takes and the engine, with what stands around an action, does not.
        (
            "const console = {};\nexports.onExecutePostLogin = async () => {};",
            ["1:7 error: Every action gets a console, and cannot declare another with let, const or class: take another name [syntax]"]
        ),
        (
            "#!/usr/bin/env node\nexports.onExecutePostLogin = async () => {};",
            ["1:1 error: Invalid character: '#'. [syntax]"]
        ),
        // What the engine takes and Acorn does not yet know.
        (
            "const vowels = /[\\p{L}--[b-z]]/v;\nexports.onExecutePostLogin = async () => {};",
            ["1:17 note: The engine accepts the file, and the checker's own parser does not know what stands here (Invalid regular expression flag): the file was not looked at further [syntax]"]
        ),
        // `return` outside of functions, and names that only seem to be taken.
        ("const require = 1, process = 2;\nexports.onExecutePostLogin = async () => {};\nreturn;", []),
    ] as [(String, [String])])
    func found(source: String, expected: [String]) async throws {
        #expect(try await findings(in: source) == expected)
    }
}
