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

    @Test(arguments: [
        "const again = () => process.nextTick(again); again();",
        "const again = () => Promise.resolve().then(() => process.nextTick(again)); again();",
        "const again = () => { process.nextTick(again); throw new Error('again'); }; process.nextTick(again);",
    ])
    func endlessTicksAreStopped(_ body: String) async throws {
        let machine = try await TestMachine()
        var settings = TestRun.Settings()
        settings.budget = Budget(cpuTime: .milliseconds(100), wallClock: .seconds(10), memory: 1 << 30)
        let result = try await machine.run("\(body) await new Promise(() => {});", settings)
        #expect(result.termination?.reason == .cpuTime)
    }
}
