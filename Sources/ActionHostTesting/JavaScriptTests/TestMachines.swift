import JavaScriptEngine
import Synchronization

/// Machines that have run a test file to its end and wait for another one: it starts sooner there, and the engine keeps a few megabytes of each
/// machine that has been.
final class TestMachines: Sendable {
    private let idle = Mutex<[VirtualMachineThread]>([])

    deinit { for thread in idle.withLock({ $0 }) { Self.end(thread) } }

    /// A machine that no file runs on; nil when there is none.
    func take() -> VirtualMachineThread? { idle.withLock { $0.popLast() } }

    /// Takes back the machine of a file that has come to its end.
    ///
    /// - Parameter isSound: whether nothing was stopped there. Otherwise no other file runs there.
    func put(_ thread: VirtualMachineThread, isSound: Bool) {
        guard isSound else { return Self.end(thread) }
        thread.enqueue { machine in (machine.client as? TestFileClient)?.clear() }
        idle.withLock { $0.append(thread) }
    }

    private static func end(_ thread: VirtualMachineThread) {
        thread.enqueue { machine in (machine.client as? TestFileClient)?.retire() }
    }
}
