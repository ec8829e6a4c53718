import PostLogin
import Synchronization

/// What a script in a worker process asks of the host while its leg runs. Belongs to the supervisor's thread.
final class LegQuestions {
    /// Questions that may wait for their answers at a time.
    private static let limit = 1000

    private let configuration: ProcessWorkersConfiguration
    private let wakeUp: WakeUp
    private var tasks: [Int: Task<Void, Never>] = [:]
    private let answers = Answers()

    /// Answers that have come and that the worker does not have yet.
    private final class Answers: Sendable {
        let waiting = Mutex<[(question: Int, answer: HostMessage.Answer)]>([])
    }

    init(_ configuration: ProcessWorkersConfiguration, wakeUp: WakeUp) {
        self.configuration = configuration
        self.wakeUp = wakeUp
    }

    /// Nobody waits for answers any more.
    deinit { for task in tasks.values { task.cancel() } }

    /// Has a question answered, and the supervisor woken then.
    func take(_ question: WorkerMessage.Question, _ id: Int) throws(FrameError) {
        guard tasks.count < Self.limit, tasks[id] == nil else {
            throw FrameError(code: .malformed, description: "it asks more than \(Self.limit) questions at a time")
        }
        let (configuration, answers, wakeUp) = (configuration, answers, wakeUp)
        tasks[id] = Task {
            let answer: HostMessage.Answer
            do {
                answer = .value(try await configuration.answer(question))
            } catch {
                answer = .failure("\(error)")
            }
            answers.waiting.withLock { $0.append((id, answer)) }
            wakeUp.wake()
        }
    }

    /// Sends the answers that have come.
    func sendAnswers(to socket: Int32) throws(FrameError) {
        let ready = answers.waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        for (question, answer) in ready {
            tasks[question] = nil
            try Frame.write(HostMessage.answer(question: question, answer), to: socket)
        }
    }
}

extension ProcessWorkersConfiguration {
    fileprivate func answer(_ question: WorkerMessage.Question) async throws -> JSONValue {
        switch question {
        case .user(let question):
            guard let answerUserQuestion else { throw WorkerError(code: .answer, description: "this host has no user directory") }
            return try await answerUserQuestion(question)
        case .function(let name, let arguments):
            guard let function = functions[name] else { throw WorkerError(code: .answer, description: "this host has no function \(name)") }
            return try await function(arguments)
        }
    }
}
