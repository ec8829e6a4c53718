import PostLogin

extension AttackGroup {
    /// Promise jobs: each enters the engine anew, so that it never comes back to what could stop it.
    static let jobs = AttackGroup(
        name: "Promise jobs",
        limits: Limits(memory: 128 << 20),
        attacks: [
            Attack("while (true) await null", .fails(.cpu), threads: .unstoppable, "while (true) await null;"),
            Attack("do … while with await", .fails(.cpu), threads: .unstoppable, "do await 0; while (1);"),
            Attack("await in finally", .fails(.cpu), threads: .unstoppable, "for (;;) try { await null; throw 1; } catch {} finally { continue; }"),
            Attack(
                "a chain of then", .fails(.cpu), threads: .unstoppable,
                "const loop = () => { Promise.resolve().then(loop); }; loop(); await new Promise(() => {});"),
            Attack(
                "for await over an async generator", .fails(.cpu), threads: .unstoppable,
                "for await (const x of (async function* () { while (true) yield 1; })());"),
            Attack("for await over an endless iterator", .fails(.cpu), threads: .unstoppable, "for await (const x of (function* () { while (true) yield 1; })());"),
            Attack("a thenable that resolves at once", .fails(.cpu), threads: .unstoppable, "while (true) await { then: (resolve) => resolve() };"),
            Attack(
                "a thenable that resolves to another one", .fails(.cpu), threads: .unstoppable,
                "const thenable = { then(resolve) { resolve({ then: thenable.then }); } }; await thenable;"),
            Attack(
                "queueMicrotask, again and again", .fails(.cpu), threads: .unstoppable,
                "const loop = () => queueMicrotask(loop); loop(); await new Promise(() => {});"),
            Attack(
                "process.nextTick, again and again", .fails(.cpu),
                "const loop = () => process.nextTick(loop); loop(); await new Promise(() => {});"),
            Attack(
                "async functions that await themselves", .fails(.cpu, .memory), threads: .gap(.fails(.timeout, .cpu, .memory)),
                "const loop = async () => { await null; await loop(); }; await loop();"),
            Attack(
                "a flood of rejections, one after the other", .fails(.cpu, .memory), threads: .gap(.fails(.timeout, .cpu, .memory)),
                "while (true) { Promise.reject(new Error('x')); await null; }"),
            Attack("a flood of rejections at once", .fails(.cpu, .memory), threads: .gap(.fails(.timeout, .cpu, .memory)), "while (true) Promise.reject(1);"),
            Attack(
                "Promise.all of an endless iterator", .fails(.cpu, .memory), threads: .gap(.fails(.timeout, .cpu, .memory)), "await Promise.all((function* () { while (true) yield 1; })());"),
            Attack(
                "Promise.race of promises that start others", .fails(.cpu, .memory), threads: .gap(.fails(.timeout, .cpu, .memory)),
                "const more = () => Promise.race([null, null].map(() => Promise.resolve().then(more))); await more();"),
        ])
}
