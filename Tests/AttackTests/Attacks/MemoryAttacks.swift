import PostLogin

extension AttackGroup {
    /// Memory, of every kind that the engine and the host have.
    static let memory = AttackGroup(
        name: "Memory",
        limits: Limits(cpu: .seconds(3)),
        attacks: [
            Attack("arrays", .fails(.memory), "const a = []; while (true) a.push(new Array(1000).fill(1));"),
            Attack("texts", .fails(.memory), "const a = []; while (true) a.push('x'.repeat(1000) + a.length);"),
            Attack(
                "a text that is doubled and made flat", .fails(.memory), threads: .gap(.oneOf(.failed(.memory), .processDied)),
                "const a = []; let s = 'xy'; for (;;) try { s += s; a.push(s.charCodeAt(s.length / 2)); } catch { a.push(s.slice(1).split('')); }"),
            Attack("typed arrays", .fails(.memory), "const a = []; while (true) a.push(new Uint8Array(100_000).fill(1));"),
            Attack(
                "one huge typed array", .fails(.memory), threads: .gap(.fails(.timeout, .memory)), "new Uint8Array(3_000_000_000).fill(1);"),
            Attack(
                "an ArrayBuffer that grows", .fails(.memory), threads: .gap(.fails(.cpu, .timeout, .memory)),
                "const b = new ArrayBuffer(8, { maxByteLength: 1 << 30 }); for (let n = 1 << 20; ; n += 1 << 20) { b.resize(n); new Uint8Array(b).fill(1); }"),
            Attack("buffers", .fails(.memory), "const a = []; while (true) a.push(Buffer.alloc(1 << 20, 1));"),
            Attack("maps", .fails(.memory), "const m = new Map(); while (true) m.set({}, m.size);"),
            Attack("sets of numbers", .fails(.memory), "const s = new Set(); for (let i = 0; ; i++) s.add(i + 0.5);"),
            Attack("closures", .fails(.memory), "const a = []; while (true) { const b = new Array(50).fill(a.length); a.push(() => b); }"),
            Attack("big integers", .fails(.memory), "const a = []; for (let i = 0n; ; i++) a.push(2n ** 100_000n + i);"),
            Attack("objects one in another", .fails(.memory), "let o = {}; while (true) o = { o, p: [1, 2, 3] };"),
            Attack("properties of one object", .fails(.memory), threads: .gap(.fails(.cpu, .timeout, .memory)), "for (let i = 0; ; i++) globalThis['p' + i] = i;"),
            Attack("symbols for all", .fails(.memory), threads: .gap(.fails(.cpu, .timeout, .memory)), "const a = []; for (let i = 0; ; i++) a.push(Symbol.for('a long enough name ' + i));"),
            Attack("functions made of texts", .fails(.memory), threads: .gap(.fails(.cpu, .timeout, .memory)), "const a = []; for (let i = 0; ; i++) a.push(new Function('return ' + i + '+ 1'));"),
            Attack("regular expressions", .fails(.memory), threads: .gap(.fails(.cpu, .timeout, .memory)), "const a = []; for (let i = 0; ; i++) { const r = new RegExp('(a|b){2,9}x' + i); r.test('abx'); a.push(r); }"),
            Attack("promises that wait", .fails(.memory), "const a = []; while (true) a.push(new Promise(() => {}).then(() => a));"),
            Attack("an array filled to its largest length", .fails(.memory), threads: .gap(.oneOf(.failed(.memory), .failed(.timeout), .processDied)), "new Array(2 ** 32 - 1).fill(1.5);"),
            Attack("a generator spread into an array", .fails(.memory), "[...(function* () { while (true) yield Math.random(); })()];"),
            Attack(
                "WebAssembly's memory", .fails(.memory),
                "const m = new WebAssembly.Memory({ initial: 1, maximum: 65536 }); while (true) { m.grow(16); new Uint8Array(m.buffer).fill(1); }"),
            Attack(
                "a compressed text that is huge", .fails(.memory),
                "const { gzipSync, gunzipSync } = require('zlib'); gunzipSync(Buffer.concat(Array(2000).fill(gzipSync(Buffer.alloc(1 << 20)))));"),
            Attack("structuredClone, again and again", .fails(.memory), threads: .gap(.fails(.cpu, .timeout, .memory)), "const a = [new Array(10_000).fill(1)]; while (true) a.push(structuredClone(a[0]));"),
            Attack("listeners of events", .fails(.memory), "const e = new (require('events'))().setMaxListeners(0); while (true) e.on('a', () => e);"),
        ])
}
