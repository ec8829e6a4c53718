import ActionHost
import PostLogin
import Testing

/// What a file finds around it, and what happens when it cannot be loaded.
@Suite struct ModuleTests {
    private func failure(_ source: String) async throws -> LoginFailure? { try await login(file: source).failure }

    static let dialects = [
        ("import axios from 'axios';", "Unexpected identifier 'axios'. import call expects one or two arguments. The file is written as an ES module, and actions "
            + "are CommonJS: write exports.name = … instead of export, and require() instead of import"),
        ("exports.onExecutePostLogin = async (event: Event, api) => {};", "Unexpected token ':'. Expected ')' to end an argument list. The file "
            + "is written in TypeScript, which Auth0 does not run either: compile it to CommonJS first, for ES2022"),
    ]

    @Test(arguments: dialects)
    func aFileInAnotherDialectSaysSo(source: String, message: String) async throws {
        #expect(try await login(file: source).failure?.message == message)
    }

    @Test func topLevelNamesMayBeThoseOfTheSurroundings() async throws {
        let names = ["require", "Promise", "fetch", "exports2", "setTimeout", "JSON", "Error", "Object", "globalThis", "event", "api"]
        for name in names {
            let source = "const \(name) = 7\nmodule.exports = { onExecutePostLogin: async () => { console.log(\(name)) } }"
            #expect(try await login(file: source).logs == ["7"], "\(name)")
        }
        #expect(try await login(file: "var module2 = module; var console = console\n" + handler("console.log('ran')")).logs == ["ran"])
    }

    @Test func theModuleScopeIsCommonJS() async throws {
        let outcome = try await login(
            file: """
                const top = this
                """ + "\n" + handler(
                attempts(
                    "top === exports", "module.exports === exports", "typeof require", "typeof __dirname", "this === top",
                    "(function () { return this === globalThis })()", "(function () { undeclared = 1; return typeof globalThis.undeclared })()",
                    "typeof globalThis.top", "typeof globalThis.module", "arguments.length", "globalThis.console === console")))
        #expect(
            outcome.logs == [
                "true", "true", "function", "undefined", "true", "true", "number", "undefined", "undefined", "3", "false",
            ])
    }

    @Test func anOrdinaryFunctionAsHandlerHasNoReceiver() async throws {
        let sloppy = "module.exports = { async onExecutePostLogin() { console.log(this === globalThis) } }"
        #expect(try await login(file: sloppy).logs == ["true"])
        #expect(try await login(file: "'use strict'\n" + sloppy.replacing("=== globalThis", with: "=== undefined")).logs == ["true"])
    }

    @Test(arguments: [
        ("throw new TypeError('broken')", "broken", "TypeError: broken"), ("throw 'text'", "text", "Error: text"),
        ("throw 0", "Unknown error", "Error: Unknown error"), ("throw undefined", "Unknown error", "Error: Unknown error"),
        ("throw ''", "Unknown error", "Error: Unknown error"), ("throw 404", "404", "Error: 404"),
        ("throw { message: 'plain' }", "plain", "Error: plain"), ("throw { code: 1 }", "[object Object]", "Error: [object Object]"),
    ])
    func whatTopLevelCodeThrowsFailsTheLogin(statement: String, message: String, head: String) async throws {
        let failure = try await failure(handler("") + statement)
        #expect(failure?.kind == .thrown)
        #expect(failure?.message == message)
        #expect(failure?.stack.first == head)
    }

    @Test func anErrorOfTopLevelCodeHasItsPlace() async throws {
        #expect(
            try await failure("\n  null.property") == LoginFailure(
                kind: .thrown, message: "null is not an object (evaluating 'null.property')", action: "action-1",
                file: "actions/action-1.js", line: 2, column: 7,
                stack: ["TypeError: null is not an object (evaluating 'null.property')", "at actions/action-1.js:2:7"]))
    }

    @Test func anErrorOfTopLevelCodeIsThrownAgainAtEveryExecutionOfARealm() async throws {
        let host = try makeHost(["globalThis.count = (globalThis.count ?? 0) + 1; throw new Error(`load ${count}`)"]) { $0.realm = .reused }
        for _ in 1...3 { #expect(try await host.login(makeEvent()).failure?.message == "load 1") }
    }

    @Test func aMissingModuleIsNamed() async throws {
        let failure = try await failure("const axios = require('axios')\n" + handler(""))
        #expect(failure?.kind == .thrown)
        #expect(failure?.message == "Cannot find module 'axios'\nRequire stack:\n- actions/action-1.js")
        #expect(failure?.place == "actions/action-1.js:1:22")
    }

    @Test(arguments: [
        ("exports.onExecutePostLogin = async () => {\n  const = 1\n}", 2), ("import axios from 'axios'\n", 1),
        ("\n\nexport const onExecutePostLogin = async () => {}", 3), ("await null", 1), ("\n(", 2), ("'unclosed", 1), ("/* unclosed", 1),
        ("let a\nlet a", 2), ("return }", 1),
        // Source that closes the functions around it and goes on outside.
        ("}})\nglobalThis.escaped = true;\n(function () { return function () {", 1), ("} }); (() => { {", 1), ("})", 1), ("}", 1),
        ("\n}\nfunction more() {", 3),
    ])
    func whatIsNoFunctionBodyIsASyntaxError(source: String, line: Int) async throws {
        let failure = try #require(try await failure(source))
        #expect(failure.kind == .syntax)
        #expect(failure.file == "actions/action-1.js")
        #expect(failure.line == line)
        #expect(!failure.message.isEmpty)
    }

    @Test func aSyntaxErrorAsAWhole() async throws {
        let outcome = try await login(file: "exports.onExecutePostLogin = async () => {\n  const = 1\n}")
        let message = "Unexpected token '='. Expected a parameter pattern or a ')' in parameter list."
        #expect(
            outcome
                == .failed(
                    LoginFailure(
                        kind: .syntax, message: message, action: "action-1", file: "actions/action-1.js", line: 2,
                        stack: ["SyntaxError: \(message)", "at actions/action-1.js:2"]),
                    .execute()))
    }

    @Test(arguments: [handler("if (event) {"), "exports.onExecutePostLogin = async () => { if (true) {", "}})(function () {"])
    func unbalancedBracketsAreSaidToBe(source: String) async throws {
        let failure = try await failure(source)
        #expect(failure?.message == "Unexpected end: a bracket or brace is opened and not closed, or closed and not opened")
    }

    @Test func onlyTheActionThatRunsIsLoaded() async throws {
        let host = try makeHost([handler("api.access.deny('no')"), "this is no JavaScript"])
        #expect(try await host.login(makeEvent()).denial?.description == "no")
    }

    @Test func dynamicImportIsRejected() async throws {
        #expect(try await login(attempts("await import('axios')")).logs == ["Error: Could not import the module 'axios'."])
        // Uncaught, the message says what to do.
        let failure = try await login("await import('axios')").failure
        #expect(failure?.message == "Could not import the module 'axios'. Actions cannot use import(): use require() instead.")
    }
}
