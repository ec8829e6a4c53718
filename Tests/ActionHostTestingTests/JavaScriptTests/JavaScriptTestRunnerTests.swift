import ActionHost
@testable import ActionHostTesting
import Foundation
import Testing

@Suite struct JavaScriptTestRunnerTests {
    /// A file's tests as lines: status, path, line, and why they failed and where.
    private func lines(
        _ source: String, _ name: String = "a.test.js", files: [String: String] = [:], configure: (inout ActionHostConfiguration) -> Void = { _ in }
    ) async throws -> (tests: [String], report: JavaScriptTestReport) {
        let project = try ScratchProject(files.merging([name: source]) { $1 })
        var configuration = ActionHostConfiguration()
        configure(&configuration)
        var report = await JavaScriptTestRunner(project: project.url.path, configuration: configuration).run(project.path(of: name))
        let root = project.url.path + "/"
        let tests = report.tests.map { test in
            let why = test.failure.map { " | \($0.kind) | \($0.message) | \($0.place ?? "-")" } ?? ""
            return "\(test.status) \(test.path.joined(separator: " > ")):\(test.line ?? 0)\(why)".replacing(root, with: "")
        }
        report.file = report.file.replacing(root, with: "")
        return (tests, report)
    }

    private static let head = "const { test, describe, it } = require('node:test');\n"

    // MARK: - Results

    @Test func aReportIsAValue() async throws {
        let (_, report) = try await lines(
            Self.head + """
                test('fails', (t) => {
                  console.log('before');
                  t.diagnostic('noted');
                  require('node:assert').deepStrictEqual({ a: 1 }, { a: 2 });
                });
                """)
        var test = try #require(report.tests.first)
        #expect(test.duration > .zero && report.duration >= test.duration)
        test.duration = .zero
        #expect(
            test
                == JavaScriptTest(
                    path: ["fails"], file: test.file, line: 2, status: .failed, duration: .zero,
                    failure: JavaScriptTestFailure(
                        kind: "testCodeFailure",
                        message: "Expected values to be strictly deep-equal:\n+ actual - expected\n\n  {\n+   a: 1\n-   a: 2\n  }",
                        errorName: "AssertionError", file: test.file, line: 5, column: 41, stack: ["at \(test.file ?? ""):5:41"],
                        actual: "{\n  a: 1\n}", expected: "{\n  a: 2\n}", assertion: "deepStrictEqual"),
                    diagnostics: ["noted"], output: ["before"]))
        #expect(test.file?.hasSuffix("/a.test.js") == true)
        #expect(report.output == [] && report.notes == [] && !report.hasPassed)
        let copy = try JSONDecoder().decode(JavaScriptTestReport.self, from: JSONEncoder().encode(report))
        #expect(copy == report)
    }

    @Test func outputIsThatOfTheTestThatRuns() async throws {
        let (_, report) = try await lines(
            Self.head + """
                console.log('while it is loaded');
                test('a', async () => { console.log('a', { x: 1 }); await null; console.error('b'); });
                describe('s', () => { it('c', () => { process.stdout.write('c\\n'); }); });
                """)
        #expect(report.output == ["while it is loaded"])
        #expect(report.tests.map(\.output) == [["a { x: 1 }", "b"], ["c"]])
    }

    @Test func aFileWithoutTestsIsOne() async throws {
        #expect(try await lines("require('node:assert').ok(true); console.log('checked');").tests == ["passed a.test.js:0"])
        #expect(
            try await lines("\nrequire('node:assert').equal(1, 2);").tests
                == ["failed a.test.js:2 | notLoaded | 1 == 2 | a.test.js:2"])
    }

    @Test func esModulesAndOtherExtensions() async throws {
        let module = "import test, { it } from 'node:test';\nimport { equal } from 'node:assert/strict';\nimport { two } from './two.mjs';\ntest('a', () => equal(two, 3));\nit('b', () => {});\n"
        #expect(
            try await lines(module, "a.test.mjs", files: ["two.mjs": "export const two = 2;"]).tests
                == ["failed a:4 | testCodeFailure | Expected values to be strictly equal:\n\n2 !== 3\n | a.test.mjs:4", "passed b:5"])
        #expect(try await lines(Self.head + "test('c', () => {});", "a.test.cjs").tests == ["passed c:2"])
    }

    @Test func onlyMarkedTests() async throws {
        let project = try ScratchProject([
            "a.test.js": Self.head + "test('a', () => {});\ntest('b', { only: true }, () => {});\ndescribe('s', { only: true }, () => { it('c', () => {}); it.only('d', () => {}); });"
        ])
        let report = await JavaScriptTestRunner(project: project.url.path, runsOnlyMarked: true).run(project.path(of: "a.test.js"))
        #expect(report.tests.map { "\($0.status) \($0.path.joined(separator: " > "))" } == ["skipped a", "passed b", "passed s > c", "passed s > d"])
    }

    // MARK: - What goes wrong in files

    @Test func whatIsThrownWhileItIsLoaded() async throws {
        #expect(
            try await lines(Self.head + "test('a', () => {});\nthrow new TypeError('early');").tests
                == ["failed a.test.js:3 | notLoaded | early | a.test.js:3", "passed a:2"])
    }

    @Test func aSyntaxErrorHasItsPlace() async throws {
        #expect(
            try await lines("const a = 1;\nconst b = ;\n").tests
                == ["failed a.test.js:2 | notLoaded | Unexpected token ';' | a.test.js:2"])
        #expect(
            try await lines(Self.head + "test('a', () => { require('./b'); });", files: ["b.js": "\n\nlet let = 1;"]).tests
                == ["failed a:2 | testCodeFailure | Cannot use 'let' as an identifier name for a LexicalDeclaration. | b.js:3"])
    }

    @Test func aModuleThatIsNotThere() async throws {
        let (tests, _) = try await lines(Self.head + "test('a', () => { require('./nope'); });\nrequire('no-such-package');")
        #expect(
            tests == [
                "failed a.test.js:3 | notLoaded | Cannot find module 'no-such-package'\nRequire stack:\n- a.test.js | a.test.js:3",
                "failed a:2 | testCodeFailure | Cannot find module './nope'\nRequire stack:\n- a.test.js | a.test.js:2",
            ])
    }

    @Test func whatNobodyCatches() async throws {
        let (tests, _) = try await lines(
            Self.head + """
                test('a', () => { Promise.reject(new Error('nobody')); });
                test('b', async () => { setTimeout(() => { throw new Error('timer'); }, 1); await new Promise(() => {}); });
                test('c', () => {});
                Promise.reject(new Error('of the file'));
                """)
        #expect(
            tests.sorted() == [
                "failed a.test.js:5 | unhandledRejection | of the file | a.test.js:5",
                "failed a:2 | unhandledRejection | nobody | a.test.js:2",
                "failed b:3 | uncaughtException | timer | a.test.js:3",
                "passed c:4",
            ].sorted())
    }

    @Test func promisesThatNeverSettle() async throws {
        let (tests, report) = try await lines(
            Self.head + """
                const { before, after } = require('node:test');
                test('a', () => new Promise(() => {}));
                describe('s', () => {
                  before(() => new Promise(() => {}));
                  it('b', () => {});
                });
                describe('t', async () => { await new Promise(() => {}); });
                test('outer', async (t) => { await t.test('inner', (_, done) => {}); });
                test('c', () => {});
                after(() => new Promise(() => {}));
                """)
        let never = "never settles: nothing is left that could settle it | -"
        #expect(
            tests == [
                "failed a:3 | neverSettled | the promise of the test \(never)",
                "failed s > b:6 | cancelledByParent | test did not finish before its parent and was cancelled | -",
                "failed s:4 | hookFailed | failed running before hook: the promise of the hook \(never)",
                "failed t:8 | neverSettled | the promise of the suite \(never)",
                "failed outer > inner:9 | neverSettled | the promise of the test \(never)",
                "failed outer:9 | subtestsFailed | 1 subtest failed | -",
                "passed c:10",
                "failed a.test.js:0 | hookFailed | failed running after hook: the promise of the hook \(never)",
            ])
        #expect(report.notes == [])
    }

    @Test func whatTestsLeaveBehindIsDropped() async throws {
        let (tests, report) = try await lines(Self.head + "test('a', () => { setInterval(() => {}, 1000); });")
        #expect(tests == ["passed a:2"])
        #expect(report.notes == ["timers or connections were still open when its tests had ended"])
    }

    @Test func testsThatComeLater() async throws {
        #expect(try await lines(Self.head + "setTimeout(() => { test('a', () => {}); }, 20);").tests == ["passed a:2"])
    }

    // MARK: - Limits

    @Test func aLoopHasItsLineAndEndsTheFile() async throws {
        let (tests, report) = try await lines(
            Self.head + """
                test('a', () => {});
                test('outer', async (t) => {
                  await t.test('loops', () => {
                    let n = 0;
                    while (true) {
                      n += 1;
                    }
                  });
                });
                test('never runs', () => {});
                """) { $0.cpuLimit = .milliseconds(100) }
        #expect(
            tests == [
                "passed a:2",
                "failed outer > loops:4 | cpu | it used more than its 100 ms of CPU time and was stopped | a.test.js:6",
                "failed outer:3 | subtestsFailed | it was stopped with loops in it | -",
            ])
        #expect(report.notes == ["the file was stopped, and what comes after in it was not run"])
    }

    @Test func aLoopOutsideOfTests() async throws {
        #expect(
            try await lines("let n = 0;\nfor (;;) n++;") { $0.cpuLimit = .milliseconds(100) }.tests
                == ["failed a.test.js:2 | cpu | it used more than its 100 ms of CPU time and was stopped | a.test.js:2"])
    }

    /// Which the engine cannot stop.
    @Test func endlessPromises() async throws {
        let (tests, _) = try await lines(Self.head + "test('a', async () => { for (;;) await null; });") { $0.cpuLimit = .milliseconds(100) }
        #expect(
            tests == [
                "failed a:2 | unstoppable | it used more than its 100 ms of CPU time, and cannot be stopped: an endless chain of promises, or one very long native call | -"
            ])
    }

    @Test func waitingForTooLongFailsOneTest() async throws {
        let (tests, _) = try await lines(
            Self.head + "test('a', () => new Promise((resolve) => { setTimeout(resolve, 60000); }));\ntest('b', () => {});"
        ) { $0.timeLimit = .milliseconds(300) }
        #expect(tests == ["failed a:2 | timeout | it took longer than its time limit of 300 ms | -", "passed b:3"])
    }

    @Test func eachTestHasTheLimitsForItself() async throws {
        let (tests, _) = try await lines(
            Self.head + "for (let i = 0; i < 5; i++) test(`t${i}`, () => { const end = performance.now() + 120; while (performance.now() < end); });"
        ) { $0.cpuLimit = .milliseconds(400) }
        #expect(tests == (0..<5).map { "passed t\($0):2" })
    }

    @Test func tooMuchMemory() async throws {
        let (tests, _) = try await lines(Self.head + "test('a', () => { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); });") {
            $0.memoryLimit = 64 << 20
            $0.cpuLimit = .seconds(20)
        }
        #expect(tests == ["failed a:2 | memory | the file used more than its 64 MB of memory and was stopped | a.test.js:2"])
    }

    @Test func theNetworkHasTheRulesOfActions() async throws {
        let (tests, _) = try await lines(Self.head + "test('a', async () => { await fetch('http://example.com/'); });") {
            $0.network = NetworkSettings(mode: NetworkMode.none)
        }
        #expect(tests.count == 1 && tests[0].hasPrefix("failed a:2 | testCodeFailure | fetch failed"), "\(tests)")
    }

    // MARK: - The project

    @Test func filesOfTheProjectAndNoOthers() async throws {
        let (tests, report) = try await lines(
            Self.head + """
                const fs = require('node:fs'), path = require('node:path');
                test('a', () => {
                  console.log(require('../actions/one.js').name, require('./data.json').n, require('pkg'), fs.readFileSync(path.join(__dirname, 'data.json'), 'utf8'));
                  console.log(require.main === module, fs.existsSync('/etc/hostname'), fs.existsSync(path.join(__dirname, '../.env')));
                });
                """, "test/a.test.js",
            files: [
                "actions/one.js": "exports.name = 'one';", "test/data.json": "{\"n\":1}", ".env": "KEY=1",
                "node_modules/pkg/index.js": "module.exports = 'pkg';",
            ])
        #expect(tests == ["passed a:3"])
        #expect(report.tests.first?.output == ["one 1 pkg {\"n\":1}", "true false false"])
    }

    @Test func manyFilesAtATime() async throws {
        let names = (0..<4).map { "\($0).test.js" }
        let project = try ScratchProject(
            Dictionary(uniqueKeysWithValues: names.map { ($0, $0.hasPrefix("1") ? "while (true);" : Self.head + "test('of \($0)', () => {});") }))
        var configuration = ActionHostConfiguration()
        configuration.cpuLimit = .milliseconds(100)
        let reports = await JavaScriptTestRunner(project: project.url.path, configuration: configuration)
            .run(names.map(project.path(of:)), parallel: 2)
        #expect(reports.map(\.hasPassed) == [true, false, true, true])
        #expect(reports.map { $0.tests.map { $0.path.last ?? "" } } == [["of 0.test.js"], ["1.test.js"], ["of 2.test.js"], ["of 3.test.js"]])
    }

    @Test func aCancelledRunEnds() async throws {
        let project = try ScratchProject(["a.test.js": Self.head + "test('a', () => new Promise((resolve) => { setTimeout(resolve, 60000); }));"])
        let runner = JavaScriptTestRunner(project: project.url.path)
        let task = Task { await runner.run(project.path(of: "a.test.js")) }
        task.cancel()
        #expect(await task.value.tests.map { $0.failure?.kind } == ["cancelled"])
    }

    @Test func aFileThatIsNotThere() async throws {
        let project = try ScratchProject(["b.js": ""])
        let report = await JavaScriptTestRunner(project: project.url.path).run(project.path(of: "a.test.js"))
        #expect(report.tests.map(\.failure?.kind) == ["notLoaded"])
    }

    // MARK: - Names

    @Test func whichFilesAreTests() {
        let tests = ["a.test.js", "b/a.test.mjs", "a-test.cjs", "a_test.js", "test-a.js", "test.js", "test/helper.js", "a/test/b/c.mjs"]
        let others = ["a.js", "testing.js", "a.test.json", "a.test.ts", "attest.js", "tests/a.js", "contest.mjs", "test"]
        #expect(tests.filter(JavaScriptTestFiles.isTest) == tests)
        #expect(others.filter(JavaScriptTestFiles.isTest) == [])
    }

    @Test func findingFiles() throws {
        let project = try ScratchProject([
            "a.test.js": "", "actions/10-a.js": "", "actions/10-a.test.js": "", "test/x.js": "", "node_modules/p/a.test.js": "", ".git/a.test.js": "",
        ])
        let root = project.url.path + "/"
        #expect(
            JavaScriptTestFiles.find(in: project.url.path).map { $0.replacing("//", with: "/").replacing(root, with: "") }
                == ["a.test.js", "actions/10-a.test.js", "test/x.js"])
    }
}
