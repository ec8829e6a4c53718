import JavaScriptEngine
import Testing

/// Ticks among promise jobs, and every member of `process`.
@Suite struct NextTickTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Process/members.js", atLeast: 65)
        #expect(differences == [])
    }

    @Test func outputAndWarningsAreInTheLog() async throws {
        let machine = try await TestMachine()
        let logs = try await machine.logs(
            """
            process.stdout.write('out\\n');
            process.stderr.write(Buffer.from('err'));
            process.emitWarning('careful', 'DeprecationWarning', 'DEP1');
            require('console').info('module %d', 1);
            await new Promise((resolve) => setTimeout(resolve, 1));
            """)
        #expect(
            logs == [
                ScriptResult.Line("log", "out"), ScriptResult.Line("error", "err"), ScriptResult.Line("info", "module 1"),
                ScriptResult.Line("warn", "(node:1) [DEP1] DeprecationWarning: careful"),
            ])
    }

    @Test func aTickThatThrowsIsUncaughtAndTheOthersRun() async throws {
        let machine = try await TestMachine()
        let result = try await machine.run(
            """
            process.nextTick(() => { throw new TypeError('in a tick'); });
            process.nextTick(() => console.log('next'));
            await new Promise((resolve) => setTimeout(resolve, 5));
            """)
        #expect(result.uncaughtError?.message == "in a tick")
        #expect(result.logs == [ScriptResult.Line("log", "next")])
    }

    @Test func aLongChainOfTicksKeepsItsOrder() async throws {
        let text = try await TestMachine().text(
            """
            const seen = [];
            const tick = (n) => { seen.push(n); if (n < 5000) process.nextTick(tick, n + 1); };
            process.nextTick(tick, 0);
            for (let n = 10000; n < 13000; n++) process.nextTick(() => seen.push(n));
            await new Promise((resolve) => setTimeout(resolve, 5));
            return [seen.length, seen.slice(0, 3), seen.indexOf(12999), seen.indexOf(2), seen.at(-1)].join(' ');
            """)
        // The first, those given with it in their order, and then the chain.
        #expect(text == "8001 0,10000,10001 3000 3002 5000")
    }

    @Test(arguments: [
        "const again = () => process.nextTick(again); again();",
        "const again = () => Promise.resolve().then(() => process.nextTick(again)); again();",
        "const again = () => { process.nextTick(again); throw new Error('again'); }; process.nextTick(again);",
    ])
    func endlessTicksAreStopped(_ body: String) async throws {
        let machine = try await TestMachine()
        var settings = TestRun.Settings()
        settings.budget = Budget(cpuTime: .milliseconds(100), wallClock: .seconds(300), memory: 1 << 30)
        let result = try await machine.run("\(body) await new Promise(() => {});", settings)
        #expect(result.termination?.reason == .cpuTime)
    }
}
