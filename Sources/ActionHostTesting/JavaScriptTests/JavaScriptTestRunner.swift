public import ActionHost
import Foundation
import JavaScriptEngine
import NodeAPI

/// Runs JavaScript files with tests written for `node:test` and `node:assert`.
///
/// Each file runs by itself, in a realm of its own, with what actions have: Node's surface, the network's rules, and the limits,
/// which hold for each test. Files reach each other with `require` below the project's folder, and `require('actionhost:testing')` gives them
/// fixtures and an `api` that records.
///
/// ```swift
/// let runner = JavaScriptTestRunner(project: ".", catalog: try ActionCatalog(folder: "actions"))
/// for file in JavaScriptTestFiles.find(in: ".") {
///     let report = await runner.run(file)
///     print(report.file, report.hasPassed)
/// }
/// ```
public struct JavaScriptTestRunner: Sendable {
    let project: String
    let catalog: ActionCatalog
    let configuration: ActionHostConfiguration
    let runsOnlyMarked: Bool
    private let machines: TestMachines

    /// - Parameters:
    ///   - project: the folder whose files the tests may load and read.
    ///   - catalog: the actions of the project: what its `actions.yaml` says of limits, network and environment holds for the tests too.
    ///   - configuration: limits and surroundings, as for a host. Isolation is by threads whatever it says.
    ///   - runsOnlyMarked: whether tests without the option `only` are skipped, as with Node's `--test-only`.
    public init(
        project: String, catalog: ActionCatalog = ActionCatalog(actions: []), configuration: ActionHostConfiguration = ActionHostConfiguration(),
        runsOnlyMarked: Bool = false
    ) {
        self.init(project: project, catalog: catalog, configuration: configuration, runsOnlyMarked: runsOnlyMarked, machines: TestMachines())
    }

    /// - Parameter machines: shared by the runners of one run.
    init(
        project: String, catalog: ActionCatalog, configuration: ActionHostConfiguration, runsOnlyMarked: Bool = false, machines: TestMachines
    ) {
        self.machines = machines
        self.project = URL(fileURLWithPath: project).standardizedFileURL.path
        self.catalog = catalog
        self.configuration = configuration
        self.runsOnlyMarked = runsOnlyMarked
    }

    /// Runs one file to its end. What goes wrong is a failed test of the report.
    ///
    /// When the task is cancelled, the file is stopped and the report has what has ended by then.
    public func run(_ file: String) async -> JavaScriptTestReport {
        let (limits, node) = configuration.settings(of: catalog, forScriptsIn: project)
        node.modules.open(folder: project)
        let job = TestFileJob(file: file, project: project, limits: limits, runner: self)
        let ledger = TestFileLedger(job)
        let thread: VirtualMachineThread
        do throws(EngineError) {
            if let idle = machines.take() { thread = idle } else { thread = try makeThread(ledger, stackLimit: limits[.stack]) }
        } catch {
            ledger.finish(failing: "notLoaded", error.description)
            return await ledger.report
        }
        thread.enqueue { machine in (machine.client as? TestFileClient)?.start(job, node: node, ledger: ledger) }
        let overseer = Task { await ledger.oversee(thread) }
        defer {
            overseer.cancel()
            machines.put(thread, isSound: ledger.isSound)
        }
        return await withTaskCancellationHandler {
            await ledger.report
        } onCancel: {
            ledger.cancel(thread)
        }
    }

    private func makeThread(_ ledger: TestFileLedger, stackLimit: Int) throws(EngineError) -> VirtualMachineThread {
        try VirtualMachineThread(
            name: "actionhost-test", stackLimit: stackLimit, makeClient: { machine in TestFileClient(machine: machine) },
            failed: { ledger.finish(failing: "notLoaded", $0.description) })
    }

    /// Runs files, several at a time.
    ///
    /// - Parameters:
    ///   - parallel: how many at a time; nil for one on each core.
    ///   - ended: hears of each report as soon as it is there.
    /// - Returns: the reports in the order of the files.
    public func run(
        _ files: [String], parallel: Int? = nil, ended: @Sendable (JavaScriptTestReport) -> Void = { _ in }
    ) async -> [JavaScriptTestReport] {
        await withTaskGroup(of: (Int, JavaScriptTestReport).self) { group in
            var waiting = files.enumerated().makeIterator()
            func startNext() {
                guard let (index, file) = waiting.next() else { return }
                group.addTask { (index, await run(file)) }
            }
            for _ in 0..<max(1, parallel ?? ProcessInfo.processInfo.activeProcessorCount) { startNext() }
            var reports = [JavaScriptTestReport?](repeating: nil, count: files.count)
            for await (index, report) in group {
                reports[index] = report
                ended(report)
                startNext()
            }
            return reports.compactMap { $0 }
        }
    }
}
