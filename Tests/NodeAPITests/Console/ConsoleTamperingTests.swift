import Testing

/// Scripts that replace built-ins and log afterwards get the texts that they would get anyway.
@Suite struct ConsoleTamperingTests {
    private static let logging = """
        console.log('%s %d %i %f %j %o %O', { a: 1 }, '2', 3.5, '4.5', { b: [1] }, [5], { c: { d: 1 } }, 'rest', -0, 6n);
        console.log(samples);
        console.warn(samples.list, 'two', samples.date, samples.list[7]);
        console.table([{ a: 1 }, { b: [2] }]);
        console.table(samples.map);
        console.group('group\\nof two'); console.info('one\\ntwo'); console.groupEnd();
        console.count('n'); console.count('n'); console.countReset('n'); console.countReset('n');
        setTime(0); console.time('t'); setTime(123456.789); console.timeLog('t', { x: 1 }); console.timeEnd('t');
        console.assert(false, 'not %s', 'so');
        console.dir({ a: { b: 1 } }, { depth: 0 });
        try { console.table([], 5) } catch (error) { console.error(error.code, error.message) }
        """

    /// Values of all kinds, made before the change.
    private static let samples = """
        const samples = {
          list: [1, 'two', null, undefined, Symbol('s'), 7n, , [[[[1]]]]], map: new Map([['k', { v: 1 }]]), set: new Set([1, 'x']),
          date: new Date(0), expression: /x/gi, bytes: new Uint8Array([1, 2]), buffer: new ArrayBuffer(2), boxed: Object('s'),
          fn: function named() {}, type: class A extends Array {}, proxy: new Proxy({ p: 1 }, {}), weak: new WeakMap(),
          error: Object.assign(new TypeError('bad'), { code: 'E', stack: '' }), get accessor() { return 1 }, text: "it's",
          instance: new (class Foo { x = 1 })(), bare: Object.assign(Object.create(null), { y: 2 }), iterator: [1].values(),
          generator: (function* () {})(), promise: Promise.resolve(1), number: -0, wide: Array.from({ length: 30 }, (_, i) => i),
        };
        samples.self = samples;
        """

    private static let evil = "const NativeError = Error; const evil = function () { throw new NativeError('tampered') };"

    @Test(arguments: [
        "for (const k of Object.getOwnPropertyNames(Array.prototype)) if (k !== 'constructor' && k !== 'length') Array.prototype[k] = evil",
        "for (const k of Object.getOwnPropertyNames(String.prototype)) if (k !== 'constructor' && k !== 'length') String.prototype[k] = evil",
        "for (const k of ['toString', 'valueOf', 'hasOwnProperty', 'toLocaleString', 'isPrototypeOf']) Object.prototype[k] = evil",
        "for (const k of ['forEach', 'entries', 'keys', 'values', 'get', 'set', 'has']) Map.prototype[k] = Set.prototype[k] = evil",
        "for (const c of ['Array', 'Map', 'Set', 'String'].map((k) => globalThis[k].prototype)) c[Symbol.iterator] = evil",
        "for (const k of ['call', 'apply', 'bind', 'toString']) Function.prototype[k] = evil",
        "for (const k of Object.getOwnPropertyNames(Object)) if (typeof Object[k] === 'function') Object[k] = evil",
        "for (const k of Object.getOwnPropertyNames(Reflect)) Reflect[k] = evil",
        "for (const k of ['exec', 'test', 'toString', Symbol.replace, Symbol.split]) RegExp.prototype[k] = evil",
        "for (const k of ['toString', 'toISOString', 'getTime', 'valueOf']) Date.prototype[k] = evil; Date.now = evil",
        "for (const k of ['toString', 'toFixed', 'valueOf']) Number.prototype[k] = evil; Symbol.prototype.toString = BigInt.prototype.toString = evil",
        "Error.prototype.toString = Error.captureStackTrace = JSON.stringify = Math.floor = Math.max = Array.isArray = evil",
        """
        for (const k of Object.getOwnPropertyNames(globalThis)) {
          if (/^[A-Z]/.test(k) && !['Object', 'Infinity', 'NaN'].includes(k)) globalThis[k] = evil;
        }
        """,
        """
        for (const k of ['get', 'set', 'value', 'depth', 'showHidden', 'customInspect', 'breakLength', '0', '1', 'log']) {
          Object.defineProperty(Object.prototype, k, { __proto__: null, configurable: true, get: evil, set: evil });
        }
        """,
        """
        for (const k of ['0', '1', '2', '3', '4']) {
          Object.defineProperty(Array.prototype, k, { __proto__: null, configurable: true, get: evil, set: evil });
        }
        """,
        "Object.getPrototypeOf([][Symbol.iterator]()).next = evil; Object.getPrototypeOf(new Map().entries()).next = evil",
        """
        Object.defineProperty(Map.prototype, 'size', { get: evil });
        Object.defineProperty(Object.getPrototypeOf(Uint8Array.prototype), 'length', { get: evil });
        """,
    ])
    func sameTexts(change: String) async throws {
        let machine = try await TestMachine()
        let expected = try await machine.logs("\(Self.samples)\n\(Self.logging)")
        #expect(expected.count == 15)
        let logs = try await machine.logs("\(Self.samples)\n\(Self.evil)\n\(change);\n\(Self.logging)")
        #expect(logs == expected)
    }
}
