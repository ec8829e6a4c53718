import JavaScriptEngine
import Testing

/// The levels and texts of the console's methods.
@Suite struct ConsoleMethodTests {
    typealias Line = ScriptResult.Line

    private func expect(
        _ body: String, logs lines: Line..., sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let machine = try await TestMachine()
        let logs = try await machine.logs(body)
        #expect(logs == lines, sourceLocation: sourceLocation)
    }

    @Test func levels() async throws {
        try await expect(
            """
            for (const level of ['log', 'info', 'warn', 'error', 'debug', 'dirxml']) console[level]('to', level, { n: 1 });
            """,
            logs: Line("log", "to log { n: 1 }"), Line("info", "to info { n: 1 }"), Line("warn", "to warn { n: 1 }"),
            Line("error", "to error { n: 1 }"), Line("debug", "to debug { n: 1 }"), Line("log", "to dirxml { n: 1 }"))
    }

    @Test func nothingAtAll() async throws {
        try await expect(
            "console.log(); console.log(''); console.log(undefined); console.log('100%'); console.log('%%'); console.log('%s')",
            logs: Line("log", ""), Line("log", ""), Line("log", "undefined"), Line("log", "100%"), Line("log", "%%"),
            Line("log", "%s"))
    }

    @Test func directives() async throws {
        try await expect(
            """
            console.log('%s is %d years and %i days, %f, %j %o %O %c%%', 'Ada', '36', 5.9, '1.5', { a: 1 }, [1], { b: {} }, 'css', 'rest');
            console.error('%s and %s', 'one');
            console.warn('%x', 1);
            console.debug('%s %s', Symbol('s'), 5n, 'more', { a: 'x' });
            """,
            logs: Line("log", "Ada is 36 years and 5 days, 1.5, {\"a\":1} [ 1, [length]: 1 ] { b: {} } % rest"),
            Line("error", "one and %s"), Line("warn", "%x 1"), Line("debug", "Symbol(s) 5n more { a: 'x' }"))
    }

    @Test func detachedMethods() async throws {
        try await expect(
            """
            const { log, warn, group, groupEnd, count, assert, table, time, timeEnd } = console;
            group('g'); log('a'); groupEnd(); [1, 2].forEach(warn); count(); assert(false, 'x');
            await Promise.resolve('then').then(log);
            setTime(1000); time('t'); setTime(1002.5); timeEnd('t');
            """,
            logs: Line("log", "g"), Line("log", "  a"), Line("warn", "1 0 [ 1, 2 ]"), Line("warn", "2 1 [ 1, 2 ]"),
            Line("log", "default: 1"), Line("error", "Assertion failed: x"), Line("log", "then"), Line("log", "t: 2.5ms"))
    }

    @Test func assertions() async throws {
        try await expect(
            """
            console.assert(true, 'no'); console.assert(1); console.assert('x', 'no');
            console.assert(); console.assert(false); console.assert(0, 'zero'); console.assert(null, 'a %s', 'b', { c: 1 });
            console.assert(false, { a: 1 }); console.assert(false, undefined);
            """,
            logs: Line("error", "Assertion failed"), Line("error", "Assertion failed"), Line("error", "Assertion failed: zero"),
            Line("error", "Assertion failed: a b { c: 1 }"), Line("error", "Assertion failed: [object Object]"),
            Line("error", "Assertion failed: undefined"))
    }

    @Test func counts() async throws {
        try await expect(
            """
            console.count(); console.count(); console.count('a'); console.countReset(); console.count();
            console.countReset('missing'); console.count(5); console.count('__proto__'); console.count('constructor');
            console.countReset('a'); console.countReset('a');
            """,
            logs: Line("log", "default: 1"), Line("log", "default: 2"), Line("log", "a: 1"), Line("log", "default: 1"),
            Line("warn", "Warning: Count for 'missing' does not exist"), Line("log", "5: 1"), Line("log", "__proto__: 1"),
            Line("log", "constructor: 1"), Line("warn", "Warning: Count for 'a' does not exist"))
    }

    @Test func groups() async throws {
        try await expect(
            """
            console.group('outer', { a: 1 }); console.log('one\\ntwo'); console.groupCollapsed(); console.error('deep');
            console.log({ text: 'x'.repeat(60), more: 'y'.repeat(20) });
            console.groupEnd(); console.info('back'); console.groupEnd(); console.groupEnd(); console.log('flat');
            """,
            logs: Line("log", "outer { a: 1 }"), Line("log", "  one\n  two"), Line("error", "    deep"),
            Line("log", "    {\n      text: '\(String(repeating: "x", count: 60))',\n      more: 'yyyyyyyyyyyyyyyyyyyy'\n    }"),
            Line("info", "  back"), Line("log", "flat"))
    }

    @Test func dir() async throws {
        try await expect(
            """
            const deep = { a: { b: { c: { d: { e: 1 } } } } };
            console.dir(deep); console.dir(deep, { depth: 0 }); console.dir(deep, { depth: null });
            console.dir('text'); console.dir(1, 2); console.dir({ a: 1 }, null);
            const own = { [Symbol.for('nodejs.util.inspect.custom')]: () => 'mine' };
            console.dir(own); console.dir(own, { customInspect: true });
            """,
            logs: Line("log", "{ a: { b: { c: [Object] } } }"), Line("log", "{ a: [Object] }"),
            Line("log", "{\n  a: {\n    b: { c: { d: { e: 1 } } }\n  }\n}"), Line("log", "'text'"), Line("log", "1"),
            Line("log", "{ a: 1 }"), Line("log", "{\n  [Symbol(nodejs.util.inspect.custom)]: [Function: [nodejs.util.inspect.custom]]\n}"),
            Line("log", "mine"))
    }

    @Test func trace() async throws {
        let script = Script(
            name: "actions/traces.js",
            source: """
                console.trace();
                function outer() { console.trace('here %d', 1, { a: 1 }); }
                outer();
                """)
        let result = try await TestMachine().run(script, isAsync: false)
        #expect(
            result.logs == [
                Line("trace", "Trace\n    at actions/traces.js:1:14"),
                Line("trace", "Trace: here 1 { a: 1 }\n    at outer (actions/traces.js:2:33)\n    at actions/traces.js:3:6"),
            ])
    }

    @Test func silentMethods() async throws {
        try await expect("console.clear(); console.profile(); console.profileEnd(); console.timeStamp('x');")
    }

    @Test func shape() async throws {
        let machine = try await TestMachine()
        let text = try await machine.text(
            """
            const methods = Object.keys(console);
            return [
              methods.sort().join(), String(console), methods.every((name) => console[name].name === name),
              methods.some((name) => console[name]('') !== undefined), console instanceof Object, JSON.stringify(console),
            ].join('\\n');
            """)
        #expect(
            text == """
                assert,clear,count,countReset,debug,dir,dirxml,error,group,groupCollapsed,groupEnd,info,log,profile,profileEnd,\
                table,time,timeEnd,timeLog,timeStamp,trace,warn
                [object console]
                true
                false
                true
                {}
                """)
    }
}
