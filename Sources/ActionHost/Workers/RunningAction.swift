import JavaScriptEngine
import NodeAPI
import PostLogin

/// One execution while it goes on: what its report will say.
final class RunningAction {
    /// Effects of one execution; beyond, the call throws.
    static let effectLimit = 10_000
    static let warningLimit = 100

    enum Settlement {
        case pending
        case fulfilled
        case failed(LoginFailure.Kind, ScriptError)
    }

    let action: Action
    let handler: String
    var settlement = Settlement.pending
    var effects: [RecordedEffect] = []
    var logs = LogBuffer()
    private var warnings: [String] = []
    private let start = ContinuousClock.now
    private let cpuBefore: Duration

    init(_ action: Action, handler: String, cpuBefore: Duration) {
        self.action = action
        self.handler = handler
        self.cpuBefore = cpuBefore
    }

    func warn(_ warning: String) {
        if warnings.count < Self.warningLimit { warnings.append(warning) }
    }

    func report(_ status: ExecutionReport.Status, cpuNow: Duration, requests: [NetworkRecord], redactor: SecretRedactor, error: LoginFailure? = nil)
        -> ExecutionReport
    {
        ExecutionReport(
            action: action.name, handler: handler, status: status, duration: start.duration(to: .now),
            cpuTime: cpuNow - cpuBefore, effects: effects,
            logs: logs.entries.map { LogEntry(level: $0.level, message: redactor.redact($0.message), time: $0.time) },
            requests: requests.map { OutgoingRequest($0, redactor: redactor) }, warnings: warnings.map(redactor.redact), error: error)
    }
}
