import JavaScriptEngine
import NodeAPI

/// What lives on the thread of a machine for test files: the run of one of them at a time.
final class TestFileClient: VirtualMachineClient {
    private let machine: VirtualMachine
    private var run: TestFileRun?
    private var isRetired = false

    init(machine: VirtualMachine) { self.machine = machine }

    func start(_ job: TestFileJob, node: NodeSettings, ledger: TestFileLedger) {
        do throws(EngineError) {
            run = try TestFileRun(job, on: machine, node: node, ledger: ledger)
            run?.start()
        } catch {
            ledger.finish(failing: "notLoaded", error.description)
        }
    }

    /// Lets go of a run that has come to its end.
    func clear() { run = nil }

    /// No other file comes.
    func retire() { isRetired = true }

    func takeWork() -> Bool { false }

    func prepareAhead(isRested: Bool) -> Bool { false }

    var isDone: Bool { isRetired && run?.isDone ?? true }
}
