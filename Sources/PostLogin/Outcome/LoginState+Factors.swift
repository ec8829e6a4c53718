extension LoginState {
    /// Takes in a factor that the user has proved or enrolled.
    ///
    /// - Parameter time: milliseconds since 1970.
    public mutating func fulfil(_ result: FactorResult, as kind: FactorCommand.Kind, at time: Double) {
        let factor = FulfilledFactor(kind, type: result.type, options: result.options)
        factors.fulfil(factor)
        methods.append(CompletedMethod(name: "mfa", time: time, type: factor.type))
        if result.remembersBrowser { remembersBrowser = true }
    }

    /// What `multifactor.enable` still asks for when the last action has ended; nil when the login can complete.
    ///
    /// A factor that has been fulfilled in this login is enough.
    ///
    /// - Parameter isBrowserRemembered: whether an earlier login from this browser is to spare the challenge, where the action allows it.
    public func dueMultifactor(isBrowserRemembered: Bool) -> MultifactorRequest? {
        guard let multifactor, multifactor.provider != "none", factors.fulfilled.isEmpty else { return nil }
        return isBrowserRemembered && multifactor.allowsRememberBrowser ? nil : multifactor
    }

    /// `event.authentication.methods` of the next execution; nil when nothing has come to those of the event.
    public func authenticationMethods(after event: PostLoginEvent) -> JSONValue? {
        methods.isEmpty ? nil : .array(event.authentication.methods.map { .object($0.members) } + methods.map(\.json))
    }

    /// `event.user.enrolledFactors` of the next execution; nil when nothing has come to those of the event.
    public func enrolledFactors(after event: PostLoginEvent) -> JSONValue? {
        let old = event.user.enrolledFactors ?? []
        // A user who was read again after the enrolment may have the factor already.
        let new = factors.fulfilled.filter { factor in factor.kind == .enrollment && !old.contains { $0.type.map(FactorRules.canonical) == factor.type } }
        if new.isEmpty { return nil }
        return .array(old.map { .object($0.members) } + new.map { Factor(type: $0.type, options: $0.options).json })
    }
}
