public import ActionHost
import Foundation
import Synchronization

/// Runs the tests of some files, side by side.
///
/// ```swift
/// var run = TestRun(scenarioFiles: try TestFiles.find(in: ["actions"]).scenarios)
/// let report = await run.run()
/// print(JUnitReport(report).text)
/// ```
public struct TestRun: Sendable {
    /// How it is to be run.
    public struct Options: Sendable {
        /// The folder of the actions. Nil: each file's own, or the next one above that has actions.
        public var actions: String?
        /// Beside those of `actions.yaml`; scenarios may have others of the same names.
        public var secrets: ActionSecrets?
        /// Which tests are run, by `FILE › NAME`; nil for all.
        public var filter: TestFilter?
        public var snapshots = SnapshotStore.Policy.write
        /// How many scenarios run at a time.
        public var parallelism = max(1, ProcessInfo.processInfo.activeProcessorCount)
        /// Whether no more tests begin when one has failed.
        public var stopsAtFailure = false
        /// Whether logins run in processes of their own where a scenario does not say.
        public var isIsolated = false
        /// The program of such processes.
        public var workerExecutable: String?
        /// Changes the configuration of each host before it is made.
        public var configure: @Sendable (_ configuration: inout ActionHostConfiguration, _ scenario: Scenario) -> Void = { _, _ in }

        /// Makes the usual options.
        public init() {}
    }

    /// A test to be run: a scenario with its runner, or what it came to without being run.
    private enum Planned: Sendable {
        case scenario(Scenario, ScenarioRunner)
        case done(TestCase)

        var test: TestCase {
            switch self {
            case .scenario(let scenario, _): TestCase(file: scenario.file, line: scenario.line, path: [scenario.name], status: .skipped)
            case .done(let test): test
            }
        }
    }

    private let options: Options
    private let snapshots: SnapshotStore
    private var planned: [Planned] = []
    /// The files all of whose scenarios are run.
    private var complete: [String] = []

    /// Reads files of scenarios. One that cannot be read is a test that fails.
    public init(scenarioFiles: [String], options: Options = Options()) {
        self.options = options
        snapshots = SnapshotStore(options.snapshots)
        var folders = ActionFolders(folder: options.actions, secrets: options.secrets)
        for path in scenarioFiles {
            let all = read(path, &folders)
            let wanted = all.filter { options.filter?.includes($0.test) ?? true }
            planned += wanted
            if wanted.count == all.count, !all.contains(where: { $0.test.status == .failed }) { complete.append(path) }
        }
    }

    /// The tests that are to be run, or have failed before that.
    public var tests: [TestCase] { planned.map(\.test) }

    private func read(_ path: String, _ folders: inout ActionFolders) -> [Planned] {
        let scenarios: [Scenario]
        let catalog: ActionCatalog
        do {
            scenarios = try ScenarioFile(path).scenarios
            catalog = try folders.catalog(for: path)
        } catch {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let failure = TestFailure(message: "\(error)", file: path, line: (error as? DocumentError)?.line)
            return [.done(TestCase(file: path, line: failure.line, path: [name], status: .failed, failure: failure))]
        }
        var runner = ScenarioRunner(catalog: catalog, workerExecutable: options.workerExecutable, snapshots: snapshots)
        runner.isIsolated = options.isIsolated
        runner.configure = options.configure
        let stem = ScenarioFile.stem(of: path)
        return scenarios.map { scenario in
            if let reason = scenario.skipReason {
                return .done(
                    TestCase(file: path, line: scenario.line, path: [scenario.name], status: .skipped, skipReason: reason.isEmpty ? nil : reason))
            }
            var scenario = scenario
            // A file that is named after an action is about it.
            if scenario.actions == nil, catalog.actions.contains(where: { $0.name == stem }) { scenario.actions = [stem] }
            return .scenario(scenario, runner)
        }
    }

    /// Runs the tests.
    ///
    /// - Parameter onTest: called with each test that has ended, in the order of their ends.
    public func run(onTest: @Sendable (TestCase) -> Void = { _ in }) async -> TestReport {
        let start = ContinuousClock.now
        let hasFailed = Mutex(planned.contains { $0.test.status == .failed })
        let cases = await withTaskGroup(of: (Int, TestCase).self) { group in
            var cases = planned.map(\.test)
            var rest = planned.indices.makeIterator()
            func startNext() {
                while let index = rest.next() {
                    guard case .scenario(let scenario, let runner) = planned[index] else {
                        onTest(cases[index])
                        continue
                    }
                    if options.stopsAtFailure, hasFailed.withLock({ $0 }) {
                        cases[index].skipReason = "a test had failed before"
                        continue
                    }
                    group.addTask { (index, await runner.run(scenario).testCase) }
                    return
                }
            }
            for _ in 0..<max(1, options.parallelism) { startNext() }
            while let (index, test) = await group.next() {
                cases[index] = test
                if test.status == .failed { hasFailed.withLock { $0 = true } }
                onTest(test)
                startNext()
            }
            return cases
        }
        return finish(cases, start)
    }

    private func finish(_ cases: [TestCase], _ start: ContinuousClock.Instant) -> TestReport {
        var report = TestReport(cases: cases)
        do throws(DocumentError) {
            report.notes = try snapshots.finish(complete: complete.filter { file in !cases.contains { $0.file == file && $0.skipReason != nil } })
        } catch {
            let name = "snapshots"
            report.cases.append(
                TestCase(file: error.file ?? name, path: [name], status: .failed, failure: TestFailure(message: error.description, file: error.file)))
        }
        report.duration = start.duration(to: .now)
        return report
    }
}
