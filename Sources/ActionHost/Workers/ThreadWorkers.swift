import DequeModule
import Dispatch
import JavaScriptEngine
import Logging
import PostLogin
import Synchronization

/// Runs legs in this process: a few machines, each on a thread of its own, take them from one queue.
///
/// Every bound is kept but one: a script that does nothing but promise jobs (`while (true) await null`) cannot be stopped. Its leg
/// fails at the wall-clock limit like any other, the machine is written off, and a new one takes its place.
final class ThreadWorkers: Worker {
    let configuration: ThreadWorkersConfiguration
    private let state = Mutex(State())

    private struct State {
        var queue: Deque<LegTicket> = []
        /// Machines that take legs, or still finish some.
        var machines: [MachineID: Machine] = [:]
        /// Machines that found no work and make ready for some.
        var idle: [MachineID] = []
        /// Machines that have made ready and wait: their next leg begins at once, in a realm that is there.
        var ready: [MachineID] = []
        var running: [LegTicket.ID: RunningLeg] = [:]
        var lastTicket: LegTicket.ID = 0
        var lastMachine: MachineID = 0
        var isShutDown = false
        var overseerIsScheduled = false

        mutating func takeIdleMachine() -> MachineID? {
            guard let id = ready.popLast() ?? idle.popLast() else { return nil }
            removeFromIdle(id)
            return id
        }

        mutating func removeFromIdle(_ id: MachineID) {
            idle.removeAll { $0 == id }
            ready.removeAll { $0 == id }
        }
    }

    private struct Machine {
        /// Nil while the thread is being started; the machine on it may be at work already.
        var thread: VirtualMachineThread?
        var takesLegs = true
    }

    private struct RunningLeg {
        var ticket: LegTicket
        var machine: MachineID
        var limit: ContinuousClock.Instant
        /// When the overseer looks at it next.
        var nextLook: ContinuousClock.Instant
        /// CPU time that the machine's thread had when the overseer first found the leg past its limit.
        var cpuTime: Duration?
    }

    /// CPU time that a machine's thread may take after a leg's limit before the machine counts as stuck: the engine looks at the clock
    /// every ten milliseconds of it. On a busy computer that may be seconds.
    private static let cpuGrace = Duration.milliseconds(500)
    /// After this time it counts as stuck in any case: the thread may wait for something that never comes.
    private static let grace = Duration.seconds(10)
    private static let pause = Duration.milliseconds(250)

    /// - Throws: ``EngineError`` when JavaScript cannot be run in this process.
    init(_ configuration: ThreadWorkersConfiguration) throws(EngineError) {
        self.configuration = configuration
        for _ in 0..<configuration.machines { try startMachine() }
    }

    func run(_ invocation: Invocation) async throws -> LegReport {
        let id = makeTicketID()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enqueue(LegTicket(id: id, invocation: invocation) { continuation.resume(with: $0) })
            }
        } onCancel: {
            cancel(id)
        }
    }

    /// Runs a leg for a caller that has no task to wait in.
    func run(_ invocation: Invocation, executionEnded: @escaping LegTicket.ExecutionEnded, completion: @escaping LegTicket.Completion) {
        enqueue(LegTicket(id: makeTicketID(), invocation: invocation, executionEnded: executionEnded, completion: completion))
    }

    private func makeTicketID() -> LegTicket.ID {
        state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
    }

    func shutDown() {
        let threads = state.withLock { state in
            state.isShutDown = true
            return state.machines.values.compactMap(\.thread)
        }
        for thread in threads { thread.wake() }
    }

    // MARK: - The queue

    private func enqueue(_ ticket: LegTicket) {
        let (refusal, thread): (ActionHostError?, VirtualMachineThread?) = state.withLock { state in
            if state.isShutDown { return (.shutDown, nil) }
            if state.machines.isEmpty { return (.noMachines, nil) }
            if state.queue.count >= configuration.queueLimit { return (.overloaded(limit: configuration.queueLimit), nil) }
            state.queue.append(ticket)
            return (nil, state.takeIdleMachine().flatMap { state.machines[$0]?.thread ?? nil })
        }
        if let refusal { ticket.finish(.failure(refusal)) }
        thread?.wake()
        // A task cancelled before its ticket was in the queue found nothing to cancel.
        if Task.isCancelled { cancel(ticket.id) }
    }

    private func cancel(_ id: LegTicket.ID) {
        let (ticket, thread): (LegTicket?, VirtualMachineThread?) = state.withLock { state in
            if let index = state.queue.firstIndex(where: { $0.id == id }) { return (state.queue.remove(at: index), nil) }
            guard let leg = state.running[id] else { return (nil, nil) }
            return (leg.ticket, state.machines[leg.machine]?.thread ?? nil)
        }
        ticket?.control.cancel()
        ticket?.finish(.failure(CancellationError()))
        thread?.enqueue { [id] machine in (machine.client as? MachineClient)?.cancel(id) }
    }

    /// The next leg for a machine; nil when there is none, or the machine is to take none.
    func nextTicket(for id: MachineID, running count: Int) -> LegTicket? {
        let ticket: LegTicket? = state.withLock { state in
            guard state.machines[id]?.takesLegs == true, count < configuration.legsPerMachine else { return nil }
            guard let ticket = state.queue.popFirst() else {
                if !state.idle.contains(id) { state.idle.append(id) }
                return nil
            }
            state.removeFromIdle(id)
            let limit = ContinuousClock.now + ticket.invocation.limits.time
            state.running[ticket.id] = RunningLeg(ticket: ticket, machine: id, limit: limit, nextLook: limit + Self.pause)
            return ticket
        }
        if ticket != nil { scheduleOverseer() }
        return ticket
    }

    /// A machine has made all ready that its next leg needs, and is going to wait for it.
    func isReady(_ id: MachineID) {
        state.withLock { state in
            if state.idle.contains(id), !state.ready.contains(id) { state.ready.append(id) }
        }
        configuration.isReady()
    }

    /// A leg has left its machine.
    func ended(_ ticket: LegTicket) {
        state.withLock { _ = $0.running.removeValue(forKey: ticket.id) }
    }

    // MARK: - The machines

    private func startMachine() throws(EngineError) {
        let id = state.withLock { state in
            state.lastMachine += 1
            state.machines[state.lastMachine] = Machine()
            return state.lastMachine
        }
        let thread = try VirtualMachineThread(
            name: "actionhost-\(id)", stackLimit: configuration.stackLimit,
            makeClient: { [self] machine throws(EngineError) in try MachineClient(machine: machine, id: id, pool: self) },
            failed: { [self] error in machineFailed(id, error) })
        state.withLock { $0.machines[id]?.thread = thread }
        // For a leg that came while there was no thread to wake.
        thread.wake()
    }

    private func machineFailed(_ id: MachineID, _ error: EngineError) {
        configuration.logger.error("a JavaScript machine could not be made", metadata: ["error": "\(error)"])
        let stranded: [LegTicket] = state.withLock { state in
            state.machines[id] = nil
            guard state.machines.isEmpty else { return [] }
            defer { state.queue = [] }
            return Array(state.queue)
        }
        for ticket in stranded { ticket.fail(LoginFailure(kind: .host, message: error.description)) }
    }

    /// Whether a machine is to end when its last leg has.
    func isFinished(_ id: MachineID) -> Bool {
        state.withLock { state in
            guard state.machines[id]?.takesLegs == true, !state.isShutDown else {
                state.machines[id] = nil
                return true
            }
            return false
        }
    }

    /// A machine takes no new legs, because a script was terminated there; another one takes its place.
    func retire(_ id: MachineID) {
        let isNews = state.withLock { state in
            let isNews = state.machines[id]?.takesLegs == true
            state.machines[id]?.takesLegs = false
            state.removeFromIdle(id)
            return isNews && !state.isShutDown
        }
        guard isNews else { return }
        do throws(EngineError) {
            try startMachine()
        } catch {
            machineFailed(id, error)
        }
    }

    // MARK: - The overseer

    /// Has the running legs looked at when the first of them is past its limit.
    private func scheduleOverseer() {
        let delay: Duration? = state.withLock { state in
            guard !state.overseerIsScheduled, let first = state.running.values.map(\.nextLook).min() else { return nil }
            state.overseerIsScheduled = true
            return ContinuousClock.now.duration(to: first)
        }
        guard let delay else { return }
        let milliseconds = Int(max(1, min(delay.milliseconds, 1e9)).rounded(.up))
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in self?.oversee() }
    }

    /// Fails the legs whose machines did not keep their limits: those machines are stuck.
    private func oversee() {
        let now = ContinuousClock.now
        let late = state.withLock { state in
            state.overseerIsScheduled = false
            return state.running.values.filter { $0.nextLook <= now }.filter { leg in
                let cpuTime = state.machines[leg.machine]?.thread?.cpuTime
                let isStuck = now >= leg.limit + Self.grace || leg.cpuTime.map { (cpuTime ?? $0) - $0 >= Self.cpuGrace } ?? false
                state.running[leg.ticket.id]?.nextLook = now + Self.pause
                state.running[leg.ticket.id]?.cpuTime = leg.cpuTime ?? cpuTime
                if isStuck { state.running[leg.ticket.id] = nil }
                return isStuck
            }
        }
        for leg in late {
            writeOff(leg.machine)
            leg.ticket.control.cancel()
            leg.ticket.fail(.unstoppable(limits: leg.ticket.invocation.limits))
        }
        scheduleOverseer()
    }

    private func writeOff(_ id: MachineID) {
        let machine = state.withLock { $0.machines[id] }
        guard let machine, machine.takesLegs else { return }
        configuration.logger.warning(
            "a script cannot be stopped: its machine is written off and replaced", metadata: ["machine": "\(id)"])
        machine.thread?.demote()
        retire(id)
    }
}
