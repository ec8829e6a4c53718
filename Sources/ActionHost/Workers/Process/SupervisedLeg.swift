import Foundation
import PostLogin

/// A leg that runs in a worker process, as its supervisor sees it: hands it over, answers its questions, and keeps its bounds from outside.
///
/// A worker keeps the bounds itself and says in which line a script was stopped. One that does not, because it cannot or because a script has
/// taken it over, is killed a little later.
final class SupervisedLeg {
    /// How long after its limits a worker may take to say that it has kept them.
    private static let timeGrace = Duration.milliseconds(150)
    private static let cpuGrace = Duration.milliseconds(80)
    /// Bytes beyond the limit: what a worker may need for itself meanwhile.
    private static let memoryGrace = 32 << 20
    /// How often a worker is looked at.
    private static let interval = Duration.milliseconds(20)

    private let ticket: LegTicket
    private let configuration: ProcessWorkersConfiguration
    private let wakeUp: WakeUp
    private let start = ContinuousClock.now
    private var executions: [ExecutionReport] = []
    private var hasHeard = false
    private var actionBegin = ContinuousClock.now
    private let questions: LegQuestions

    /// What becomes of the worker.
    enum Verdict {
        case goesOn
        /// It is to be replaced. Its end is what is told of it.
        case ends
        /// It was dead before it had the leg, which another one can run.
        case neverBegan
    }

    init(_ ticket: LegTicket, _ configuration: ProcessWorkersConfiguration, wakeUp: WakeUp) {
        self.ticket = ticket
        self.configuration = configuration
        self.wakeUp = wakeUp
        questions = LegQuestions(configuration, wakeUp: wakeUp)
    }

    /// Runs the leg to its end and hands its result over.
    func run(on worker: inout WorkerConnection) -> Verdict {
        let limits = ticket.invocation.limits
        let memoryBefore = worker.usage.residentBytes
        let cpuBefore = worker.usage.cpuTime
        do throws(FrameError) {
            let message = HostMessage.leg(try legMessage())
            do throws(FrameError) { try Frame.write(message, to: worker.process.socket) } catch { throw error.isEnd ? .unread : error }
            var nextLook = start + Self.interval
            while true {
                if ticket.isFinished { return .ends }
                if try takeMessages(&worker.reader) { return verdict }
                try questions.sendAnswers(to: worker.process.socket)
                let now = ContinuousClock.now
                if now >= nextLook {
                    nextLook = now + Self.interval
                    if start.duration(to: now) > limits.time + Self.timeGrace {
                        return stop(.overdue(limits))
                    }
                    if let before = cpuBefore, let cpu = worker.usage.cpuTime, cpu - before > limits.cpu + Self.cpuGrace {
                        return stop(.overworked(limits))
                    }
                    if let before = memoryBefore, let memory = worker.usage.residentBytes, memory - before > limits.memory + Self.memoryGrace {
                        return stop(.overgrown(limits))
                    }
                }
                if wakeUp.wait(or: worker.reader.descriptor, until: nextLook) { try worker.reader.receive(waits: false) }
            }
        } catch {
            return lose(error)
        }
    }

    /// The worker's process has ended; a leg that was lost with it is told so.
    @discardableResult
    func workerEnded(_ ending: ProcessEnding, _ error: FrameError) -> Bool {
        if ending.isOutOfMemory, error.isEnd { return ticket.fail(.overgrown(ticket.invocation.limits), after: executions, since: actionBegin) }
        return ticket.fail(
            LoginFailure(
                kind: .crashed,
                message: error.isEnd ? "the worker process \(ending) while it ran the login" : "the worker process was stopped: \(error)"),
            after: executions, since: actionBegin)
    }

    /// Why the worker was lost; nil when it was not.
    private(set) var loss: FrameError?

    private var verdict = Verdict.goesOn

    private func lose(_ error: FrameError) -> Verdict {
        loss = error
        return error.code == .unread && !hasHeard ? .neverBegan : .ends
    }

    private func stop(_ failure: LoginFailure) -> Verdict {
        ticket.fail(failure, after: executions, since: actionBegin)
        return .ends
    }

    // MARK: - Messages

    private func legMessage() throws(FrameError) -> HostMessage.Leg {
        let invocation = ticket.invocation
        var places: [Int] = []
        for action in invocation.actions {
            guard let place = configuration.actions.firstIndex(of: action) else {
                throw FrameError(code: .malformed, description: "the action \(action.name) is not one of the host's")
            }
            places.append(place)
        }
        return HostMessage.Leg(
            event: invocation.event.members, actions: places, isContinuation: invocation.isContinuation, prompt: invocation.prompt?.members,
            state: invocation.state == LoginState(beginning: invocation.event) ? nil : invocation.state, cache: invocation.cache, limits: invocation.limits, enabledFactors: invocation.enabledFactors,
            observation: invocation.observation)
    }

    /// Whether the leg is over.
    private func takeMessages(_ reader: inout FrameReader) throws(FrameError) -> Bool {
        while let message = try reader.next(WorkerMessage.self) {
            hasHeard = true
            switch message {
            case .ready, .unfit: throw FrameError(code: .malformed, description: "it speaks of its start while it runs a login")
            case .progress(let execution):
                guard executions.count < ticket.invocation.actions.count else {
                    throw FrameError(code: .malformed, description: "it reports more executions than there are actions")
                }
                executions.append(execution)
                actionBegin = .now
            case .question(let id, let question): try questions.take(question, id)
            case .ended(let executions, let cacheChanges, let observation):
                var report = try report(executions, cacheChanges)
                report.observation = ticket.invocation.observation == nil ? nil : observation
                finish(report)
                return true
            case .failed(let failure):
                verdict = .ends
                ticket.fail(failure, after: executions, since: actionBegin)
                return true
            }
        }
        return false
    }

    private func report(_ executions: [ExecutionReport], _ cacheChanges: CacheChanges) throws(FrameError) -> LegReport {
        let invocation = ticket.invocation
        do throws(InconsistentReport) {
            return try LegReport(
                folding: executions, of: invocation.actions.map(\.name), from: invocation.state,
                under: FactorRules(enabledFactors: invocation.enabledFactors, user: invocation.event.user), cacheChanges: cacheChanges)
        } catch {
            throw FrameError(code: .malformed, description: "its report cannot be: \(error)")
        }
    }

    private func finish(_ report: LegReport) {
        // A machine that had to stop a script takes no other login.
        if case .failed(let failure) = report.ending, [.cpu, .timeout, .memory, .cancelled, .host].contains(failure.kind) { verdict = .ends }
        ticket.finish(.success(report))
    }
}
