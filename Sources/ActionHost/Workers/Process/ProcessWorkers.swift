import DequeModule
import Foundation
import Logging
import PostLogin
import Sandbox
import Synchronization

/// Runs legs in processes: as many at a time as there are worker processes, each in one of its own.
///
/// Every bound is kept for every script, because a process can be killed.
final class ProcessWorkers: Worker {
    let configuration: ProcessWorkersConfiguration
    private let state = Mutex(State())
    private let firstStart = DispatchSemaphore(value: 0)

    private struct State {
        var queue: Deque<LegTicket> = []
        var supervisors: [WorkerSupervisor.ID: WorkerSupervisor] = [:]
        /// Those whose workers wait for legs; the one that waits for the shortest time is last.
        var idle: [WorkerSupervisor.ID] = []
        var running: [LegTicket.ID: (ticket: LegTicket, supervisor: WorkerSupervisor.ID)] = [:]
        var lastTicket: LegTicket.ID = 0
        var isShutDown = false
        /// What the workers have given up; nil until the first one is ready.
        var measures: [SandboxMeasure]?
        /// Those whose workers do not start, and why the last of them did not.
        var failing: Set<WorkerSupervisor.ID> = []
        var failure: WorkerError?

        /// Why there is no worker at all; nil when there is one, or one may still come.
        var hopelessness: WorkerError? { failing.count == supervisors.count ? failure : nil }
    }

    /// Starts the processes, and waits until the first is ready.
    ///
    /// - Throws: ``ActionHostError`` when none can be started, or when the kernel refuses a measure and the sandbox is to be strict.
    init(_ configuration: ProcessWorkersConfiguration) throws(ActionHostError) {
        self.configuration = configuration
        do throws(WorkerError) {
            for id in 1...max(1, configuration.workers) {
                let supervisor = try WorkerSupervisor(id: id, configuration, pool: self)
                state.withLock { $0.supervisors[id] = supervisor }
                supervisor.start()
            }
        } catch {
            shutDown()
            throw .worker(error)
        }
        firstStart.wait()
        if let failure = state.withLock({ $0.measures == nil ? $0.failure : nil }) {
            shutDown()
            throw .worker(failure)
        }
    }

    var sandboxRefusals: [String] { state.withLock { $0.measures ?? [] }.filter { !$0.isInForce }.map(\.description) }

    func run(_ invocation: Invocation) async throws -> LegReport {
        let id = state.withLock { state in
            state.lastTicket += 1
            return state.lastTicket
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enqueue(LegTicket(id: id, invocation: invocation) { continuation.resume(with: $0) })
            }
        } onCancel: {
            cancel(id)
        }
    }

    func shutDown() {
        let supervisors = state.withLock { state in
            state.isShutDown = true
            return Array(state.supervisors.values)
        }
        for supervisor in supervisors { supervisor.wakeUp.wake() }
    }

    var isShutDown: Bool { state.withLock { $0.isShutDown && $0.queue.isEmpty } }

    // MARK: - The queue

    private func enqueue(_ ticket: LegTicket) {
        let (refusal, supervisor): (ActionHostError?, WorkerSupervisor?) = state.withLock { state in
            if state.isShutDown { return (.shutDown, nil) }
            if let error = state.hopelessness { return (.worker(error), nil) }
            if state.queue.count >= configuration.queueLimit { return (.overloaded(limit: configuration.queueLimit), nil) }
            state.queue.append(ticket)
            return (nil, state.idle.popLast().flatMap { state.supervisors[$0] })
        }
        if let refusal { ticket.finish(.failure(refusal)) }
        supervisor?.wakeUp.wake()
        // A task cancelled before its ticket was in the queue found nothing to cancel.
        if Task.isCancelled { cancel(ticket.id) }
    }

    private func cancel(_ id: LegTicket.ID) {
        let (ticket, supervisor): (LegTicket?, WorkerSupervisor?) = state.withLock { state in
            if let index = state.queue.firstIndex(where: { $0.id == id }) { return (state.queue.remove(at: index), nil) }
            guard let leg = state.running[id] else { return (nil, nil) }
            return (leg.ticket, state.supervisors[leg.supervisor])
        }
        ticket?.finish(.failure(CancellationError()))
        supervisor?.wakeUp.wake()
    }

    /// The next leg for a worker; nil when there is none yet.
    func nextTicket(for id: WorkerSupervisor.ID) -> LegTicket? {
        state.withLock { state in
            state.idle.removeAll { $0 == id }
            guard let ticket = state.queue.popFirst() else {
                state.idle.append(id)
                return nil
            }
            state.running[ticket.id] = (ticket, id)
            return ticket
        }
    }

    /// A worker had died before it got this leg: the next worker gets it. Once only, for the leg may be what a worker dies of.
    ///
    /// - Returns: false when the leg has failed.
    func takeBack(_ ticket: LegTicket) -> Bool {
        let isFirst = ticket.progress.withLock { progress in
            defer { progress.wasReturned = true }
            return !progress.wasReturned
        }
        guard isFirst, !ticket.isFinished else { return false }
        let supervisor = state.withLock { state in
            state.running[ticket.id] = nil
            state.queue.prepend(ticket)
            return state.idle.popLast().flatMap { state.supervisors[$0] }
        }
        supervisor?.wakeUp.wake()
        return true
    }

    /// A leg has left its worker.
    func ended(_ ticket: LegTicket) {
        state.withLock { _ = $0.running.removeValue(forKey: ticket.id) }
    }

    // MARK: - The workers

    /// A worker has become ready.
    func started(_ id: WorkerSupervisor.ID, _ measures: [SandboxMeasure]) {
        let isFirst = state.withLock { state in
            defer { state.measures = measures }
            state.failing.remove(id)
            return state.measures == nil
        }
        guard isFirst else { return }
        for measure in measures where !measure.isInForce {
            configuration.logger.warning("the kernel refuses a part of the workers' sandbox", metadata: ["measure": "\(measure)"])
        }
        firstStart.signal()
    }

    /// A supervisor has ended, because the host has.
    func ended(_ id: WorkerSupervisor.ID) { state.withLock { $0.supervisors[id] = nil } }

    /// A supervisor could not get a worker to start. When that is so of all, nobody is to wait any longer.
    ///
    /// - Returns: whether it is to try again.
    func startFailed(_ id: WorkerSupervisor.ID, _ error: WorkerError) -> Bool {
        let (stranded, hasStarted): ([LegTicket], Bool) = state.withLock { state in
            state.failing.insert(id)
            state.failure = error
            guard state.hopelessness != nil else { return ([], state.measures != nil) }
            defer { state.queue = [] }
            return (Array(state.queue), state.measures != nil)
        }
        for ticket in stranded { ticket.finish(.failure(ActionHostError.worker(error))) }
        if !hasStarted { firstStart.signal() }
        return hasStarted
    }
}
