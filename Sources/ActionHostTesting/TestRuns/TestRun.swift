import ActionHost
import Foundation
import Logging

/// Runs the tests of some files, side by side.
///
/// ```swift
/// let report = await TestRun(try TestFiles.find(in: ["actions"])).run()
/// print(JUnitReport(report).text)
/// ```
public struct TestRun: Sendable {
    private let options: TestRunOptions
    private let snapshots: SnapshotStore
    private let machines = TestMachines()
    private var planned: [PlannedTest] = []
    /// What coverage is about.
    private var catalogs: [ActionCatalog] = []
    /// The files all of whose scenarios are run.
    private var complete: [String] = []

    /// Reads the files of scenarios. One that cannot be read is a test that fails.
    public init(_ files: TestFiles, options: TestRunOptions = TestRunOptions()) {
        self.options = options
        snapshots = SnapshotStore(options.snapshots)
        var folders = ActionFolders(options.actions, secrets: options.secrets)
        for path in files.scenarios {
            let all = scenarios(of: path, &folders)
            let wanted = all.filter { options.filter?.includes($0.test) ?? true }
            planned += wanted
            if wanted.count == all.count, !all.contains(where: { $0.test.status == .failed }) { complete.append(path) }
        }
        planned += files.scripts.map { script($0, &folders) }
        catalogs = folders.catalogs
    }

    /// The tests that are to be run, or have failed before that. Those of JavaScript files are not known before they run: the file stands for
    /// them.
    public var tests: [TestCase] { planned.map(\.test) }

    private func scenarios(of path: String, _ folders: inout ActionFolders) -> [PlannedTest] {
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
        runner.configure = configure
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

    private func script(_ path: String, _ folders: inout ActionFolders) -> PlannedTest {
        // A test may be about files that are no actions.
        let catalog = (try? folders.catalog(for: path)) ?? ActionCatalog(actions: [])
        var configuration = ActionHostConfiguration()
        configuration.logger = .silent
        configure(&configuration, nil)
        let runner = JavaScriptTestRunner(project: Self.project(of: path), catalog: catalog, configuration: configuration, machines: machines)
        return .script(path, runner, options.filter)
    }

    private var configure: @Sendable (inout ActionHostConfiguration, Scenario?) -> Void {
        { [options] configuration, scenario in
            options.coverage?.attach(to: &configuration)
            options.configure(&configuration, scenario)
        }
    }

    /// The current folder where the file is below it, otherwise the file's own.
    private static func project(of path: String) -> String {
        let own = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path
        let current = URL(fileURLWithPath: ".").standardizedFileURL.path
        return own == current || own.hasPrefix(current.hasSuffix("/") ? current : "\(current)/") ? current : own
    }

    /// Runs the tests.
    ///
    /// - Parameter onTest: called with each test that has ended, in the order of their ends.
    public func run(onTest: @Sendable (TestCase) -> Void = { _ in }) async -> TestReport {
        let start = ContinuousClock.now
        for catalog in catalogs { await options.coverage?.prepare(catalog) }
        var notes: [String] = []
        let results = await withTaskGroup(of: (index: Int, cases: [TestCase], notes: [String]).self) { group in
            var results = planned.map { [$0.test] }
            var hasFailed = false
            var rest = planned.indices.makeIterator()
            func startNext() {
                guard let index = rest.next() else { return }
                if options.stopsAtFailure, hasFailed {
                    for index in [index] + rest where results[index][0].status != .failed { results[index][0].skipReason = "a test had failed before" }
                    return
                }
                let test = planned[index]
                group.addTask {
                    let (cases, notes) = await test.run()
                    return (index, cases, notes)
                }
            }
            for _ in 0..<max(1, options.parallelism) { startNext() }
            while let result = await group.next() {
                results[result.index] = result.cases
                notes += result.notes
                hasFailed = hasFailed || result.cases.contains { $0.status == .failed }
                for test in result.cases { onTest(test) }
                startNext()
            }
            return results
        }
        return finish(results.flatMap { $0 }, notes.sorted(), start)
    }

    private func finish(_ cases: [TestCase], _ notes: [String], _ start: ContinuousClock.Instant) -> TestReport {
        var report = TestReport(cases: cases, notes: notes)
        do throws(DocumentError) {
            // A scenario that was not run may still want its snapshot.
            report.notes += try snapshots.finish(complete: complete.filter { file in !cases.contains { $0.file == file && $0.status == .skipped } })
        } catch {
            let name = "snapshots"
            report.cases.append(
                TestCase(file: error.file ?? name, path: [name], status: .failed, failure: TestFailure(message: error.description, file: error.file)))
        }
        report.duration = start.duration(to: .now)
        return report
    }
}
