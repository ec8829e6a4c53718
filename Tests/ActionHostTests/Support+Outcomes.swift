import PostLogin

extension LoginOutcome {
    var completed: CompletedLogin? { if case .completed(let login) = self { login } else { nil } }
    var denial: Denial? { if case .denied(let denial) = self { denial } else { nil } }
    var suspension: Suspension? { if case .suspended(let suspension) = self { suspension } else { nil } }
    var failure: LoginFailure? { if case .failed(let failed) = self { failed.failure } else { nil } }
    var logs: [String] { executions.flatMap { $0.logs.map(\.message) } }
    var warnings: [[String]] { executions.map(\.warnings) }

    /// The outcome without the times measured and the lines of calls, for comparison as a whole.
    var timeless: LoginOutcome {
        switch self {
        case .completed(var login):
            login.executions = login.executions.map(\.timeless)
            return .completed(login)
        case .denied(var denial):
            denial.executions = denial.executions.map(\.timeless)
            return .denied(denial)
        case .suspended(var suspension):
            suspension.executions = suspension.executions.map(\.timeless)
            return .suspended(suspension)
        case .failed(var failed):
            failed.executions = failed.executions.map(\.timeless)
            return .failed(failed)
        }
    }
}

extension ExecutionReport {
    var timeless: ExecutionReport {
        var report = self
        report.duration = .zero
        report.cpuTime = .zero
        report.recordedEffects = effects.map { RecordedEffect($0) }
        return report
    }

    /// The report of an `onExecutePostLogin`; its logs are calls of `console.log` at the test's time.
    static func execute(
        _ action: String = "action-1", _ status: Status = .completed, effects: [Effect] = [], logs: [String] = [],
        warnings: [String] = [], error: LoginFailure? = nil
    ) -> ExecutionReport {
        ExecutionReport(
            action: action, handler: "onExecutePostLogin", status: status, effects: effects.map { RecordedEffect($0) },
            logs: logs.map { LogEntry(level: "log", message: $0, time: testTime) }, warnings: warnings, error: error)
    }

    /// The report of an `onContinuePostLogin`.
    static func resume(
        _ action: String = "action-1", _ status: Status = .completed, effects: [Effect] = [], logs: [String] = [],
        warnings: [String] = [], error: LoginFailure? = nil
    ) -> ExecutionReport {
        var report = execute(action, status, effects: effects, logs: logs, warnings: warnings, error: error)
        report.handler = "onContinuePostLogin"
        return report
    }
}

extension LoginOutcome {
    /// A login that failed in its last execution.
    static func failed(_ failure: LoginFailure, after earlier: [ExecutionReport] = [], _ last: ExecutionReport) -> LoginOutcome {
        var last = last
        last.status = .failed
        last.error = failure
        return .failed(FailedLogin(failure, executions: earlier + [last]))
    }
}

extension Effect {
    static func idTokenClaim(_ name: String, _ value: JSONValue) -> Effect {
        .setCustomClaim(token: .idToken, name: name, value: value)
    }

    static func accessTokenClaim(_ name: String, _ value: JSONValue) -> Effect {
        .setCustomClaim(token: .accessToken, name: name, value: value)
    }

    static func userMetadata(_ key: String, _ value: JSONValue?) -> Effect { .setMetadata(kind: .user, key: key, value: value) }
    static func appMetadata(_ key: String, _ value: JSONValue?) -> Effect { .setMetadata(kind: .app, key: key, value: value) }
}
