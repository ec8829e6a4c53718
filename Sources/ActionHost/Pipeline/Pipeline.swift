import NodeAPI
import PostLogin

/// What becomes of a leg: does what needs the outside, storing and taking up suspended logins.
struct Pipeline: Sendable {
    let actions: [Action]
    let limits: ActionLimits
    let clock: LoginClock
    let suspensionLifetime: Duration
    let worker: any Worker
    let store: any LoginStore
    let cache: SharedCache
    let users: LoginUsers
    let tokenIssuer: TokenIssuer?

    /// Runs a login from its beginning.
    func begin(_ event: PostLoginEvent) async throws -> LoginOutcome {
        var state = LoginState()
        state.authorizationRequest = AuthorizationRequest(event)
        return try await run(event, actions: actions, state: state, isContinuation: false)
    }

    /// Goes on with a suspended login: in the action that suspended it, then in those after it.
    func resume(state: String, request: JSONObject) async throws -> LoginOutcome {
        guard let login = try await store.find(state: state) else { throw ActionHostError.unknownState }
        if login.expiresAt <= clock.now() {
            _ = try await store.remove(state: state)
            throw ActionHostError.expiredState(at: login.expiresAt)
        }
        guard let position = actions.firstIndex(where: { $0.name == login.action }) else {
            throw ActionHostError.missingAction(login.action)
        }
        var event = login.event
        event.request = try ContinueRequest.make(from: request, state: state, original: event.request)
        event = try await currentUser(of: event, login.applied)
        // Of several that come back with one state, one goes on.
        guard try await store.remove(state: state) else { throw ActionHostError.unknownState }
        return try await run(event, actions: Array(actions[position...]), state: login.state, isContinuation: true)
    }

    private func run(
        _ event: PostLoginEvent, actions: [Action], state: LoginState, isContinuation: Bool
    ) async throws -> LoginOutcome {
        let report = try await worker.run(
            Invocation(
                event: event, actions: actions, isContinuation: isContinuation, state: state,
                cache: cache.snapshot(at: clock.now()), limits: limits))
        let outcome = try await conclude(event, actions, report, legID: LoginStateToken.make())
        // Last, because a login can still fail when its actions have ended well.
        if case .failed = outcome { return outcome }
        cache.merge(report.cacheChanges, at: clock.now())
        return outcome
    }

    /// The event with its user as the directory has it now, and with all that was written before the suspension.
    private func currentUser(of event: PostLoginEvent, _ applied: AppliedUpdate?) async throws -> PostLoginEvent {
        do {
            try await users.ensure(applied)
            return try await users.refreshed(event)
        } catch let error as UserDirectoryError {
            throw ActionHostError(code: .users, description: "the login cannot go on: \(error.description)")
        }
    }

    private func conclude(
        _ event: PostLoginEvent, _ actions: [Action], _ report: LegReport, legID: String
    ) async throws -> LoginOutcome {
        do {
            return try await conclude(event, actions, report) {
                try await users.apply(report.state.userUpdate, to: event.user.userID, legID: legID)
            }
        } catch let error as UserDirectoryError {
            return .failed(FailedLogin(LoginFailure(kind: .users, message: error.description), executions: report.executions))
        }
    }

    /// - Parameter applyUpdate: writes the user's update: last of all that can fail, but before anybody is told of an outcome.
    private func conclude(
        _ event: PostLoginEvent, _ actions: [Action], _ report: LegReport, applyUpdate: () async throws -> AppliedUpdate?
    ) async throws -> LoginOutcome {
        switch report.ending {
        case .finished:
            let outcome = await issueTokens(complete(event, report), event, report.state)
            if case .completed = outcome { _ = try await applyUpdate() }
            return outcome
        case .denied(let action):
            _ = try await applyUpdate()
            return .denied(
                Denial(
                    description: report.state.denial?.reason ?? "", action: actions[action].name,
                    userUpdate: report.state.userUpdate, executions: report.executions))
        case .redirected(let action, let url):
            return try await suspend(event, actions[action].name, url, report, applied: try await applyUpdate())
        case .failed(let failure):
            return .failed(FailedLogin(failure, executions: report.executions))
        }
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
                    multifactor: report.state.multifactor,
                    executions: report.executions.warning(of: idToken.dropped + accessToken.dropped)))
        } catch {
            return .failed(
                FailedLogin(LoginFailure(kind: .claims, message: error.description), executions: report.executions))
        }
    }

    private func suspend(
        _ event: PostLoginEvent, _ action: String, _ url: String, _ report: LegReport, applied: AppliedUpdate?
    ) async throws -> LoginOutcome {
        let protocolName = event.transaction.protocol
        guard InteractiveFlow.isPossible(prompt: event.request.query["prompt"]?.stringValue, protocol: protocolName) else {
            return .denied(
                Denial(
                    error: "interaction_required",
                    description: "the action \(action) wants to send the user to another page, and this flow has no browser to send",
                    action: action, userUpdate: report.state.userUpdate, executions: report.executions))
        }
        let state = LoginStateToken.make()
        let expiresAt = clock.now() + suspensionLifetime.milliseconds
        try await store.removeExpired(at: clock.now())
        try await store.save(
            SuspendedLogin(
                action: action, event: event.updated(by: report.state), state: report.state.afterSuspension(),
                expiresAt: expiresAt, applied: applied),
            state: state)
        return .suspended(
            Suspension(
                redirectURL: Self.adding(state: state, to: url), state: state, action: action, expiresAt: expiresAt,
                userUpdate: report.state.userUpdate, executions: report.executions))
    }

    /// The host's state takes the place of one that is already there.
    private static func adding(state: String, to url: String) -> String {
        guard var target = try? WHATWGURL(parsing: url) else { return url }
        var parameters = target.searchParameters
        parameters.set("state", state)
        target.searchParameters = parameters
        return target.href
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
