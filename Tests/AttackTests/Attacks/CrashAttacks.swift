import PostLogin

extension AttackGroup {
    /// What is known to end engines of this kind: allocations that none of them survives, and texts that their compilers do not.
    static let crashes = AttackGroup(
        name: "The engine",
        limits: Limits(cpu: .seconds(1), memory: 128 << 20),
        attacks: [
            Attack("a text joined from a billion holes", .fails(.memory, .thrown), "while (true) new Array(2 ** 29).join('x');"),
            Attack("a text of 400 MB, normalized", .fails(.memory, .crashed), threads: .gap(.fails(.memory, .cpu, .timeout)), "'é𝄞'.repeat(2 ** 26).normalize('NFKD');"),
            Attack("JSON of a text that is escaped to many times its size", .fails(.memory, .crashed, .thrown), "JSON.stringify('\\u0000'.repeat(2 ** 29));"),
            Attack("encodeURIComponent of a huge text", .fails(.memory, .crashed, .thrown), "encodeURIComponent('€'.repeat(2 ** 27));"),
            Attack("every character of a huge text", .fails(.memory, .crashed), "'ab'.repeat(2 ** 28).split('');"),
            Attack("a million arguments", .fails(.thrown), "Math.max.apply(null, { length: 2 ** 30 });"),
            Attack("arguments spread from a huge array", .fails(.thrown, .memory), "Math.max(...new Array(5e7).fill(1));"),
            Attack("a huge regular expression", .fails(.thrown, .memory, .cpu), "new RegExp('(a|b)'.repeat(5e6)).test('ab');"),
            Attack("quantifiers of quantifiers", .fails(.thrown, .memory, .cpu), "new RegExp('(?:(?:(?:a{0,1000}){0,1000}){0,1000}){0,1000}b').test('a'.repeat(1e5)); while (true);"),
            Attack("a function with a million variables", .fails(.thrown, .memory, .cpu), "for (;;) new Function(Array.from({ length: 1e5 }, (_, i) => `let v${i} = ${i};`).join('') + 'return () => v1')()();"),
            Attack("a template with a million pieces", .fails(.thrown, .memory, .cpu), "for (;;) new Function('return `' + '${1}x'.repeat(1e6) + '`')();"),
            Attack("a sum with a million terms", .fails(.thrown, .memory, .cpu), "new Function('return ' + '1+'.repeat(5e6) + '1')(); while (true);"),
            Attack("a million cases", .fails(.thrown, .memory, .cpu), "new Function('x', 'switch (x) {' + Array.from({ length: 3e5 }, (_, i) => `case ${i}: return ${i};`).join('') + '}')(1); while (true);"),
            Attack("a class with 100,000 fields", .fails(.thrown, .memory, .cpu), "new (new Function('return class {' + Array.from({ length: 1e5 }, (_, i) => `f${i} = ${i};`).join('') + '}')())(); while (true);"),
            Attack("an array buffer of the largest size", .fails(.thrown, .memory), "new ArrayBuffer(2 ** 33); new ArrayBuffer(2 ** 53);"),
            Attack("big integers that are too big", .fails(.thrown), "let b = 2n; while (true) b **= 2n;"),
            Attack("a sort whose comparison empties the array", .completes(), "const a = Array.from({ length: 1e4 }, (_, i) => -i); a.sort((x, y) => { a.length = 0; return x - y; });"),
            Attack("a buffer that is shrunk while it is filled", .completes(), "const b = new ArrayBuffer(1 << 16, { maxByteLength: 1 << 20 }); const a = new Uint8Array(b); a.set({ length: 4, get 0() { b.resize(0); return 1; }, 1: 1, 2: 1, 3: 1 }); a.fill({ valueOf() { b.resize(1 << 20); return 7; } });"),
            Attack("a buffer that is detached while the host reads it", .completes(["error": "nothing"]), "const b = new ArrayBuffer(1 << 16); api.idToken.setCustomClaim('error', caught(() => require('crypto').createHash('sha256').update(new Uint8Array(b), { toString() { b.transfer(); return 'hex'; } }).digest('hex')));"),
            Attack("WebAssembly that is none", .fails(.thrown), "new WebAssembly.Module(new Uint8Array(1e6));"),
            Attack("a date far away, in every zone", .completes(), "for (const t of [8.64e15, -8.64e15, NaN]) for (const z of ['UTC', 'Asia/Kathmandu']) try { new Date(t).toLocaleString('ar-u-ca-islamic', { timeZone: z, dateStyle: 'full' }); } catch {}"),
            Attack("a formatter with digits without an end", .fails(.thrown), "new Intl.NumberFormat('en', { minimumFractionDigits: 1e6 }).format(1);"),
        ])
}
