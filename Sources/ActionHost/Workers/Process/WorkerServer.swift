import Foundation
import JavaScriptEngine
import Logging
import NodeAPI
import PostLogin
import Sandbox
import Synchronization

/// A worker process at work: one machine, one leg at a time, and a socket to the host.
final class WorkerServer: Sendable {
    private let descriptor: Int32
    private let state = Mutex(State())
    /// A frame is written whole before the next one begins.
    private let writing = Mutex(())

    private struct State {
        var isReady = false
        var lastQuestion = 0
        var questions: [Int: CheckedContinuation<JSONValue, any Error>] = [:]
    }

    /// What a host may send in one frame: sources, and an event of any size that a host lets through.
    private static let sizeLimit = 256 << 20

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Serves until the host closes the socket or dies.
    func serve() -> Never {
        Sandbox.endWithParent()
        var reader = FrameReader(descriptor: descriptor, sizeLimit: Self.sizeLimit)
        do throws(FrameError) {
            guard case .settings(let settings) = try next(&reader) else {
                throw FrameError(code: .malformed, description: "a worker's first message has to be its settings")
            }
            let measures = WorkerSandbox(settings).enter()
            do throws(WorkerError) {
                try run(settings, measures, &reader)
            } catch {
                try write(.unfit(error.description))
                exit(.failed)
            }
        } catch {
            if error.isEnd { exit(.done) }
            FileHandle.standardError.write(Data("actionhost: this is a worker process, which a host starts for itself: \(error)\n".utf8))
            exit(.usage)
        }
    }

    private enum Status: Int32 {
        case done = 0
        case failed = 1
        case usage = 64
    }

    /// At once: a script that is still running has no say.
    private func exit(_ status: Status) -> Never { _exit(status.rawValue) }

    private func run(_ settings: WorkerSettings, _ measures: [SandboxMeasure], _ reader: inout FrameReader) throws(WorkerError) -> Never {
        let actions = settings.actions.map(\.action)
        let workers = try makeWorkers(settings, actions, measures)
        do throws(FrameError) {
            while true {
                switch try next(&reader) {
                case .settings: throw FrameError(code: .malformed, description: "a worker has its settings already")
                case .answer(let question, let answer): take(answer, to: question)
                case .leg(let leg):
                    workers.run(try Invocation(leg, of: actions)) { [self] execution in
                        send(.progress(execution))
                    } completion: { [self] result in
                        send(WorkerMessage(result))
                    }
                }
            }
        } catch {
            exit(error.isEnd ? .done : .failed)
        }
    }

    private func makeWorkers(_ settings: WorkerSettings, _ actions: [Action], _ measures: [SandboxMeasure]) throws(WorkerError) -> ThreadWorkers {
        do {
            var functions: [String: HostFunction] = [:]
            for name in settings.functions {
                functions[name] = { [self] arguments in try await ask(.function(name: name, arguments: arguments)) }
            }
            let answerUserQuestion: AnswerUserQuestion = { [self] question in try await ask(.user(question)) }
            return try ThreadWorkers(
                ThreadWorkersConfiguration(
                    machines: 1, queueLimit: 1, legsPerMachine: 1, realm: settings.realm, stackLimit: settings.stackLimit,
                    realmSettings: RealmSettings(
                        clock: settings.clock, functions: functions,
                        answerUserQuestion: settings.answersUserQuestions ? answerUserQuestion : nil,
                        features: NodeFeatures(of: actions),
                        node: NodeSettings(
                            environment: settings.environment, fileRoot: settings.fileRoot, hiddenFiles: settings.hiddenFiles,
                            limits: settings.limits, network: try settings.network.makeNetwork())),
                    // What a machine has to say, its leg's report says too.
                    logger: .silent,
                    isReady: { [self] in becameReady(settings, measures) }))
        } catch {
            throw WorkerError(code: .unfit, description: "\(error)")
        }
    }

    /// The machine waits for legs: the host may send some.
    private func becameReady(_ settings: WorkerSettings, _ measures: [SandboxMeasure]) {
        let isFirst = state.withLock { state in
            defer { state.isReady = true }
            return !state.isReady
        }
        guard isFirst else { return }
        let backstop = Sandbox.limitAddressSpace(growth: settings.addressSpaceGrowth)
        send(
            .ready(
                version: WorkerSettings.version, thread: VirtualMachineThread.currentKernelID(),
                measures: measures + (backstop.isInForce ? [] : [backstop])))
    }

    // MARK: - Questions

    /// Asks the host something that a script has asked, unless the leg is over, or until it is.
    private func ask(_ question: WorkerMessage.Question) async throws -> JSONValue {
        let id = state.withLock { state in
            state.lastQuestion += 1
            return state.lastQuestion
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                state.withLock { $0.questions[id] = continuation }
                // A task that was cancelled before found nothing to cancel.
                if Task.isCancelled { withdraw(id) } else { send(.question(id, question)) }
            }
        } onCancel: {
            withdraw(id)
        }
    }

    private func withdraw(_ question: Int) {
        state.withLock { $0.questions.removeValue(forKey: question) }?.resume(throwing: CancellationError())
    }

    private func take(_ answer: HostMessage.Answer, to question: Int) {
        let continuation = state.withLock { $0.questions.removeValue(forKey: question) }
        switch answer {
        case .value(let value): continuation?.resume(returning: value)
        case .failure(let description): continuation?.resume(throwing: WorkerError(code: .answer, description: description))
        }
    }

    // MARK: - Messages

    private func next(_ reader: inout FrameReader) throws(FrameError) -> HostMessage {
        while true {
            if let message = try reader.next(HostMessage.self) { return message }
            try reader.receive(waits: true)
        }
    }

    private func write(_ message: WorkerMessage) throws(FrameError) {
        try writing.withLock { _ throws(FrameError) in try Frame.write(message, to: descriptor) }
    }

    /// A worker that cannot speak to its host has nothing left to do.
    private func send(_ message: WorkerMessage) {
        do throws(FrameError) {
            try write(message)
        } catch {
            exit(.failed)
        }
    }
}

extension WorkerMessage {
    fileprivate init(_ result: Result<LegReport, any Error>) {
        switch result {
        case .success(let report):
            if case .failed(let failure) = report.ending, report.executions.last?.error != failure {
                self = .failed(failure)
            } else {
                self = .ended(report.executions, report.cacheChanges, report.observation)
            }
        case .failure(let error): self = .failed(LoginFailure(kind: .host, message: "\(error)"))
        }
    }
}

extension Invocation {
    fileprivate init(_ leg: HostMessage.Leg, of actions: [Action]) throws(FrameError) {
        guard leg.actions.allSatisfy(actions.indices.contains) else {
            throw FrameError(code: .malformed, description: "a leg has an action that the settings do not have")
        }
        let event = PostLoginEvent(members: leg.event)
        self.init(
            event: event, actions: leg.actions.map { actions[$0] }, isContinuation: leg.isContinuation,
            prompt: leg.prompt.map { PostLoginEvent.Prompt(members: $0) }, state: leg.state ?? LoginState(beginning: event), cache: leg.cache, limits: leg.limits,
            enabledFactors: leg.enabledFactors, observation: leg.observation)
    }
}
