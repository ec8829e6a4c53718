import Testing

/// `time`, `timeLog` and `timeEnd`, by the host's clock.
@Suite struct ConsoleTimeTests {
    typealias Line = ScriptResult.Line

    @Test func durations() async throws {
        let durations: [(Double, String)] = [
            (0, "0ms"), (1, "1ms"), (1.2345, "1.234ms"), (999.5, "999.5ms"), (1000, "1.000s"), (59_999, "59.999s"),
            (60_000, "1:00.000 (m:ss.mmm)"), (123_456, "2:03.456 (m:ss.mmm)"), (3_723_456, "1:02:03.456 (h:mm:ss.mmm)"),
        ]
        let machine = try await TestMachine()
        for (milliseconds, text) in durations {
            let logs = try await machine.logs("setTime(0); console.time(); setTime(\(milliseconds)); console.timeEnd();")
            #expect(logs == [Line("log", "default: \(text)")])
        }
    }

    @Test func labels() async throws {
        let logs = try await TestMachine().logs(
            """
            setTime(1000); console.time('a'); console.time('a'); setTime(1005); console.time('b'); console.time(5);
            setTime(1010); console.timeLog('a', 'so far', { n: 1 }); console.timeLog('b'); console.timeEnd('a'); console.timeEnd('a');
            console.timeLog(); console.timeEnd('__proto__'); console.timeEnd('%s'); console.timeEnd(5);
            """)
        #expect(
            logs == [
                Line("warn", "Warning: Label 'a' already exists for console.time()"),
                Line("log", "a: 10ms so far { n: 1 }"), Line("log", "b: 5ms"), Line("log", "a: 10ms"),
                Line("warn", "Warning: No such label 'a' for console.timeEnd()"),
                Line("warn", "Warning: No such label 'default' for console.timeLog()"),
                Line("warn", "Warning: No such label '__proto__' for console.timeEnd()"),
                Line("warn", "Warning: No such label '%s' for console.timeEnd()"), Line("log", "5: 5ms"),
            ])
    }
}
