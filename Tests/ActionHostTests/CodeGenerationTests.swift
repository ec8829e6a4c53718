import ActionHost
import PostLogin
import Testing

/// Ways to make code while an action runs, and to close them.
@Suite struct CodeGenerationTests {
    private static let ways = [
        "eval('1')", "(0, eval)('1')", "new Function('return 1')()", "Function('return 1')()", "(() => {}).constructor('return 1')()",
        "(async () => {}).constructor('return 1')()", "(function* () {}).constructor('yield 1')()",
        "(async function* () {}).constructor('yield 1')()", "Reflect.construct(Function, ['return 1'])()",
        "require('util').promisify.constructor('return 1')()", "structuredClone.constructor('return 1')()",
        "structuredClone(new Error('x')).constructor.constructor('return 1')()", "console.log.constructor('return 1')()",
        "api.idToken.setCustomClaim.constructor('return 1')()", "require('buffer').Buffer.constructor('return 1')()",
        "fetch.constructor('return 1')()", "new URL('a:').constructor.constructor('return 1')()",
    ]

    @Test(arguments: ways)
    func evalCanBeTurnedOff(way: String) async throws {
        let outcome = try await login(attempts("void \(way) || 'made'")) { $0.allowsEval = false }
        #expect(outcome.logs == ["EvalError: making code from texts is turned off here"])
        #expect(try await login(attempts("void \(way) || 'made'")).logs == ["made"])
    }

    @Test func aTextIsNoCallbackOfATimer() async throws {
        let outcome = try await login(attempts("setTimeout('1')")) { $0.allowsEval = false }
        #expect(outcome.logs == [#"TypeError: The "callback" argument must be of type function. Received type string ('1')"#])
    }

    /// What the host evaluates late works without `eval`: built-in modules, lazy globals, the console's formatter, files of the user's.
    @Test func theHostsOwnScriptsWorkAllTheSame() async throws {
        try await withFolder { folder in
            try write(
                [
                    "a.js": """
                    exports.onExecutePostLogin = async function (event, api) {
                      for (const name of require('module').builtinModules) require(name);
                      const missing = Object.getOwnPropertyNames(globalThis).filter((name) => globalThis[name] === undefined);
                      console.log(missing.join(), require('./lib/b').b, require('./lib/c.mjs').c, require('actions:m'));
                      console.log(require('zlib').gunzipSync(require('zlib').gzipSync('text')).toString(), new Response('x').status);
                      console.log({ a: [new Map([[1, 2]])] }, require('util').inspect(new Proxy({}, {})), structuredClone({ a: 1 }));
                    };
                    """,
                    "lib/b.js": "exports.b = 1", "lib/c.mjs": "export const c = 2", "modules/m.js": "module.exports = 3",
                    "actions.yaml": "eval: false\nweb-assembly: false",
                ], to: folder)
            let outcome = try await ActionHost(actions: folder).login(makeEvent())
            #expect(outcome.failure == nil)
            #expect(outcome.logs == ["undefined 1 2 3", "text 200", "{ a: [ Map(1) { 1 => 2 } ] } {} { a: 1 }"])
        }
    }

    @Test func aSyntaxErrorIsFoundWithoutEvalToo() async throws {
        let outcome = try await login(file: "exports.onExecutePostLogin = async () => {};\n} {") { $0.allowsEval = false }
        #expect(outcome.failure?.kind == .syntax)
        #expect(outcome.failure?.line == 2)
    }

    @Test func webAssemblyCanBeTakenAway() async throws {
        let body = attempts("typeof WebAssembly", "new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof Object")
        let outcome = try await login(body) { $0.allowsWebAssembly = false }
        #expect(outcome.logs == ["undefined", "ReferenceError: Can't find variable: WebAssembly"])
        #expect(try await login(body).logs == ["object", "true"])
    }

    @Test func aFileThatNamesWebAssemblyCanStillBeLoaded() async throws {
        try await withFolder { folder in
            try write(
                [
                    "a.js": handler("console.log(require('./b').kind)"),
                    "b.js": "exports.kind = typeof WebAssembly; exports.onExecutePostLogin = async () => {}",
                    "actions.yaml": "web-assembly: false",
                ], to: folder)
            #expect(try await ActionHost(actions: folder).login(makeEvent()).logs == ["undefined"])
        }
    }

    @Test func theConfigurationWins() async throws {
        try await withFolder { folder in
            try write(["a.js": handler(attempts("eval('1')", "typeof WebAssembly")), "actions.yaml": "eval: false\nweb-assembly: false"], to: folder)
            var configuration = ActionHostConfiguration()
            configuration.allowsEval = true
            configuration.allowsWebAssembly = true
            #expect(try await ActionHost(actions: folder, configuration: configuration).login(makeEvent()).logs == ["1", "object"])
        }
    }
}
