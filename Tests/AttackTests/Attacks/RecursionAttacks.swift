import PostLogin

extension AttackGroup {
    /// Depth: of calls, of values, of whatever the engine or the host walks through.
    static let recursion = AttackGroup(
        name: "Recursion",
        limits: Limits(cpu: .seconds(4), memory: 512 << 20),
        attacks: [
            Attack("a function that calls itself", .fails(.thrown), "const f = () => f() + 1; f();"),
            Attack("a function that calls itself and catches", .fails(.thrown), "let deepest; const f = (n) => { deepest = n; f(n + 1); }; try { f(0); } catch { f(0); }"),
            Attack("a getter of itself", .fails(.thrown), "const o = { get a() { return this.a; } }; o.a;"),
            Attack("a comparison that sorts", .fails(.thrown), "const f = () => [2, 1].sort(f); f();"),
            Attack("a replacement that replaces", .fails(.thrown), "const f = () => 'a'.replace(/a/, f); f();"),
            Attack("a conversion that converts", .fails(.thrown), "const o = { toString() { return `${o}`; } }; `${o}`;"),
            Attack("a reviver that reads", .fails(.thrown), "const f = () => JSON.parse('[1]', f); f();"),
            Attack("a chain of proxies", .fails(.thrown), "let p = {}; for (let i = 0; i < 1e6; i++) p = new Proxy(p, {}); p.x;"),
            Attack("a chain of bound functions", .fails(.thrown), "let f = () => {}; for (let i = 0; i < 1e6; i++) f = f.bind(null, i); f();"),
            Attack("a proxy that is its own prototype", .fails(.thrown), "const p = new Proxy({}, {}); Object.setPrototypeOf(p, p); p.x;"),
            Attack("JSON of a deep value, written", .fails(.thrown), "let o = {}; for (let i = 0; i < 1e6; i++) o = { o }; JSON.stringify(o);"),
            Attack("JSON of a deep value, read", .fails(.thrown), "JSON.parse('['.repeat(5e6));"),
            Attack("structuredClone of a deep value", .fails(.thrown), "let o = {}; for (let i = 0; i < 1e6; i++) o = { o }; structuredClone(o);"),
            Attack("a deep value as a claim", .fails(.thrown), "let o = {}; for (let i = 0; i < 1e6; i++) o = { o }; api.idToken.setCustomClaim('a', o);"),
            Attack("a deep value as metadata", .fails(.thrown), "let o = []; for (let i = 0; i < 1e5; i++) o = [o]; api.user.setUserMetadata('a', o);"),
            Attack("a value of itself as a claim", .fails(.thrown), "const o = {}; o.o = o; api.idToken.setCustomClaim('a', o);"),
            Attack("a deep value, logged", .completes(), "let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; console.log(o); console.log('%O', o);"),
            Attack("an array of itself as a text", .completes(), "const a = []; a.push(a, a); `${a}`; const b = []; for (let i = 0; i < 3; i++) b.push(b); b.join();"),
            Attack("an array deep in others as a text", .fails(.thrown), "let a = []; for (let i = 0; i < 1e6; i++) a = [a]; `${a}`;"),
            Attack("flat without a limit", .fails(.thrown), "let a = []; for (let i = 0; i < 1e6; i++) a = [a]; a.flat(Infinity);"),
            Attack("an expression in a million brackets", .fails(.thrown), "new Function('return ' + '('.repeat(1e6) + '1' + ')'.repeat(1e6));"),
            Attack("a regular expression in a million brackets", .fails(.thrown), "new RegExp('('.repeat(1e6) + ')'.repeat(1e6));"),
            Attack("an error with a long chain of causes", .fails(.thrown), "let e = new Error('0'); for (let i = 1; i < 2e5; i++) e = new Error('' + i, { cause: e }); throw e;"),
            Attack("an error that is its own cause", .fails(.thrown), "const e = new Error('a'); e.cause = e; throw e;"),
            Attack("an error with a long chain of causes, logged", .completes(), "let e = new Error('0'); for (let i = 1; i < 2e4; i++) e = new Error('' + i, { cause: e }); console.log(e);"),
        ])
}
