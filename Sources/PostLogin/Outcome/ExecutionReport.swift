/// What one handler of one action did.
public struct ExecutionReport: Sendable, Hashable, Codable {
    public enum Status: String, Sendable, Hashable, Codable {
        /// The handler ran to its end.
        case completed
        /// It ended, and asked for the login to be denied.
        case denied
        /// It ended, and asked for something that the user has to do first.
        case suspended
        /// It threw, or was stopped.
        case failed
    }

    /// The action's name.
    public var action: String
    /// `onExecutePostLogin` or `onContinuePostLogin`.
    public var handler: String
    public var status: Status
    /// From the handler's start to its end, waiting included.
    public var duration: Duration
    /// CPU time of its turns.
    public var cpuTime: Duration
    /// In the order of the calls, each with its line. Of a failed execution they are shown, but none counts.
    public var recordedEffects: [RecordedEffect]
    /// The effects alone.
    public var effects: [Effect] { recordedEffects.map(\.effect) }
    public var logs: [LogEntry]
    /// What it asked of other hosts, in the order of their beginnings.
    public var requests: [OutgoingRequest]
    /// What the author should know but no call reports: dropped claims, unhandled rejections, calls that came too late.
    public var warnings: [String]
    public var error: LoginFailure?

    public init(
        action: String, handler: String, status: Status, duration: Duration = .zero, cpuTime: Duration = .zero,
        effects: [RecordedEffect] = [], logs: [LogEntry] = [], requests: [OutgoingRequest] = [], warnings: [String] = [], error: LoginFailure? = nil
    ) {
        self.action = action
        self.handler = handler
        self.status = status
        self.duration = duration
        self.cpuTime = cpuTime
        recordedEffects = effects
        self.logs = logs
        self.requests = requests
        self.warnings = warnings
        self.error = error
    }

    public var json: JSONValue {
        var members: JSONObject = [
            "action": .string(action), "handler": .string(handler), "status": .string(status.rawValue),
            "duration_ms": .number(duration.milliseconds), "cpu_ms": .number(cpuTime.milliseconds),
            "effects": .array(recordedEffects.map(\.json)), "logs": .array(logs.map(\.json)),
            "requests": .array(requests.map(\.json)),
            "warnings": .array(warnings.map { .string($0) }),
        ]
        members["error"] = error?.json
        return .object(members)
    }
}

extension Duration {
    /// Milliseconds, with three decimals.
    public var milliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) * 1000 + (Double(attoseconds) / 1e12).rounded() / 1000
    }
}
