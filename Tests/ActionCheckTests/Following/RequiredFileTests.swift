import ActionCheck
import Foundation
import JavaScriptSyntax
import Testing

@Suite("Files that actions load")
struct RequiredFileTests {
    /// What is found in a folder's files of these names and those that they load, by file and place.
    private func check(
        _ files: [String: String], actions: [String] = ["actions/a.js"], modules: [String: String] = [:], secrets: [String: Set<String>] = [:]
    ) async throws -> (files: [String], findings: [String]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("check-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        func path(_ name: String) -> String { folder.appendingPathComponent(name).standardizedFileURL.path }
        let given = actions.map { CheckedFile(name: $0, text: files[$0] ?? "", path: path($0), secrets: secrets[$0], modules: Set(modules.keys)) }
            + modules.sorted { $0.key < $1.key }.map { name, file in
                CheckedFile(name: file, text: files[file] ?? "", kind: .sharedModule(name: name), path: path(file), secrets: secrets[file])
            }
        let result = try await ActionChecker().check(given)
        return (result.files.map(\.name), result.findings.map { "\($0.file):\($0.start.line):\($0.start.column) \($0.severity.rawValue): \($0.message) [\($0.rule)]" })
    }

    @Test("are looked at once, each under its own path, and those of packages not at all")
    func once() async throws {
        let key = "const apiKey = '9f86d081884c7d659a2feaa0c55ad015';"
        let (files, findings) = try await check([
            "actions/a.js": "require('./lib/one'); require('./data.json'); require('axios');\n" + handler(""),
            "actions/b.js": "require('./lib/one.js'); require('./a'); require('./node_modules/axios/index');\n" + handler(""),
            "actions/lib/one.js": key + "\nrequire('./two'); require('./gone');",
            "actions/lib/two/index.cjs": "require('../one'); require('actions:names'); require('../../../outside'); import('x');",
            "actions/data.json": "{}", "outside.js": key, "actions/node_modules/axios/index.js": key,
        ], actions: ["actions/a.js", "actions/b.js"])

        #expect(files == ["actions/a.js", "actions/b.js", "actions/lib/one.js", "actions/lib/two/index.cjs"])
        #expect(findings == [
            "actions/lib/one.js:1:16 warning: apiKey looks like a secret. Make it one and read event.secrets.NAME [secret-in-source]",
            "actions/lib/one.js:2:27 error: There is no file ./gone here. Auth0 takes one file for an action: shared code goes into a module, require('actions:NAME') [missing-package]",
            "actions/lib/two/index.cjs:1:28 error: Only the action itself can require a shared module, not a file that it loads: actions:names [missing-package]",
            "actions/lib/two/index.cjs:1:54 error: ../../../outside lies outside of the action's folder, from which alone files are loaded [missing-package]",
            "actions/lib/two/index.cjs:1:75 error: Actions cannot use import(): use require() instead [es-module-syntax]",
        ])
    }

    @Test("are read as the host reads them", arguments: [
        ("one.js", "exports.a = ;", ["actions/one.js:1:13 error: Unexpected token. [syntax]"]),
        ("one.js", "import a from 'b';", ["actions/one.js:1:1 error: Actions are CommonJS and know no import: write const … = require('…') [es-module-syntax]"]),
        ("one.js", "const require = 1;", ["actions/one.js:1:7 error: Every file gets a require, and cannot declare another with let, const or class: take another name [syntax]"]),
        ("one.js", "#!/usr/bin/env node\nconst console = 1; exports.a = () => console;", []),
        ("one.mjs", "export const a = await import('./two.js');", []),
        ("one.mjs", "export const a = ;", ["actions/one.mjs:1:18 error: Unexpected token. [syntax]"]),
    ] as [(String, String, [String])])
    func syntax(name: String, text: String, expected: [String]) async throws {
        let findings = try await check(["actions/a.js": "require('./\(name)');\n" + handler(""), "actions/\(name)": text]).findings

        #expect(findings == expected)
    }

    @Test("A package.json beside them makes ES modules of them")
    func moduleScope() async throws {
        let findings = try await check([
            "actions/a.js": "require('./lib/one');\n" + handler(""), "actions/lib/one.js": "export const a = 1;", "actions/lib/package.json": #"{"type": "module"}"#,
        ]).findings

        #expect(findings == [])
    }

    private static let found = "actions/lib.js:1:%@ error: api has no acess. Did you mean api.access? [unknown-api-member]"

    @Test("are followed with what the actions hand to them", arguments: [
        ("const { deny } = require('./lib');\n" + handler("deny(api);"), "exports.deny = (api) => { api.acess.deny(); };", "31"),
        ("const lib = require('./lib');\n" + handler("lib.deny({ event, api });"), "module.exports = { deny({ api }) { api.acess.deny(); } };", "40"),
        (handler("require('./lib')(event, api);"), "module.exports = (event, api) => { api.acess.deny(); };", "40"),
        (handler("new (require('./lib').Policy)(api).run();"), "exports.Policy = class { constructor(api) { this.api = api; } run() { this.api.acess.deny(); } };", "80"),
        ("module.exports = require('./lib');", "exports.onExecutePostLogin = async (event, api) => { api.acess.deny(); };", "58"),
        ("exports.onExecutePostLogin = require('./lib').login;", "exports.login = async (event, api) => { api.acess.deny(); };", "45"),
        ("const { wrap } = require('./lib');\nexports.onExecutePostLogin = wrap(async (event, api) => {});", "exports.wrap = (fn) => async (event, api) => { api.acess.deny(); return fn(event, api); };", "52"),
        ("const lib_1 = require('./lib');\n" + handler("(0, lib_1.deny)(api);"), "Object.defineProperty(exports, '__esModule', { value: true }); exports.deny = void 0; const deny = (api) => { api.acess.deny(); }; exports.deny = deny;", "115"),
    ])
    func followed(action: String, library: String, column: String) async throws {
        let findings = try await check(["actions/a.js": action, "actions/lib.js": library]).findings

        #expect(findings == [Self.found.replacing("%@", with: column)])
    }

    @Test("are left alone where that is not known", arguments: [
        ("const lib = require('./lib');\n" + handler("lib.deny(api);\nregister(lib);"), "exports.deny = (api) => { api.acess.deny(); };"),
        ("const lib = require('./lib');\n" + handler("lib.deny(api);\nlib.deny({});"), "exports.deny = (api) => { api.acess.deny(); };"),
        ("const lib = require('./lib');\n" + handler("lib[event.client.name](api);"), "exports.deny = (api) => { api.acess.deny(); };"),
        (handler("require('./lib').log(api);"), "exports.deny = (api) => { api.acess.deny(); }; exports.log = () => {};"),
        (handler("api.extra = {};\nrequire('./lib').run(api);"), "exports.run = (api) => api.extra.run();"),
        (handler("if (event.resource_server?.identifier === 'a') require('./lib').add(api);"), "exports.add = (api) => { api.accessToken.addScope('a'); };"),
    ])
    func clean(action: String, library: String) async throws {
        #expect(try await check(["actions/a.js": action, "actions/lib.js": library]).findings == [])
    }

    @Test("know what belongs to all actions that load them")
    func together() async throws {
        let (files, findings) = try await check([
            "actions/a.js": "const { ask } = require('./lib/ask');\n" + handler("ask(event, api);"), "actions/b.js": handler("require('./lib/log')(event);"),
            "actions/lib/ask.js": "const log = require('./log');\nexports.ask = async (event, api) => { await log(event); api.redirect.sendUserTo(event.secrets.URL); };",
            "actions/lib/log.js": "module.exports = async (event) => [event.secrets.ONE, event.secrets.TWO, event.secrets.THREE];",
        ], actions: ["actions/a.js", "actions/b.js"], secrets: ["actions/a.js": ["ONE", "URL"], "actions/b.js": ["TWO"]])

        #expect(files == ["actions/a.js", "actions/b.js", "actions/lib/ask.js", "actions/lib/log.js"])
        #expect(findings == [
            "actions/a.js:3:1 warning: Nobody waits for the promise of ask: the login may be over before it is settled. Write await before it [floating-promise]",
            "actions/a.js:3:1 warning: The file exports no onContinuePostLogin: when the user comes back from api.redirect.sendUserTo (actions/lib/ask.js:2), the login fails [redirect-without-continue]",
            "actions/b.js:2:1 warning: Nobody waits for the promise of an async function: the login may be over before it is settled. Write await before it [floating-promise]",
            "actions/lib/log.js:1:88 warning: There is no secret THREE for this file. Add it to actions.yaml or to the file of --secrets [unknown-secret]",
        ])
    }

    @Test("A file that is named beside the action that loads it is no action, but one that lies beside it is")
    func named() async throws {
        let library = "exports.deny = (api) => { api.acess.deny(); };"
        let findings = try await check([
            "actions/a.js": "require('./lib/one').deny(1); require('./two').deny(1);\n" + handler(""), "actions/lib/one.js": library,
            "actions/two.js": library,
        ], actions: ["actions/a.js", "actions/lib/one.js", "actions/two.js"]).findings

        #expect(findings == [
            "actions/two.js:1:1 error: The file exports no handler: write exports.onExecutePostLogin = async (event, api) => { … } [handler-signature]"
        ])
    }

    @Test("Links are followed as the host does it: what they lead to finds its own files, and is looked at once")
    func links() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("check-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "real/a.js": "require('./lib/one'); require('./lib/../lib/one.js'); require('./lib/../../gone');\n" + handler(""),
            "real/lib/own.js": "", "shared/one.js": "require('./two'); require('../else'); require('../actions/lib/own');", "shared/two.js": "require('./three');", "else.js": "",
        ]
        for (name, text) in files {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        for (link, target) in ["actions": "real", "real/lib/one.js": "../../shared/one.js"] {
            try FileManager.default.createSymbolicLink(atPath: folder.appendingPathComponent(link).path, withDestinationPath: target)
        }
        let file = CheckedFile(name: "actions/a.js", text: files["real/a.js"] ?? "", path: folder.appendingPathComponent("actions/a.js").path)
        let result = try await ActionChecker().check([file])

        #expect(result.files.map(\.name) == ["actions/a.js", "shared/one.js", "actions/lib/own.js", "shared/two.js"])
        #expect(result.findings.map { "\($0.file):\($0.start.column) \($0.message)" } == [
            "actions/a.js:63 ./lib/../../gone lies outside of the action's folder, from which alone files are loaded",
            "shared/one.js:27 ../else lies outside of the action's folder, from which alone files are loaded",
            "shared/two.js:9 There is no file ./three here. Auth0 takes one file for an action: shared code goes into a module, require('actions:NAME')",
        ])
    }

    @Test("Shared modules are followed by their names, and keep their own secrets")
    func modules() async throws {
        let findings = try await check([
            "actions/a.js": "const tokens = require('actions:tokens');\n" + handler("tokens.deny(event, api);"),
            "actions/modules/tokens.js": "exports.deny = (event, api) => { api.acess.deny(actions.secrets.KAY, event.secrets.ANY); };",
        ], modules: ["tokens": "actions/modules/tokens.js"], secrets: ["actions/a.js": [], "actions/modules/tokens.js": ["KEY"]]).findings

        #expect(findings == [
            "actions/modules/tokens.js:1:38 error: api has no acess. Did you mean api.access? [unknown-api-member]",
            "actions/modules/tokens.js:1:65 warning: There is no secret KAY for this file. Did you mean KEY? [unknown-secret]",
        ])
    }
}
