import PostLogin

extension AttackGroup {
    /// Waiting, and being woken.
    static let timers = AttackGroup(
        name: "Timers",
        limits: Limits(time: .milliseconds(500), cpu: .seconds(2), memory: 128 << 20),
        attacks: [
            Attack("waiting for nothing", .fails(.timeout), "await new Promise(() => {});"),
            Attack(
                "an async iterator that never comes back", .fails(.timeout),
                "for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) });"),
            Attack("waiting for an hour", .fails(.timeout), "await new Promise((resolve) => setTimeout(resolve, 3_600_000));"),
            Attack("an interval", .fails(.timeout), "setInterval(() => {}, 0); await new Promise(() => {});"),
            Attack("a timer that starts another one", .fails(.timeout), "const again = () => setTimeout(again); again(); await new Promise(() => {});"),
            Attack("setImmediate, again and again", .fails(.timeout), "while (true) await new Promise(setImmediate);"),
            Attack("timers without an end", .fails(.limit), "while (true) setTimeout(() => {}, 1e6);"),
            Attack("timers that start two others", .fails(.limit), "const two = () => { setTimeout(two); setTimeout(two); }; two(); await new Promise(() => {});"),
            Attack("timers that are left behind", .completes(), "setInterval(() => { while (true); }, 1); setTimeout(() => { throw new Error('late'); }, 1);"),
            Attack("delays that are no numbers", .completes(), "for (const d of [NaN, -1, Infinity, 2 ** 40, '1', {}, [], null]) clearTimeout(setTimeout(() => {}, d));"),
            Attack("a delay whose conversion does not end", .fails(.timeout), "setTimeout(() => {}, { valueOf() { while (true); } });"),
            Attack("a signal that aborts in an hour", .fails(.timeout), "await new Promise((_, reject) => AbortSignal.timeout(3_600_000).addEventListener('abort', reject));"),
        ])
}
