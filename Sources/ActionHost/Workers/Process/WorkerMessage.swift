import PostLogin
import Sandbox

/// What a worker process tells its host. The host believes none of it without a look: a script may have taken the worker over.
enum WorkerMessage: Sendable, Codable {
    /// The first message: legs can come.
    ///
    /// - Parameters:
    ///   - version: ``WorkerSettings/version`` as the worker knows it.
    ///   - thread: the kernel's id of the thread that runs JavaScript.
    ///   - measures: what the worker has given up.
    case ready(version: Int, thread: Int, measures: [SandboxMeasure])
    /// The worker cannot run JavaScript.
    case unfit(String)
    /// An execution is over, and the leg goes on with the next action.
    case progress(ExecutionReport)
    case question(Int, Question)
    /// The leg is over: the executions that have not been reported yet, what the leg did to the cache, and what was observed of it.
    case ended([ExecutionReport], CacheChanges, LegObservation?)
    /// The worker could not run the leg, through no fault of a script.
    case failed(LoginFailure)

    enum Question: Sendable, Codable {
        case user(UserQuestion)
        case function(name: String, arguments: [JSONValue])
    }
}
