import JavaScriptEngine
import NodeAPI
import PostLogin

/// One execution while it goes on: what its report will say.
final class RunningAction {
    static let warningLimit = 100

    enum Settlement {
        case pending
        case fulfilled
        case failed(LoginFailure.Kind, ScriptError)
    }

    let action: Action
    let handler: String
    var settlement = Settlement.pending
    var effects: EffectBuffer
    var logs: LogBuffer
    /// What it did on the network; nil as long as it may do more.
    var records: [NetworkRecord]?
    private var warnings: [String] = []
    private let start = ContinuousClock.now
    private let cpuBefore: Duration

    init(_ action: Action, handler: String, limits: ActionLimits, cpuBefore: Duration) {
        self.action = action
        effects = EffectBuffer(limits: limits)
        logs = LogBuffer(limit: limits[.log])
        self.handler = handler
        self.cpuBefore = cpuBefore
    }

    func warn(_ warning: String) {
        if warnings.count < Self.warningLimit { warnings.append(warning) }
    }

    func report(_ status: ExecutionReport.Status, cpuNow: Duration, requests: [OutgoingRequest], redactor: SecretRedactor, error: LoginFailure? = nil)
        -> ExecutionReport
    {
        ExecutionReport(
            action: action.name, handler: handler, status: status, duration: start.duration(to: .now),
            cpuTime: cpuNow - cpuBefore, effects: effects.effects,
            logs: logs.entries.map { LogEntry(level: $0.level, message: redactor.redact($0.message), time: $0.time) },
            requests: requests, warnings: warnings.map { redactor.redact($0, limit: TextLimit.warning) }, error: error)
    }
}
