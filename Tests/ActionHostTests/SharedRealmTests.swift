import ActionHost
import PostLogin
import Testing

/// The actions of a login share a realm. What the host gives to one of them must not come to another one that has tampered with the realm before.
@Suite struct SharedRealmTests {
    /// A login of an attacker, its victim, and a witness, who logs what the attacker got hold of.
    private func outcome(
        _ attack: String, victim: String = handler("console.log('victim', event.secrets.KEY === 's3cr3t-value', event.secrets)"),
        _ configure: (inout Action) -> Void = { _ in }
    ) async throws -> LoginOutcome {
        var action = makeAction("victim", victim, secrets: ["KEY": "s3cr3t-value"], configuration: ["key": "c0nfig-value"])
        configure(&action)
        return try await makeHost(actions: [
            makeAction("attacker", handler(Self.loot + attack)), action, makeAction("witness", handler("console.log(loot())")),
        ]).login(makeEvent()).timeless
    }

    /// `steal(value)` and `loot()`, which trip over none of the attacker's own traps.
    static let loot = """
        globalThis.stolen = [];
        const { defineProperty } = Object;
        const { stringify } = JSON;
        const steal = (value) => defineProperty(stolen, stolen.length, { __proto__: null, value, configurable: true, enumerable: true });
        globalThis.loot = () => {
          let text = '';
          for (let i = 0; i < stolen.length; i += 1) { try { text += stringify(stolen[i]) } catch { text += '?' } }
          return text;
        };
        """

    /// Everything that is assigned to an object which has no such property, and everything that a common function is called with.
    static let setters = """
        for (const name of ['secrets', 'configuration', 'user', 'user_metadata', 'app_metadata', 'exports', 'actions', 'KEY', 'key', 'idToken',
          'redirect', 'setCustomClaim', 'encodeToken', 'prompt', 'transaction', 'authentication', 'methods', 'enrolledFactors', '0', '1', '2']) {
          Object.defineProperty(Object.prototype, name, { configurable: true, get() { return undefined }, set(value) { steal(value) } });
        }
        """
    static let functions = """
        for (const [owner, name] of [[JSON, 'parse'], [JSON, 'stringify'], [Object, 'defineProperty'], [Object, 'assign'], [Object, 'freeze'],
          [Object, 'entries'], [Object, 'keys'], [Object, 'fromEntries'], [Reflect, 'apply'], [Reflect, 'get'], [Reflect, 'set'],
          [Reflect, 'defineProperty'], [Array.prototype, 'map'], [Array.prototype, 'forEach'], [Array.prototype, 'push'],
          [Array.prototype, Symbol.iterator], [Function.prototype, 'call'], [Function.prototype, 'apply'], [Function.prototype, 'bind'],
          [Promise.prototype, 'then'], [Promise, 'resolve'], [Map.prototype, 'get'], [Map.prototype, 'set'], [WeakMap.prototype, 'get']]) {
          Object.defineProperty(owner, name, { configurable: true, value: function (...values) { steal(values) } });
        }
        """

    @Test("No setter on a prototype gets what the host gives to another action", arguments: [setters, functions])
    func tampering(attack: String) async throws {
        let outcome = try await outcome(attack)
        #expect(outcome.failure == nil)
        #expect(outcome.executions[1].logs.map(\.message) == ["victim true { KEY: '[secret KEY]' }"])
        #expect(!outcome.json.jsonText.contains("s3cr3t"))
        #expect(!outcome.json.jsonText.contains("c0nfig"))
    }

    @Test("Nor what changes in the event, nor the namespaces of api")
    func changedMembers() async throws {
        let outcome = try await outcome(
            "api.user.setUserMetadata('a', 'm3tadata'); api.user.setAppMetadata('b', 'm3tadata'); api.transaction.setMetadata('c', 'm3tadata'); stolen.length = 0;"
                + Self.setters,
            victim: handler(
                "console.log(event.user.user_metadata.a, event.user.app_metadata.b, event.transaction.metadata.c);"
                    + "api.idToken.setCustomClaim('token', api.redirect.encodeToken({ secret: event.secrets.KEY, payload: {} }).split('.').length)"))
        #expect(outcome.executions[1].logs.map(\.message) == ["m3tadata m3tadata m3tadata"])
        #expect(outcome.executions[2].logs.map(\.message) == [""])
        #expect(outcome.completed?.idTokenClaims == ["token": 3])
    }

    @Test("A getter for exports does not put another handler in the place of an action's own")
    func exports() async throws {
        let attack = """
            const thief = { onExecutePostLogin: async (event) => { stolen.push(event.secrets) } };
            Object.defineProperty(Object.prototype, 'exports', { configurable: true, get() { return thief }, set() {} });
            """
        let outcome = try await outcome(attack)
        #expect(outcome.executions[1].logs.map(\.message) == ["victim true { KEY: '[secret KEY]' }"])
        #expect(outcome.executions[2].logs.map(\.message) == [""])
    }

    @Test("A handler on Object.prototype is nobody's", arguments: [
        "Object.prototype.onExecutePostLogin = async (event) => { console.log(event.secrets) }",
        "Object.defineProperty(Object.prototype, 'onExecutePostLogin', { get: () => async (event) => { console.log(event.secrets) } })",
    ])
    func handlers(attack: String) async throws {
        let outcome = try await outcome(attack, victim: "")
        let message = "Object.prototype has a member onExecutePostLogin, which an action has put there: no handler is called"
        #expect(
            outcome.failure
                == LoginFailure(
                    kind: .signature, message: message, action: "victim", file: "actions/victim.js", stack: ["Error: \(message)"]))
        #expect(outcome.logs == [])
    }

    @Test("The secrets of a shared module are its own")
    func sharedModules() async throws {
        let outcome = try await outcome(Self.setters, victim: handler("console.log(require('actions:m').length)")) {
            $0.modules = [
                SharedModule(name: "m", file: "actions/modules/m.js", source: "module.exports = actions.secrets.KEY", secrets: ["KEY": "s3cr3t-value"])
            ]
        }
        #expect(outcome.failure == nil)
        #expect(outcome.executions[1].logs.map(\.message) == ["12"])
        #expect(!outcome.json.jsonText.contains("s3cr3t"))
    }

    @Test("Nobody gets hold of another action's require, which loads them")
    func requires() async throws {
        let attack = """
            for (const owner of [Object.prototype, Function.prototype, require('module').prototype]) {
              for (const name of ['id', 'home', 'shownName', 'loadOwn', 'resolve', 'paths', 'main', 'extensions', 'cache', 'require']) {
                Object.defineProperty(owner, name, {
                  configurable: true, get() { return undefined },
                  set(value) { steal(value); steal(this); Object.defineProperty(this, name, { value, writable: true, configurable: true }); },
                });
              }
            }
            globalThis.loot = () => {
              const found = [];
              for (const one of stolen) for (const load of [one, one?.require, one?.loadOwn]) {
                try { defineProperty(found, found.length, { value: typeof load.call(one, 'actions:m') }) } catch {}
              }
              return found;
            };
            """
        let outcome = try await outcome(attack, victim: "const m = require('actions:m');" + handler("console.log(m())")) {
            $0.modules = [SharedModule(name: "m", file: "actions/modules/m.js", source: "module.exports = () => actions.secrets.KEY.length", secrets: ["KEY": "s3cr3t-value"])]
        }
        #expect(outcome.failure == nil)
        #expect(outcome.executions[1].logs.map(\.message) == ["12"])
        #expect(outcome.executions[2].logs.map(\.message).allSatisfy { !$0.contains("function") })
    }

    @Test("Nor the answers of the host's functions")
    func answers() async throws {
        let host = try makeHost([
            handler(Self.loot + Self.setters), handler("console.log(JSON.stringify(await look('x')))"),
            handler("console.log(stolen.length)"),
        ]) { $0.functions["look"] = { _ in ["secrets": ["a", "b"], "key": 1] } }
        #expect(try await host.login(makeEvent()).logs == [#"{"secrets":["a","b"],"key":1}"#, "0"])
    }

    @Test("Nor what the network answers")
    func networkAnswers() async throws {
        let attack = """
            for (const name of ['status', 'statusText', 'headers', 'url', 'code', 'errno', 'address'])
              Object.defineProperty(Object.prototype, name, { configurable: true, get() {}, set(value) { steal(value) } });
            """
        let host = try makeHost([
            handler(Self.loot + attack), handler("await fetch('http://127.0.0.1:3/').catch((error) => console.log(error.cause.code))"),
            handler("console.log(stolen.filter((value) => value === 'ECONNREFUSED' || value === '127.0.0.1').length)"),
        ])
        let outcome = try await host.login(makeEvent())
        #expect(outcome.failure == nil)
        #expect(outcome.logs == ["ECONNREFUSED", "0"])
    }

    @Test("Whatever is on the prototypes, the process lives", arguments: ["fetch('http://127.0.0.1:3/')", "fetch(new Request('http://127.0.0.1:3/', { headers: { a: 'b' } }))"])
    func accessorsOfElements(call: String) async throws {
        let attack = "for (const name of ['0', '1', '2']) Object.defineProperty(Object.prototype, name, { configurable: true, get() {}, set() {} });"
        let outcome = try await login(attack, "await \(call).catch(() => {}); console.log('lives')")
        #expect(outcome.logs == ["lives"])
    }
}
