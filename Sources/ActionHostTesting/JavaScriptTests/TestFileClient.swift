import JavaScriptEngine
import NodeAPI

/// What lives on the thread of a test file: its one run.
final class TestFileClient: VirtualMachineClient {
    private let run: TestFileRun
    private var isStarted = false

    init(machine: VirtualMachine, job: TestFileJob, node: NodeSettings, ledger: TestFileLedger) throws(EngineError) {
        run = try TestFileRun(job, on: machine, node: node, ledger: ledger)
    }

    func takeWork() -> Bool {
        defer { isStarted = true }
        if !isStarted { run.start() }
        return !isStarted
    }

    func prepareAhead(isRested: Bool) -> Bool { false }

    var isDone: Bool { run.isDone }
}
