import Dispatch
import Foundation
import Synchronization

/// The thread that a virtual machine lives on, and the way to reach it from elsewhere.
///
/// A machine of its own thread: moving a machine between threads costs half as much again per login, and scripts never
/// occupy the threads that Swift's tasks run on.
public final class VirtualMachineThread: Sendable {
    public typealias Job = @Sendable (VirtualMachine) -> Void

    /// Bytes of the stack that recursion may take where nobody says anything: the engine's own choice.
    public static let usualStackLimit = 5 << 20

    /// Nanoseconds without work after which a machine has time.
    private static let rest: Int64 = 2_000_000
    /// Bytes of the stack for what scripts call and what calls them.
    private static let ownStack = 3 << 20

    private let jobs = Mutex<[Job]>([])
    private let signal = DispatchSemaphore(value: 0)
    private let kernelID = Atomic<Int>(0)

    public typealias MakeClient = @Sendable (VirtualMachine) throws(EngineError) -> any VirtualMachineClient

    /// Starts the thread, the machine on it, and the client that `makeClient` returns.
    ///
    /// - Parameters:
    ///   - stackLimit: bytes of the stack that a script's recursion may take. The engine has one such number for the process: that of the first
    ///     thread counts.
    ///   - failed: called on the thread, instead, when the machine or its client cannot be made.
    public init(
        name: String, stackLimit: Int = usualStackLimit, makeClient: @escaping MakeClient, failed: @escaping @Sendable (EngineError) -> Void
    ) throws(EngineError) {
        let stackLimit = try EngineProcess.prepare(stackLimit: stackLimit)
        let thread = Thread { [self] in
            // The kernel hears of a name only when a thread gives it to itself.
            Thread.current.name = name
            run(makeClient, failed)
        }
        thread.stackSize = stackLimit + Self.ownStack
        thread.start()
    }

    /// Has a job done on the thread, after those enqueued before.
    public func enqueue(_ job: @escaping Job) {
        jobs.withLock { $0.append(job) }
        signal.signal()
    }

    /// Makes the thread look for work.
    public func wake() { signal.signal() }

    /// Gives a thread that no longer answers the lowest priority: it cannot be stopped, but it can be made to yield.
    public func demote() {
        let id = kernelID.load(ordering: .relaxed)
        if id != 0 { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(id), 19) }
    }

    /// CPU time that the thread has had so far; nil before it runs, when it has ended, and where the system does not tell.
    public var cpuTime: Duration? {
        let id = kernelID.load(ordering: .relaxed)
        return id == 0 ? nil : ThreadClock.cpuTime(ofThread: id).map { .nanoseconds($0) }
    }

    private func run(_ makeClient: MakeClient, _ failed: (EngineError) -> Void) {
        kernelID.store(Self.currentKernelID(), ordering: .relaxed)
        EngineProcess.prepareThread()
        do throws(EngineError) {
            let machine = try VirtualMachine(thread: self)
            let client = try makeClient(machine)
            machine.client = client
            serve(machine, client)
        } catch {
            failed(error)
        }
    }

    /// The calling thread's id in the kernel, from the link that ends in `task/ID`; 0 when it cannot be read.
    public static func currentKernelID() -> Int {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
        return link?.split(separator: "/").last.flatMap { Int($0) } ?? 0
    }

    private func serve(_ machine: VirtualMachine, _ client: any VirtualMachineClient) {
        var isRested = false
        while true {
            let batch = jobs.withLock { jobs in
                defer { jobs.removeAll(keepingCapacity: true) }
                return jobs
            }
            for job in batch { job(machine) }
            machine.runDueTimers()
            if client.isDone { return }
            if client.takeWork() || !batch.isEmpty {
                isRested = false
                continue
            }
            if client.prepareAhead(isRested: isRested) { continue }
            if let wait = machine.timers.nextTime.map({ max(0, $0 - ThreadClock.now()) }), isRested || wait <= Self.rest {
                _ = signal.wait(timeout: .now() + .nanoseconds(Int(wait)))
            } else if isRested {
                signal.wait()
            } else {
                isRested = signal.wait(timeout: .now() + .nanoseconds(Int(Self.rest))) == .timedOut
            }
        }
    }
}

extension VirtualMachine {
    fileprivate func runDueTimers() {
        let now = ThreadClock.now()
        while let (_, action) = timers.next(dueAt: now) { action() }
    }
}
