import JavaScriptEngine
import PostLogin
import Synchronization

/// A leg on its way through the workers: the one place where its result is handed over, once.
final class LegTicket: Sendable {
    typealias ID = UInt64

    let id: ID
    let invocation: Invocation
    let control = ExecutionControl()
    /// How far the leg has come, for whoever has to speak for a machine that is stuck.
    let progress = Mutex(Progress())

    struct Progress: Sendable {
        var executions: [ExecutionReport] = []
        var action: String?
        var handler = ""
        /// When that action began.
        var begin = ContinuousClock.now
        /// Whether a worker was lost before it had begun with the leg.
        var wasReturned = false
    }

    typealias Completion = @Sendable (Result<LegReport, any Error>) -> Void
    /// Hears of each execution that is over while the leg goes on.
    typealias ExecutionEnded = @Sendable (ExecutionReport) -> Void

    let executionEnded: ExecutionEnded
    private let completion: Mutex<Completion?>

    init(id: ID, invocation: Invocation, executionEnded: @escaping ExecutionEnded = { _ in }, completion: @escaping Completion) {
        self.id = id
        self.invocation = invocation
        self.executionEnded = executionEnded
        self.completion = Mutex(completion)
    }

    /// Whether the result has been handed over.
    var isFinished: Bool { completion.withLock { $0 == nil } }

    /// Hands the result over; false when that has been done before.
    @discardableResult
    func finish(_ result: Result<LegReport, any Error>) -> Bool {
        let completion = completion.withLock { completion in
            defer { completion = nil }
            return completion
        }
        completion?(result)
        return completion != nil
    }

    /// The leg failed where its machine could not say so.
    @discardableResult
    func fail(_ failure: LoginFailure) -> Bool { fail(failure, progress.withLock { $0 }) }

    /// The leg failed after some executions in a place that could not say so itself: in the action that followed them, which had begun then.
    @discardableResult
    func fail(_ failure: LoginFailure, after executions: [ExecutionReport], since begin: ContinuousClock.Instant) -> Bool {
        let action = executions.count < invocation.actions.count ? invocation.actions[executions.count] : nil
        var failure = failure
        failure.file = failure.file ?? action?.file
        return fail(
            failure,
            Progress(
                executions: executions, action: action?.name, handler: invocation.handler(at: executions.count), begin: begin))
    }

    private func fail(_ failure: LoginFailure, _ progress: Progress) -> Bool {
        var executions = progress.executions
        var failure = failure
        if let action = progress.action {
            failure.action = action
            executions.append(
                ExecutionReport(
                    action: action, handler: progress.handler, status: .failed, duration: progress.begin.duration(to: .now), error: failure))
        }
        return finish(.success(LegReport(ending: .failed(failure), state: LoginState(), executions: executions)))
    }
}
