import PostLogin

/// Going on with a suspended login.
extension Pipeline {
    /// Goes on where the login was suspended: in the same action, in the one after it, or at the end.
    ///
    /// The login stays in the store, claimed, until the outcome is final: whoever dies on the way leaves it to be resumed again.
    func resume(state: String, _ back: UserReturn) async throws -> LoginOutcome {
        let claim = try await store.claim(state: state, for: settings.resumeLease).get()
        do {
            return try await proceed(with: claim, back)
        } catch {
            // Nothing has changed. Where even this fails, the claim ends by itself. A task of its own: this one may have been cancelled.
            _ = await Task { try await store.end(claim, .released) }.result
            throw error
        }
    }

    private func proceed(with claim: LoginClaim, _ back: UserReturn) async throws -> LoginOutcome {
        let login = claim.login
        if login.expiresAt <= now {
            _ = try await store.end(claim, .removed)
            throw ActionHostError.expiredState(at: login.expiresAt)
        }
        guard let actions = remainingActions(after: login.action, login.awaited.continuation) else {
            throw ActionHostError.missingAction(login.action)
        }
        let changes = ActionChanges(from: login.remainingActions, to: actions.map { ActionDigest($0) })
        if !changes.isEmpty {
            let texts = changes.descriptions.map(\.text)
            if settings.changedActions == .refuse { throw ActionHostError.changedActions(texts) }
            settings.logger.log(changesOfActions: texts)
        }
        let rules = FactorRules(enabledFactors: settings.enabledFactors, user: login.event.user)
        do throws(UnfitReturn) {
            try login.awaited.check(back, under: rules)
        } catch {
            throw ActionHostError.unfitReturn(error)
        }
        var leg = LegContext(
            loginID: login.id, number: login.legs + 1, event: login.event, applied: login.applied,
            isBrowserRemembered: login.isBrowserRemembered)
        let request = try ContinueRequest.make(from: back.request.members, state: claim.state, original: login.event.request)
        leg.event = try await currentEvent(of: login)
        leg.event.request = request

        var report = try await goOn(leg, login, back, actions)
        report.executions.warn(of: changes)
        let conclusion: Conclusion
        do {
            conclusion = try await conclude(leg, report)
        } catch let error as UserDirectoryError {
            // What may be over soon leaves the login waiting.
            if error.isPassing { throw ActionHostError.users(error) }
            conclusion = Conclusion(error, report)
        }
        if conclusion.next != nil { try await store.removeExpired(at: now) }
        let ending = conclusion.next.map { ClaimEnding.suspendedAgain($0.login, state: $0.state) } ?? .resumed
        guard try await store.end(claim, ending) else { throw ActionHostError.lostClaim }
        return settle(conclusion, report)
    }

    private func goOn(
        _ leg: LegContext, _ login: SuspendedLogin, _ back: UserReturn, _ actions: [Action]
    ) async throws -> LegReport {
        var state = login.state
        switch login.awaited {
        case .redirect:
            return try await run(leg, actions, state: state, isContinuation: true)
        case .form(let id):
            return try await run(leg, actions, state: state, isContinuation: true, prompt: back.prompt?.prompt(of: id))
        case .challenge, .enrollment:
            let kind: FactorCommand.Kind = login.awaited.kind == .challenge ? .challenge : .enrollment
            if let factor = back.factor { state.fulfil(factor, as: kind, at: now) }
            // The same action may have asked for more.
            let ending = state.nextInteraction(under: FactorRules(enabledFactors: settings.enabledFactors, user: leg.event.user))
            state.carry(ending.warnings)
            switch ending.step {
            case .suspended(let interaction):
                return LegReport(ending: .suspended(action: login.action, interaction), state: state, executions: [])
            case .failed(let kind, let message):
                return LegReport(
                    ending: .failed(LoginFailure(kind: kind, message: message, action: login.action)), state: state, executions: [])
            case .goOn, .denied:
                return try await run(leg, actions, state: state)
            }
        }
    }
}

extension [ExecutionReport] {
    /// A change of an action is a warning of its execution, or of the first one where it has none.
    fileprivate mutating func warn(of changes: ActionChanges) {
        for change in changes.descriptions {
            let index = firstIndex { $0.action == change.action } ?? startIndex
            if index < endIndex { self[index].warnings.insert(change.text, at: 0) }
        }
    }
}
