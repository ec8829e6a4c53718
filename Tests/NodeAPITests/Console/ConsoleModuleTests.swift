import Testing

/// `require('console')`, which is also the global console of packages.
@Suite struct ConsoleModuleTests {
    @Test func printsToTheLog() async throws {
        let machine = try await TestMachine()
        let logs = try await machine.logs("const console = require('console'); console.log('%d', 1); console.error({ a: 1 });")
        #expect(logs == [ScriptResult.Line("log", "1"), ScriptResult.Line("error", "{ a: 1 }")])
    }

    @Test func ownConsolesWriteToStreams() async throws {
        let machine = try await TestMachine()
        let text = try await machine.text(
            """
            const { Console } = require('console');
            const texts = [];
            const stream = (name) => ({ write(text) { texts.push(name + text); } });
            const own = new Console(stream('o'), stream('e'));
            own.log('a'); own.warn('b'); own.group('c'); own.info('d');
            const other = Console({ stdout: stream('x') });
            other.error('f');
            return JSON.stringify(texts) + (own instanceof Console) + (require('console') instanceof Console) + ({} instanceof Console);
            """)
        #expect(text == #"["oa\n","eb\n","oc\n","o  d\n","xf\n"]truetruefalse"#)
    }

    @Test func hasToHaveStreams() async throws {
        let machine = try await TestMachine()
        let text = try await machine.text(
            "try { new (require('console').Console)({}); } catch (error) { return [error.name, error.code, error.message].join('; '); }")
        #expect(text == "TypeError; ERR_CONSOLE_WRITABLE_STREAM; Console expects a writable stream instance for stdout")
    }

    @Test func streamsThatFailAreIgnoredUnlessAskedFor() async throws {
        let machine = try await TestMachine()
        let text = try await machine.text(
            """
            const { Console } = require('console');
            const stdout = { write() { throw new Error('full'); } };
            new Console({ stdout }).log(1);
            try { new Console({ stdout, ignoreErrors: false }).log(1); } catch (error) { return error.message; }
            """)
        #expect(text == "full")
    }
}
