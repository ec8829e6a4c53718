import PostLogin

extension AttackGroup {
    /// Out of the realm, the login, the action or the process.
    static let escapes = AttackGroup(
        name: "Escapes",
        limits: Limits(memory: 128 << 20),
        attacks: [
            Attack(
                "the constructor of a host function's constructor", .completes(["own": true]),
                "const g = api.idToken.setCustomClaim.constructor.constructor('return globalThis')(); api.idToken.setCustomClaim('own', g === globalThis);"),
            Attack(
                "functions that tell who called them", .completes(["caller": "TypeError", "callee": "TypeError"]),
                """
                function f() { return f.caller; }
                api.idToken.setCustomClaim('caller', caught(() => { 'use strict'; return (function () { 'use strict'; return f.caller.caller.caller; })(); }));
                api.idToken.setCustomClaim('callee', caught(() => (function () { 'use strict'; return arguments.callee; })()));
                """),
            Attack(
                "the names of what the host keeps for itself", .completes(["names": []]),
                "api.idToken.setCustomClaim('names', Reflect.ownKeys(globalThis).map(String).filter((name) => /binding|native|host|internal|__/i.test(name)));"),
            Attack(
                "memory that is shared with other threads", .completes(["type": "undefined"]),
                "api.idToken.setCustomClaim('type', typeof SharedArrayBuffer);"),
            Attack(
                "programs, threads and other machines", .completes(["codes": ["ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM"]]),
                """
                api.idToken.setCustomClaim('codes', [
                  caught(() => require('child_process').execSync('id')), caught(() => new (require('worker_threads').Worker)('x')),
                  caught(() => require('vm').runInNewContext('1')),
                ]);
                """),
            Attack("process.exit", .fails(.thrown), "process.exit(0);"),
            Attack("process.abort", .fails(.thrown), "process.abort();"),
            Attack("process.kill", .fails(.thrown), "process.kill(process.pid, 'SIGKILL');"),
            Attack(
                "native modules", .completes(["codes": ["Error", "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "MODULE_NOT_FOUND"]]),
                """
                api.idToken.setCustomClaim('codes', [
                  caught(() => process.binding('fs')), caught(() => process.dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libc.so.6')), caught(() => require('/lib/x86_64-linux-gnu/libc.so.6')),
                ]);
                """),
            Attack("the environment", .completes(["names": []]), "api.idToken.setCustomClaim('names', Object.keys(process.env));"),
            Attack(
                "files outside", .completes(["codes": ["ENOENT", "ENOENT", "ENOENT", "ENOENT"]]),
                """
                const { readFileSync } = require('fs');
                api.idToken.setCustomClaim('codes', ['/etc/passwd', '/proc/self/environ', '../beside.txt', 'actions.yaml'].map((file) => caught(() => readFileSync(file))));
                """),
            Attack(
                "files that are written", .completes(["codes": ["EROFS", "EROFS"]]),
                """
                const fs = require('fs');
                api.idToken.setCustomClaim('codes', [caught(() => fs.writeFileSync('x', 'x')), caught(() => fs.unlinkSync('10-attack.js'))]);
                """),
            Attack(
                "modules outside", .completes(["codes": ["MODULE_NOT_FOUND", "MODULE_NOT_FOUND"]]),
                "api.idToken.setCustomClaim('codes', [caught(() => require('../beside.txt')), caught(() => require('/etc/hostname'))]);"),
            Attack("import()", .fails(.thrown), "await import('fs');"),
            Attack("the secrets of another action", .completes(["names": ["OWN"]]), "api.idToken.setCustomClaim('names', Object.keys(event.secrets));"),
            Attack(
                "a setter where another action's secrets come in", .completes(),
                """
                for (const name of ['secrets', 'KEY', 'configuration']) {
                  Object.defineProperty(Object.prototype, name, { set(value) { globalThis.stolen = JSON.stringify(value); }, get() { return undefined; }, configurable: true });
                }
                """),
            Attack(
                "JSON.parse and Object.defineProperty, replaced by ones that look", .completes(),
                """
                for (const [object, name] of [[JSON, 'parse'], [Object, 'defineProperty'], [Object, 'assign'], [Reflect, 'set'], [Object, 'freeze']]) {
                  const original = object[name];
                  object[name] = function (...all) { for (const one of all) if (one?.secrets ?? one?.KEY) globalThis.stolen = 'it has them'; return original.apply(this, all); };
                }
                """),
            Attack(
                "a then of Promise's that looks", .completes(),
                """
                const { then } = Promise.prototype;
                Promise.prototype.then = function (...all) { for (const one of all) if (one?.secrets) globalThis.stolen = 'it has them'; return then.apply(this, all); };
                """),
            Attack(
                "calls that are kept for another action's time", .completes(),
                """
                const { setCustomClaim } = api.idToken, { deny } = api.access;
                Object.defineProperty(globalThis, 'stolen', { get() { try { setCustomClaim('late', 1); deny('late'); api.access.deny('late'); } catch {} } });
                """),
            Attack("a global that is left for the next login", .completes(), "globalThis.left = event.secrets; Object.prototype.left = 1; require('crypto').left = 1;"),
            Attack(
                "brackets that close the host's function", .fails(.syntax),
                script: .file("exports.onExecutePostLogin = async () => {};\n}); globalThis.stolen = 1; (function () {\n")),
            Attack("brackets that close the host's functions, called", .fails(.syntax), script: .file("}})({}, {}, {})({}, {}, {}); globalThis.stolen = 1; (() => { return () => {\n")),
            Attack("a comment that is not closed", .fails(.syntax), script: .file("exports.onExecutePostLogin = async () => {}; /*\n")),
            Attack("a text that is not closed", .fails(.syntax), script: .file("exports.onExecutePostLogin = async () => {}; `\n")),
            Attack("a file that ends in a comment", .completes(), script: .file("exports.onExecutePostLogin = async () => {}; //")),
            Attack("the arguments of the host's function", .completes(), script: .file("arguments[0].exports = { onExecutePostLogin: async () => {} };\n")),
            Attack("exports that are a Proxy", .completes(), script: .file("module.exports = new Proxy({}, { get: (_, name) => name === 'then' ? undefined : async () => {} });\n")),
            Attack("a handler that is a Proxy", .completes(), script: .file("exports.onExecutePostLogin = new Proxy(async () => {}, {});\n")),
            Attack("a handler that returns a thenable", .fails(.signature), script: .file("exports.onExecutePostLogin = () => ({ then: (resolve) => resolve() });\n")),
        ])
}
