import PostLogin

extension ExecutionReport {
    /// About how many bytes its texts have. What little every entry takes by itself is counted with it, as there can be many.
    func byteCount(ofEffects effects: Int, logs: Int) -> Int {
        let entries = recordedEffects.count + self.logs.count + requests.count + warnings.count
        var count = effects + logs + 64 * entries
        for request in requests { count += request.target.utf8.count + (request.error?.utf8.count ?? 0) }
        for warning in warnings { count += warning.utf8.count }
        if let error { count += error.message.utf8.count + error.stack.reduce(0) { $0 + $1.utf8.count } }
        return count
    }

    /// The report of an execution that has left too much behind: without it.
    mutating func fail(_ failure: LoginFailure) {
        status = .failed
        error = failure
        (recordedEffects, logs, requests, warnings) = ([], [], [], [])
    }
}
