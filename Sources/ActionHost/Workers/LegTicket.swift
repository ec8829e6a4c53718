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
    }

    private let continuation: Mutex<CheckedContinuation<LegReport, any Error>?>

    init(id: ID, invocation: Invocation, continuation: CheckedContinuation<LegReport, any Error>) {
        self.id = id
        self.invocation = invocation
        self.continuation = Mutex(continuation)
    }

    /// Hands the result over; false when that has been done before.
    @discardableResult
    func finish(_ result: Result<LegReport, any Error>) -> Bool {
        let continuation = continuation.withLock { continuation in
            defer { continuation = nil }
            return continuation
        }
        continuation?.resume(with: result)
        return continuation != nil
    }

    /// The leg failed where its machine could not say so.
    @discardableResult
    func fail(_ failure: LoginFailure) -> Bool {
        let progress = progress.withLock { $0 }
        var executions = progress.executions
        var failure = failure
        if let action = progress.action {
            failure.action = action
            executions.append(
                ExecutionReport(
                    action: action, handler: progress.handler, status: .failed, duration: invocation.limits.time, error: failure))
        }
        return finish(.success(LegReport(ending: .failed(failure), state: LoginState(), executions: executions)))
    }
}
