extension LegReport {
    /// Adds up what executions report, by the same rules as where they ran: whoever hands the reports over decides nothing.
    ///
    /// - Parameters:
    ///   - executions: in their order. Only the last one may have ended the leg.
    ///   - actions: the names of the leg's actions, in order.
    ///   - state: what the login added up to when the leg began.
    ///   - cacheChanges: what the leg did to the cache.
    /// - Throws: ``InconsistentReport`` when an execution has an effect that the rules do not allow, or is none of this leg.
    public init(
        folding executions: [ExecutionReport], of actions: [String], from state: LoginState, under rules: FactorRules,
        cacheChanges: CacheChanges
    ) throws(InconsistentReport) {
        var state = state
        var ending: LegEnding?
        for (index, execution) in executions.enumerated() {
            guard ending == nil, index < actions.count, execution.action == actions[index] else {
                throw InconsistentReport(description: "an execution of \(execution.action) is not what follows")
            }
            if execution.status == .failed {
                guard let error = execution.error else {
                    throw InconsistentReport(description: "the execution of \(execution.action) failed and does not say why")
                }
                ending = .failed(error)
                continue
            }
            state.beginExecution(of: execution.action)
            do throws(RuleViolation) {
                for effect in execution.effects { try state.apply(effect) }
            } catch {
                throw InconsistentReport(description: "the execution of \(execution.action) has an effect that is against the rules: \(error)")
            }
            let (status, end): (ExecutionReport.Status, LegEnding?) = switch state.endExecution(under: rules).step {
            case .goOn: (.completed, nil)
            case .denied: (.denied, .denied(action: execution.action))
            case .suspended(let interaction): (.suspended, .suspended(action: execution.action, interaction))
            case .failed(_, let message): throw InconsistentReport(description: message)
            }
            guard execution.status == status else {
                throw InconsistentReport(description: "the execution of \(execution.action) is reported as \(execution.status), and its effects make it \(status)")
            }
            ending = end
        }
        guard let ending = ending ?? (executions.count == actions.count ? .finished : nil) else {
            throw InconsistentReport(description: "the executions end before the leg does")
        }
        self.init(ending: ending, state: state, executions: executions, cacheChanges: cacheChanges)
    }
}
