import ActionHost
import Foundation
import PostLogin
import Testing

/// What `require` finds beside an action: files, packages in `node_modules`, ES modules.
@Suite struct PackageTests {
    /// The messages that an action logs whose folder has the files.
    private func logs(_ action: String, files: [String: String]) async throws -> [String] {
        try await withFolder { folder in
            try write(files, to: folder)
            let action = Action(name: "test", file: "\(folder)/test.js", source: action)
            let outcome = try await makeHost(actions: [action]).login(makeEvent())
            return outcome.executions.flatMap { $0.logs.map(\.message) + ($0.error.map { ["\($0.kind): \($0.message)"] } ?? []) }
                .map { $0.replacingOccurrences(of: folder, with: "") }
        }
    }

    @Test func filesAndFoldersAsInNode() async throws {
        let logs = try await logs(
            """
            const first = require('./lib/first'), again = require('./lib/first.js'), data = require('./data'), folder = require('./folder');
            exports.onExecutePostLogin = async () => { console.log(first.name, first === again, data, folder, require.resolve('./folder')) };
            """,
            files: [
                "lib/first.js": "exports.name = __filename + ' ' + __dirname + ' ' + module.id + ' ' + module.parent.filename",
                "data.json": "\u{FEFF}{\"a\":[1]}", "folder/index.js": "module.exports = this === exports",
            ])
        #expect(logs == ["/lib/first.js /lib /lib/first.js /test.js true { a: [ 1 ] } true /folder/index.js"])
    }

    @Test func cyclesSeeWhatIsExportedSoFar() async throws {
        let logs = try await logs(
            "const a = require('./a'); exports.onExecutePostLogin = async () => { console.log(a) }",
            files: [
                "a.js": "exports.early = 1; exports.seen = require('./b').seen; exports.late = 2",
                "b.js": "exports.seen = Object.keys(require('./a')).join()",
            ])
        #expect(logs == ["{ early: 1, seen: 'early', late: 2 }"])
    }

    @Test func packagesWithMainExportsAndImports() async throws {
        let logs = try await logs(
            """
            exports.onExecutePostLogin = async () => {
              console.log(require('plain'), require('plain/extra'), require('@scope/main'), require('conditional'), require('conditional/sub/x'));
              for (const id of ['conditional/hidden', 'conditional/closed', 'broken']) {
                try { console.log(require(id)) } catch (error) { console.log(error.code, error.message) }
              }
            };
            """,
            files: [
                "node_modules/plain/index.js": "module.exports = 'plain'", "node_modules/plain/extra.js": "module.exports = 'extra'",
                "node_modules/@scope/main/package.json": #"{"main":"./lib"}"#,
                "node_modules/@scope/main/lib/index.js": "module.exports = require('plain') + ' by ' + require('@scope/main/package.json').main",
                "node_modules/conditional/package.json": """
                    {"name":"conditional","exports":{".":{"import":"./no.js","node":{"require":"./node.cjs"},"default":"./no.js"},\
                    "./sub/*":"./deep/*.js","./closed":null},"imports":{"#own":"./own.js"}}
                    """,
                "node_modules/conditional/node.cjs": "module.exports = require('#own') + require('conditional/sub/x')",
                "node_modules/conditional/own.js": "module.exports = 'own '", "node_modules/conditional/deep/x.js": "module.exports = 'x'",
                "node_modules/conditional/hidden.js": "", "node_modules/broken/package.json": "{",
            ])
        #expect(
            logs == [
                "plain extra plain by ./lib own x x",
                #"ERR_PACKAGE_PATH_NOT_EXPORTED Package subpath './hidden' is not defined by "exports" in /node_modules/conditional/package.json"#,
                #"ERR_PACKAGE_PATH_NOT_EXPORTED Package subpath './closed' is not defined by "exports" in /node_modules/conditional/package.json"#,
                "ERR_INVALID_PACKAGE_CONFIG Invalid package config /node_modules/broken/package.json.",
            ])
    }

    @Test func modulesOfESMLoadThroughRequire() async throws {
        let logs = try await logs(
            "const e = require('esm'); exports.onExecutePostLogin = async () => { console.log(e.text, e.count, e.default(), e.__esModule, Object.keys(e).join()) }",
            files: [
                "node_modules/esm/package.json": #"{"type":"module","exports":"./index.js"}"#,
                "node_modules/esm/index.js": """
                    import cjs, { named } from './old.cjs';
                    import { count, increment } from './counter.js';
                    export * from './counter.js';
                    increment();
                    export const text = `${cjs.named}${named}${count}`;
                    export default function () { return import.meta.filename }
                    """,
                "node_modules/esm/old.cjs": "exports.named = 'n'", "node_modules/esm/counter.js": "export let count = 1\nexport function increment() { count++ }",
            ])
        #expect(logs == ["nn2 2 /node_modules/esm/index.js true count,increment,text,default"])
    }

    @Test func whatCannotBeLoadedSaysWhy() async throws {
        let logs = try await logs(
            """
            exports.onExecutePostLogin = async () => {
              for (const id of ['/etc/hostname', '../../../../etc/hostname', './missing', 'nothing/sub', './addon', './bad', './json']) {
                try { require(id); console.log('loaded', id) } catch (error) { console.log(error.name, error.code, error.message.split('\\n')[0]) }
              }
            };
            """,
            files: [
                "addon.node": "", "bad.js": "\nconst = 1", "json.json": "{a",
            ])
        #expect(
            logs == [
                "Error MODULE_NOT_FOUND Cannot find module '/etc/hostname'",
                "Error MODULE_NOT_FOUND Cannot find module '../../../../etc/hostname'",
                "Error MODULE_NOT_FOUND Cannot find module './missing'", "Error MODULE_NOT_FOUND Cannot find module 'nothing/sub'",
                "Error ERR_DLOPEN_FAILED /addon.node is a native add-on: these cannot run here",
                "SyntaxError undefined Unexpected token '='. Expected a parameter pattern or a ')' in parameter list.",
                "SyntaxError undefined /json.json: JSON Parse error: Expected '}'",
            ])
    }

    @Test func noWayLeadsOutOfTheFolders() async throws {
        try await withFolder { folder in
            let outside = "\(folder)/outside.json"
            try Data("{}".utf8).write(to: URL(fileURLWithPath: outside))
            let action = Action(
                name: "test", file: "\(folder)/actions/test.js",
                source: """
                    const { createRequire } = require('module');
                    exports.onExecutePostLogin = async () => {
                      for (const from of ['\(folder)/actions/../x.js', '\(folder)/actions/a/../../x.js', '\(folder)/x.js']) {
                        try { createRequire(from)('./outside.json'); console.log('loaded') } catch (error) { console.log(error.code) }
                      }
                      try { require('../outside.json'); console.log('loaded') } catch (error) { console.log(error.code) }
                    };
                    """)
            let outcome = try await makeHost(actions: [action]).login(makeEvent())
            #expect(outcome.executions.first?.logs.map(\.message) == Array(repeating: "MODULE_NOT_FOUND", count: 4))
        }
    }

    @Test func aLoginSeesNothingOfAnother() async throws {
        try await withFolder { folder in
            try Data("exports.count = 0".utf8).write(to: URL(fileURLWithPath: "\(folder)/counter.js"))
            let action = Action(
                name: "test", file: "\(folder)/test.js",
                source: "exports.onExecutePostLogin = async () => { console.log(++require('./counter').count) }")
            let host = try makeHost(actions: [action])
            for _ in 1...2 { #expect(try await host.login(makeEvent()).executions.first?.logs.map(\.message) == ["1"]) }
        }
    }

    @Test func promisesOfWebAssemblySettleInActions() async throws {
        let logs = try await logs(
            """
            const add = new Uint8Array(['0061736d0100000001070160027f7f017f030201000707010361646400000a09010700200020016a0b'].flatMap(
              (hex) => hex.match(/../g).map((byte) => parseInt(byte, 16))));
            exports.onExecutePostLogin = async () => {
              const { instance } = await WebAssembly.instantiate(add);
              console.log(instance.exports.add(2, 3), (await WebAssembly.compile(add)) instanceof WebAssembly.Module);
              console.log((await WebAssembly.compileStreaming(5).catch((error) => error)).code);
            };
            """, files: [:])
        #expect(logs == ["5 true", "ERR_INVALID_ARG_TYPE"])
    }

    @Test func promisesOfWebAssemblySettleInPackages() async throws {
        let logs = try await logs(
            """
            const { compile, run } = require('./wasm'), { later } = require('./wasm.mjs');
            exports.onExecutePostLogin = async () => {
              console.log(await compile(), await run(), await later());
              console.log((await compile([1]).catch((error) => error)).name, (await run(null, 5).catch((error) => error)).name);
            };
            """,
            files: [
                "wasm.js": """
                    // (module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))
                    const add = Buffer.from('0061736d0100000001070160027f7f017f030201000707010361646400000a09010700200020016a0b', 'hex');
                    exports.compile = async (bytes = add) => (await WebAssembly.compile(Buffer.from(bytes))) instanceof WebAssembly.Module;
                    exports.run = async (bytes, imports) => {
                      const { instance } = await WebAssembly.instantiate(bytes === null ? 'text' : add, imports);
                      return instance.exports.add(2, 3);
                    };
                    """,
                "wasm.mjs": """
                    const header = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
                    export const later = async () => {
                      const response = new Response(header, { headers: { 'content-type': 'application/wasm' } });
                      return (await WebAssembly.instantiate(await WebAssembly.compileStreaming(response))) instanceof WebAssembly.Instance;
                    };
                    """,
            ])
        #expect(logs == ["true 5 true", "CompileError TypeError"])
    }
}
