import PostLogin

/// A report of an execution; what is not given is empty.
func execution(
    _ action: String, _ duration: Duration, _ status: ExecutionReport.Status = .completed, handler: String = "onExecutePostLogin",
    effects: [Effect] = [], logs: [LogEntry] = [], warnings: [String] = [], error: LoginFailure? = nil
) -> ExecutionReport {
    ExecutionReport(
        action: action, handler: handler, status: status, duration: duration, effects: effects.map { RecordedEffect($0) }, logs: logs, warnings: warnings,
        error: error)
}
