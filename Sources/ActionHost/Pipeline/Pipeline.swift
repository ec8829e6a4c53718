import NodeAPI
import PostLogin

/// What becomes of a leg: does what needs the outside, storing and taking up suspended logins.
struct Pipeline: Sendable {
    let actions: [Action]
    let settings: PipelineSettings
    let worker: any Worker
    let store: any LoginStore
    let cache: SharedCache
    /// What watches the one login that this is for; nil for all others.
    var observer: LoginObserver?

    /// The time that expiry is measured by, in milliseconds since 1970.
    var now: Double { observer?.date(settings.clock.now()) ?? settings.clock.now() }

    /// The same for one login that is watched.
    func observed(by observer: LoginObserver) -> Pipeline {
        var pipeline = self
        pipeline.observer = observer
        return pipeline
    }

    /// Runs a login from its beginning.
    func begin(_ event: PostLoginEvent, isBrowserRemembered: Bool) async throws -> LoginOutcome {
        let leg = LegContext(event: event, isBrowserRemembered: isBrowserRemembered)
        let report = try await run(leg, actions, state: LoginState(beginning: event))
        let conclusion: Conclusion
        do {
            conclusion = try await conclude(leg, report)
        } catch let error as UserDirectoryError {
            conclusion = Conclusion(error, report)
        }
        if let next = conclusion.next {
            try await store.removeExpired(at: now)
            try await store.save(next.login, state: next.state)
        }
        return settle(conclusion, report)
    }

    /// Runs the actions of a leg, if there are any.
    func run(
        _ leg: LegContext, _ actions: [Action], state: LoginState, isContinuation: Bool = false, prompt: PostLoginEvent.Prompt? = nil
    ) async throws -> LegReport {
        if let refusal = LoginFailure(refusing: leg.event, prompt, actions, under: settings.limits) {
            return LegReport(ending: .failed(refusal), state: state, executions: [])
        }
        if actions.isEmpty { return LegReport(ending: .finished, state: state, executions: []) }
        let snapshot = cache.snapshot(at: now)
        let report = try await worker.run(
            Invocation(
                event: leg.event, actions: actions, isContinuation: isContinuation, prompt: prompt, state: state,
                cache: observer?.cache(snapshot) ?? snapshot, limits: settings.limits, enabledFactors: settings.enabledFactors,
                observation: observer?.request(settings.limits)))
        observer?.took(report.observation)
        return report
    }

    /// How a leg ends. First comes what can fail, with nothing written: the tokens. Then the user's update, before anybody is told of an
    /// outcome.
    ///
    /// - Throws: ``UserDirectoryError``, or `CancellationError`.
    func conclude(_ leg: LegContext, _ report: LegReport) async throws -> Conclusion {
        var conclusion = ending(of: leg, report)
        conclusion.outcome = await issueTokens(conclusion.outcome, leg.event, report.state)
        let applied = try await applyUpdate(of: conclusion.outcome, leg)
        conclusion.next?.login.applied = leg.applied + [applied].compactMap { $0 }
        return conclusion
    }

    private func ending(of leg: LegContext, _ report: LegReport) -> Conclusion {
        switch report.ending {
        case .finished:
            return finish(leg, report)
        case .denied(let action):
            return Conclusion(
                outcome: .denied(
                    Denial(
                        code: report.state.denial?.code, description: report.state.denial?.reason ?? "", action: action,
                        userUpdate: report.state.userUpdate, session: report.state.session, refreshToken: report.state.refreshToken,
                        transactionMetadata: report.state.transactionMetadata, executions: report.executions)))
        case .suspended(let action, let interaction):
            return suspend(leg, for: interaction, action, report)
        case .failed(let failure):
            return Conclusion(outcome: .failed(FailedLogin(failure, executions: report.executions)))
        }
    }

    /// Last, because a login can still fail when its actions have ended well.
    func settle(_ conclusion: Conclusion, _ report: LegReport) -> LoginOutcome {
        if case .failed = conclusion.outcome { return conclusion.outcome }
        cache.merge(report.cacheChanges, at: now)
        return conclusion.outcome
    }

    /// Every action has run: the login completes, unless `multifactor.enable` wants a second factor first.
    private func finish(_ leg: LegContext, _ report: LegReport) -> Conclusion {
        let outcome = complete(leg.event, report)
        guard case .completed(let login) = outcome,
            let request = report.state.dueMultifactor(isBrowserRemembered: leg.isBrowserRemembered)
        else { return Conclusion(outcome: outcome) }
        var report = report
        report.executions = login.executions
        return suspend(leg, for: .challenge(FactorRequest([], multifactor: request)), report.state.multifactorAction ?? "", report)
    }

    private func complete(_ event: PostLoginEvent, _ report: LegReport) -> LoginOutcome {
        let requestedScopes = event.transaction.requestedScopes ?? []
        let rules = ClaimRules(
            requestedScopes: requestedScopes, audience: event.resourceServer?.identifier,
            tenantHosts: [event.request.hostname, event.customDomain?.domain].compactMap { $0 })
        do throws(ClaimLimitExceeded) {
            let idToken = try rules.apply(to: report.state.idTokenClaims, in: .idToken)
            let accessToken = try rules.apply(to: report.state.accessTokenClaims, in: .accessToken)
            return .completed(
                CompletedLogin(
                    idTokenClaims: idToken.kept, accessTokenClaims: accessToken.kept,
                    scopes: report.state.scopes.granted(requested: requestedScopes), userUpdate: report.state.userUpdate,
                    multifactor: report.state.multifactor, remembersBrowser: report.state.remembersBrowser,
                    authenticationMethods: report.state.methods, session: report.state.session, refreshToken: report.state.refreshToken,
                    transactionMetadata: report.state.transactionMetadata, samlResponse: report.state.samlResponse,
                    executions: report.executions.warning(of: idToken.dropped + accessToken.dropped)))
        } catch {
            return .failed(
                FailedLogin(LoginFailure(kind: .claims, message: error.description), executions: report.executions))
        }
    }
}

extension [ExecutionReport] {
    /// Each dropped claim becomes a warning of the execution that set it last.
    fileprivate func warning(of dropped: [DroppedClaim]) -> [ExecutionReport] {
        var reports = self
        for claim in dropped {
            let index = reports.lastIndex { report in
                report.effects.contains { effect in
                    if case .setCustomClaim(claim.token, claim.name, _) = effect { true } else { false }
                }
            }
            if let index { reports[index].warnings.append(claim.description) }
        }
        return reports
    }
}
