@testable import ActionHost
import Foundation
import PostLogin
import Testing

/// `require('actions:NAME')`.
@Suite struct SharedModuleTests {
    /// The messages that an action logs, and how it fails.
    private func logs(_ source: String, modules: [String: String], secrets: [String: String] = [:]) async throws -> [String] {
        let modules = modules.sorted { $0.key < $1.key }.map { name, source in
            SharedModule(name: name, file: "actions/modules/\(name).js", source: source, secrets: secrets)
        }
        let action = Action(name: "test", file: "actions/test.js", source: source, modules: modules)
        return try await makeHost(actions: [action]).login(makeEvent()).executions.flatMap { execution in
            execution.logs.map(\.message) + (execution.error.map { ["\($0.kind) \($0.file ?? ""):\($0.line ?? 0):\($0.column ?? 0) \($0.message)"] } ?? [])
        }
    }

    @Test func exportsAndSecretsWhenFirstRequired() async throws {
        let logs = try await logs(
            """
            exports.onExecutePostLogin = async () => {
              console.log('before');
              const tokens = require('actions:tokens');
              console.log(tokens.sign('a'), require('actions:tokens') === tokens, typeof actions, tokens.path);
            };
            """,
            modules: [
                "tokens": """
                    console.log('evaluated', Object.keys(actions).join(), module.exports === exports, this === exports);
                    exports.sign = (text) => text + ':' + actions.secrets.SALT + ':' + require('path').basename('/x/y');
                    exports.path = typeof __filename;
                    """
            ], secrets: ["SALT": "salt"])
        #expect(logs == ["before", "evaluated secrets true true", "a:salt:y true undefined undefined"])
    }

    @Test func aFunctionAsExportsAndOneWithoutRequire() async throws {
        let logs = try await logs(
            "const f = require('actions:f'); exports.onExecutePostLogin = async () => { console.log(f(2)) };",
            modules: ["f": "module.exports = (n) => n * 2 + Object.keys(actions.secrets).length;"])
        #expect(logs == ["4"])
    }

    @Test func eachActionHasAnInstanceOfItsOwn() async throws {
        let modules = [SharedModule(name: "state", file: "actions/modules/state.js", source: "exports.count = 0;")]
        let source = handler("const state = require('actions:state'); console.log(++state.count, ++require('actions:state').count);")
        let actions = ["a", "b"].map { Action(name: $0, file: "actions/\($0).js", source: source, modules: modules) }
        let outcome = try await makeHost(actions: actions).login(makeEvent())
        #expect(outcome.executions.map { $0.logs.map(\.message) } == [["1 2"], ["1 2"]])
    }

    @Test func whatCannotBeRequired() async throws {
        let body = """
            for (const id of ['actions:none', 'actions:', 'actions:broken', 'actions:throws', 'actions:throws', 'actions:nests']) {
              try { console.log(require(id)) } catch (error) { console.log(error.name, error.code, error.message) }
            }
            """
        let logs = try await logs(
            handler(body),
            modules: [
                "broken": "const a = 1;\nconst = 2;", "throws": "console.log('once'); throw new RangeError('at the top')",
                "nests": "exports.x = require('actions:throws')",
            ])
        #expect(
            logs == [
                "Error MODULE_NOT_FOUND Cannot find module 'actions:none': there are broken, nests, throws",
                "Error MODULE_NOT_FOUND Cannot find module 'actions:': there are broken, nests, throws",
                "SyntaxError undefined actions/modules/broken.js:2: Unexpected token '='. Expected a parameter pattern or a ')' in parameter list.",
                "once", "RangeError undefined at the top", "RangeError undefined at the top",
                "Error MODULE_NOT_FOUND Cannot find module 'actions:throws': a shared module cannot require another one",
            ])
        let withoutModules = try await self.logs(handler("require('actions:none')"), modules: [:])
        #expect(withoutModules == ["thrown actions/test.js:1:61 Cannot find module 'actions:none': there are no modules beside the actions"])
    }

    @Test func anActionLoadsThreeAtMost() async throws {
        let body = """
            for (const id of ['a', 'b', 'a', 'c', 'd', 'b', 'none']) {
              try { console.log(require('actions:' + id)) } catch (error) { console.log(error.message) }
            }
            """
        let names = ["a", "b", "c", "d"]
        let logs = try await logs(handler(body), modules: Dictionary(uniqueKeysWithValues: names.map { ($0, "module.exports = '\($0)'") }))
        #expect(
            logs == [
                "a", "b", "a", "c", "Cannot load 'actions:d': an action can use 3 shared modules, and has loaded a, b, c", "b",
                "Cannot find module 'actions:none': there are a, b, c, d",
            ])
    }

    @Test(arguments: [
        ("require('actions:a')", ["a"]), (#"require("actions:c"); require(`actions:a`)"#, ["a", "c"]), ("require('a')", []),
        ("require('actions:' + name)", ["a", "ab", "c"]), ("require('actions:none')", ["a", "ab", "c"]), ("require('actions:ab')", ["ab"]),
    ])
    func whatAnActionNames(source: String, names: [String]) {
        let modules = ["a", "ab", "c"].map { SharedModule(name: $0, file: "\($0).js", source: "") }
        #expect(Action(name: "x", file: "x.js", source: source, modules: modules).namedModules.map(\.name) == names)
    }

    @Test func errorsNameTheFileAndSecretsStayInside() async throws {
        let logs = try await logs(
            handler("const m = require('actions:m'); console.log(m.secret); m.fail()"),
            modules: ["m": "exports.fail = () => { throw new Error('with ' + actions.secrets.KEY) }; exports.secret = actions.secrets.KEY;"],
            secrets: ["KEY": "a-long-secret"])
        #expect(logs == ["[secret m.KEY]", "thrown actions/modules/m.js:1:39 with [secret m.KEY]"])
    }

    @Test func aFolderHasThemBesideItsActions() async throws {
        try await withFolder { folder in
            try write(
                [
                    "a.js": handler("console.log(require('actions:one')(), require('actions:two')())"),
                    "modules/one.js": "module.exports = () => actions.secrets.KEY", "modules/two.js": "module.exports = () => actions.secrets.KEY + 2",
                    "modules/data.json": "{}", "actions.yaml": "modules: { one: { secrets: { KEY: '${K}' } } }",
                ], to: folder)
            let secrets = ActionSecrets(byAction: ["actions:two": ["KEY": "short"]])
            let catalog = try ActionCatalog(folder: folder, environment: ["K": "0012"]).adding(secrets)
            #expect(catalog.actions.map(\.name) == ["a"])
            let outcome = try await ActionHost(catalog: catalog, configuration: testConfiguration()).login(makeEvent())
            #expect(outcome.executions.map { $0.logs.map(\.message) } == [["0012 short2"]])
        }
    }
}
