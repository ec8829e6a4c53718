import PostLogin

extension AttackGroup {
    /// Changes to what the language itself is made of, and to what the host has put there.
    static let tampering = AttackGroup(
        name: "Tampering",
        limits: Limits(memory: 128 << 20),
        attacks: [
            Attack("members of Object.prototype", .completes(), "Object.prototype.a = 1; Object.prototype.value = 1; Object.prototype.enumerable = true; Object.prototype.length = 9;"),
            Attack(
                "get and set of Object.prototype, which descriptors inherit", .completes(),
                "Object.prototype.get = () => 'hijacked'; Object.prototype.set = () => {};"),
            Attack("then of Object.prototype", .completes(), "Object.prototype.then = function (resolve) { resolve('hijacked'); };"),
            Attack("toJSON of Object.prototype", .completes(), "Object.prototype.toJSON = () => 'hijacked'; String.prototype.toJSON = () => 'hijacked';"),
            Attack("the iterator of arrays", .completes(), "Array.prototype[Symbol.iterator] = () => { throw new Error('hijacked'); };"),
            Attack(
                "all methods of arrays, texts, maps and expressions", .completes(),
                """
                const all = [Map, Set, WeakMap, RegExp, Number, Symbol, String, Array].map((C) => [C.prototype, Reflect.ownKeys(C.prototype)]);
                const hijacked = () => { throw new Error('hijacked'); };
                for (let i = 0; i < all.length; i++) {
                  for (let j = 0; j < all[i][1].length; j++) if (all[i][1][j] !== 'constructor') try { all[i][0][all[i][1][j]] = hijacked; } catch {}
                }
                """),
            Attack("call, apply and bind", .completes(), "Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw new Error('hijacked'); };"),
            Attack("JSON", .completes(), "JSON.parse = JSON.stringify = () => { throw new Error('hijacked'); }; delete globalThis.JSON;"),
            Attack("Symbol.species", .completes(), "for (const C of [Array, Map, Set, ArrayBuffer]) Object.defineProperty(C, Symbol.species, { get() { throw new Error('hijacked'); } });"),
            Attack("Symbol.species of Promise", .fails(.thrown), "Object.defineProperty(Promise, Symbol.species, { get() { throw new Error('hijacked'); } });"),
            Attack("Promise, replaced", .completes(), "globalThis.Promise = class { constructor() { throw new Error('hijacked'); } };"),
            Attack("then of Promise.prototype", .completes(), "Promise.prototype.then = () => { throw new Error('hijacked'); };"),
            Attack("the constructor of promises", .fails(.thrown), "Object.defineProperty(Promise.prototype, 'constructor', { get() { throw new Error('hijacked'); } });"),
            Attack("Object and Reflect, emptied", .completes(), "for (const o of [Object, Reflect]) for (const name of Reflect.ownKeys(o)) try { o[name] = () => { throw new Error('hijacked'); }; } catch {}"),
            Attack("all globals, deleted", .fails(.thrown), "for (const name of Reflect.ownKeys(globalThis)) delete globalThis[name];"),
            Attack("everything, frozen", .completes(), "for (const name of Object.getOwnPropertyNames(globalThis)) { const value = globalThis[name]; if (value?.prototype) Object.freeze(value.prototype); if (typeof value === 'function') Object.freeze(value); }"),
            Attack("Error and its stack", .fails(.thrown), "Error.prototype.toString = () => 'hijacked'; Object.defineProperty(Error.prototype, 'message', { get() { throw 1; } }); globalThis.Error = null; null.x;"),
            Attack("console, replaced", .completes(), "globalThis.console = null; console.log = () => { throw new Error('hijacked'); };"),
            Attack("members of api, replaced", .completes(), "api.idToken.setCustomClaim = () => api; api.access = { deny() {} }; delete api.idToken; Object.setPrototypeOf(api, null);"),
            Attack("the event, changed for others", .completes(), "event.user.user_id = 'admin|1'; event.user = { user_id: 'admin|1' }; event.secrets = {}; event.stats = {}; event.secrets.KEY = 'short';"),
            Attack("timers, replaced", .completes(), "globalThis.setTimeout = () => { throw new Error('hijacked'); };"),
            Attack("built-in modules, changed", .completes(), "const c = require('crypto'); for (const name of Object.keys(c)) try { c[name] = () => { throw new Error('hijacked'); }; } catch {}"),
            Attack(
                "__proto__ as a member of the event", .completes(["admin": "undefined", "own": ["__proto__"], "prototype": true]),
                event: { event in
                    event.user.members["app_metadata"] = .object(JSONObject([("__proto__", ["admin": true] as JSONValue)]))
                },
                """
                const metadata = event.user.app_metadata;
                api.idToken.setCustomClaim('admin', typeof metadata.admin + (({}).admin ?? ''));
                api.idToken.setCustomClaim('own', Object.getOwnPropertyNames(metadata));
                api.idToken.setCustomClaim('prototype', Object.getPrototypeOf(metadata) === Object.prototype);
                """),
            Attack(
                "__proto__ as a claim and in one", .oneOf(.completed([#"idToken.setCustomClaim("__proto__", {"admin":true})"#, #"idToken.setCustomClaim("a", {"__proto__":{"admin":true}})"#])),
                "api.idToken.setCustomClaim('__proto__', { admin: true }); api.idToken.setCustomClaim('a', JSON.parse('{\"__proto__\": {\"admin\": true}}'));"),
            Attack(
                "__proto__ as metadata", .oneOf(.completed([#"user.setAppMetadata("__proto__", {"admin":true})"#, #"user.setUserMetadata("a", {"__proto__":{"admin":true}})"#])),
                "api.user.setAppMetadata('__proto__', { admin: true }); api.user.setUserMetadata('a', JSON.parse('{\"__proto__\": {\"admin\": true}}'));"),
        ])
}
