import Testing

/// Whatever a script logs, nothing is thrown out of the console's methods.
@Suite struct ConsoleHostileValueTests {
    /// Logs the value in all ways, and returns how much text came of it.
    private static func logging(_ value: String) -> String {
        """
        const value = \(value);
        console.log(value); console.error('%s %d %i %f %j %o %O', value, value, value, value, value, value, value);
        console.dir(value, { depth: null, showHidden: true, getters: true }); console.table(value); console.table([value]);
        console.assert(false, 'x', value); console.trace(value); console.group(value); console.groupEnd();
        """
    }

    @Test(arguments: [
        "{ get a() { throw new Error('g') }, get [Symbol.toStringTag]() { throw new Error('t') } }",
        "new Proxy({}, new Proxy({}, { get() { throw new Error('trap') } }))",
        "new Proxy(function () {}, new Proxy({}, { get() { throw new Error('trap') } }))",
        "new Proxy([], { get() { throw 1 }, has() { throw 1 }, ownKeys() { throw 1 }, getPrototypeOf() { throw 1 } })",
        "Object.create(new Proxy({}, new Proxy({}, { get() { throw new Error('trap') } })))",
        "{ [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('i') } }",
        "{ [Symbol.for('nodejs.util.inspect.custom')]() { throw { get message() { throw 1 } } } }",
        "{ get [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('i') } }",
        "{ [Symbol.for('nodejs.util.inspect.custom')]() { return this.again = { ...this } } }",
        "{ toString() { throw 1 }, valueOf() { throw 2 }, toJSON() { throw 3 }, [Symbol.toPrimitive]() { throw 4 } }",
        "Object.create({ get constructor() { throw new Error('c') } })",
        "Object.create({ constructor: { get name() { throw new Error('n') } } })",
        "Object.defineProperty(() => {}, 'name', { get() { throw new Error('n') } })",
        "Object.defineProperty(new Error('e'), 'stack', { get() { throw new Error('s') } })",
        "Object.defineProperty(new Error('e'), 'message', { get() { throw new Error('m') } })",
        "Object.assign(new Error('e'), { name: Symbol('n'), message: Symbol('m'), stack: Symbol('s') })",
        "Object.assign(new Error('e'), { name: Object.create(null), stack: { toString() { throw 1 } } })",
        "(() => { const e = new Error('e'); e.cause = e; return e })()",
        "Object.setPrototypeOf(new Map(), { get size() { throw 1 }, entries() { throw 1 } })",
        "Object.setPrototypeOf([1], new Proxy([], new Proxy({}, { get() { throw 1 } })))",
        "(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy })()",
        "globalThis",
    ])
    func throwingCode(value: String) async throws {
        // `console.assert` makes text of its first argument as `String` does, so the value is the second.
        let logs = try await TestMachine().logs(Self.logging(value))
        #expect(logs.count == 8)
    }

    @Test func deepNesting() async throws {
        let machine = try await TestMachine()
        for next in ["{ deep }", "[deep]", "new Map([[1, deep]])", "new Proxy({ deep }, {})", "new Error('e', { cause: deep })"] {
            let logs = try await machine.logs(
                """
                let deep = {};
                for (let level = 0; level < 1e5; level++) deep = \(next);
                console.log(deep);
                console.dir(deep, { depth: Infinity });
                """)
            #expect(logs.count == 2, "\(next)")
        }
    }

    @Test func endOfTheStack() async throws {
        let logs = try await TestMachine().logs(
            "function down() { try { down() } catch { console.log({ a: 1 }) } } down(); console.log('up again', { a: 1 });")
        #expect(logs.last?.text == "up again { a: 1 }")
    }

    @Test func hugeValues() async throws {
        let logs = try await TestMachine().logs(
            """
            console.log(new Array(2 ** 32 - 1)); console.log(Array(1e6).fill(1)); console.log('x'.repeat(1e6).length, ['x'.repeat(1e6)]);
            console.log(new Uint8Array(1e7)); console.log(new Set(Array.from({ length: 1e5 }, (_, i) => i)));
            console.log(Object.fromEntries(Array.from({ length: 1e4 }, (_, i) => ['k' + i, i])));
            """)
        #expect(logs.map { $0.text.count < 200_000 } == [true, true, true, true, true, true])
        #expect(logs.first?.text == "[ <4294967295 empty items> ]")
    }
}
