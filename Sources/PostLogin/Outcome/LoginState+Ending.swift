extension LoginState {
    /// Has to be called when an execution has ended well: says what stands of what it asked for, the strongest first.
    ///
    /// Render and redirect together fail the login; a denial comes next, then second factors, then the redirect or the form: what a factor
    /// guards cannot be reached before it.
    public mutating func endExecution(under rules: FactorRules) -> ExecutionEnding {
        let warnings = carriedWarnings + dropMetadataBesidePrimaryUser()
        carriedWarnings = []
        if let conflict { return ExecutionEnding(.failed(.aborted, conflict), warnings: warnings) }
        if denial != nil { return ExecutionEnding(.denied, warnings: warnings) }
        var ending = nextInteraction(under: rules)
        ending.warnings = warnings + ending.warnings
        return ending
    }

    /// What the user has to do next for the execution that ended last; takes it off.
    public mutating func nextInteraction(under rules: FactorRules) -> ExecutionEnding {
        let step = factors.next(under: rules)
        switch step.kind {
        case .ask(.challenge, let request): return ExecutionEnding(.suspended(.challenge(request)), warnings: step.warnings)
        case .ask(.enrollment, let request): return ExecutionEnding(.suspended(.enrollment(request)), warnings: step.warnings)
        case .fail(let message): return ExecutionEnding(.failed(.multifactor, message), warnings: step.warnings)
        case .none: break
        }
        defer { (redirectURL, form) = (nil, nil) }
        let interaction = redirectURL.map { Interaction.redirect(url: $0) } ?? form.map { Interaction.form($0) }
        return ExecutionEnding(interaction.map { .suspended($0) } ?? .goOn, warnings: step.warnings)
    }

    /// Keeps warnings for the report of the next execution: those of an ending that had none of its own.
    public mutating func carry(_ warnings: [String]) { carriedWarnings += warnings }

    /// Notes that an execution makes a call which excludes another one that it has made; true when it does, and the call has no effect then.
    public mutating func conflicts(_ call: InteractionCall) -> Bool {
        switch (call, isRedirecting: redirectURL != nil, isRendering: form != nil) {
        case (.render, isRedirecting: true, _), (.redirect, _, isRendering: true):
            conflict = conflict ?? "redirect.sendUserTo and prompt.render cannot both be called in one execution"
        case (.render, _, isRendering: true):
            conflict = conflict ?? "prompt.render can be called only once in one execution"
        default: return false
        }
        return true
    }

    /// What an action writes about the user it had, it does not write about the one it has chosen. (Auth0: limitations of Actions.)
    private mutating func dropMetadataBesidePrimaryUser() -> [String] {
        guard let before = userMetadataBeforePrimaryUser else { return [] }
        userMetadataBeforePrimaryUser = nil
        guard userMetadata != before else { return [] }
        userMetadata = before
        return ["user.setUserMetadata: lost, because the same action called authentication.setPrimaryUser"]
    }
}
