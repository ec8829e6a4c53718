import PostLogin

extension AttackGroup {
    /// Work without an end, in every place where a script can put it.
    static let cpu = AttackGroup(
        name: "CPU",
        limits: Limits(memory: 256 << 20),
        attacks: [
            Attack("an endless loop", .fails(.cpu), "while (true);"),
            Attack(
                "an endless loop that catches and finally goes on", .fails(.cpu),
                "for (;;) try { while (true); } catch {} finally { while (true); }"),
            Attack("an endless loop after an await", .fails(.cpu), "await null; while (true);"),
            Attack("an endless loop in a promise job", .fails(.cpu), "Promise.resolve().then(() => { while (true); }); await new Promise(() => {});"),
            Attack("a regular expression that backtracks", .fails(.cpu), "while (true) /^(a+)+$/.test('a'.repeat(40) + '!');"),
            Attack("a regular expression on a long text", .fails(.cpu), "while (true) 'x'.repeat(100_000).replace(/(x+x+)+y/g, '');"),
            Attack("a comparison that never ends, in sort", .fails(.cpu), "[2, 1].sort(() => { while (true); });"),
            Attack("sorting again and again", .fails(.cpu), "const a = Array.from({ length: 300_000 }, (_, i) => i * 7919 % 1000003); while (true) a.toSorted();"),
            Attack("a getter, while JSON is written", .fails(.cpu), "JSON.stringify({ get a() { while (true); } });"),
            Attack("a reviver, while JSON is read", .fails(.cpu), "JSON.parse('[1]', () => { while (true); });"),
            Attack("toJSON that gives itself anew", .fails(.cpu), "while (true) JSON.stringify({ toJSON() { return [1, 2, 3]; } });"),
            Attack("a trap of a Proxy", .fails(.cpu), "new Proxy({}, { get() { while (true); } }).x;"),
            Attack("a Proxy as the value of a claim", .fails(.cpu), "api.idToken.setCustomClaim('a', new Proxy({}, { ownKeys() { while (true); } }));"),
            Attack("a generator without an end", .fails(.cpu), "for (const x of (function* () { while (true) yield 1; })());"),
            Attack("an iterator without an end, destructured", .fails(.cpu), "const [...all] = { [Symbol.iterator]: () => ({ next() { while (true); } }) };"),
            Attack("a conversion to a number", .fails(.cpu), "+{ valueOf() { while (true); } };"),
            Attack("a conversion to a text, by the host", .fails(.cpu), "api.access.deny({ toString() { while (true); } });"),
            Attack("a getter of what is thrown", .fails(.cpu), "throw { get message() { while (true); } };"),
            Attack("a getter of what is logged", .fails(.cpu), "console.log({ [Symbol.for('nodejs.util.inspect.custom')]() { while (true); } });"),
            Attack("eval", .fails(.cpu), "eval('while (true);');"),
            Attack("new Function", .fails(.cpu), "new Function('while (true);')();"),
            Attack(
                "WebAssembly", .fails(.cpu), threads: .gap(.fails(.timeout, .cpu)),
                """
                const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 9, 1, 7, 0, 3, 64, 12, 0, 11, 11];
                new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f();
                """),
            Attack(
                "one native call over 2^53 elements", .fails(.cpu), threads: .gap(.fails(.timeout, .cpu)),
                "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);"),
            Attack("one long native call of crypto", .fails(.cpu), "require('crypto').pbkdf2Sync('a', 'b', 2 ** 31 - 1, 64, 'sha512');"),
            Attack("a key that takes minutes to make", .fails(.cpu), "require('crypto').generateKeyPairSync('rsa', { modulusLength: 16384 });"),
            Attack("parameters that take minutes to make", .fails(.cpu), "require('crypto').createDiffieHellman(8192);"),
            Attack("the file itself, when it is loaded", .fails(.cpu), script: .file("while (true);\nexports.onExecutePostLogin = async () => {};\n")),
            Attack(
                "a getter of what the file exports", .fails(.cpu),
                script: .file("Object.defineProperty(exports, 'onExecutePostLogin', { get() { while (true); } });\n")),
        ])
}
