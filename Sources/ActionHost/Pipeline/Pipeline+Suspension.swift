import NodeAPI
import PostLogin

/// Suspending a login, or saying why that cannot be.
extension Pipeline {
    func suspend(_ leg: LegContext, for interaction: Interaction, _ action: String, _ report: LegReport) -> Conclusion {
        let prompt = leg.event.request.query["prompt"]?.stringValue
        switch InteractiveFlow.answer(to: interaction, prompt: prompt, protocol: leg.event.transaction.protocol) {
        case .possible: return wait(leg, for: interaction, action, report)
        case .multifactorRequired: return wait(leg, for: interaction, action, report, error: "mfa_required")
        case .interactionRequired:
            return Conclusion(
                outcome: .denied(
                    Denial(
                        error: "interaction_required", description: "the action \(action) \(interaction.refusal)", action: action,
                        userUpdate: report.state.userUpdate, session: report.state.session, refreshToken: report.state.refreshToken,
                        transactionMetadata: report.state.transactionMetadata, executions: report.executions)))
        case .impossible:
            let failure = LoginFailure(
                kind: .multifactor, message: "a token exchange has no way to ask for the second factor that api.authentication wants",
                action: action)
            return Conclusion(outcome: .failed(FailedLogin(failure, executions: report.executions)))
        }
    }

    private func wait(
        _ leg: LegContext, for interaction: Interaction, _ action: String, _ report: LegReport, error: String? = nil
    ) -> Conclusion {
        let state = observer?.state(LoginStateToken.make()) ?? LoginStateToken.make()
        let expiresAt = now + settings.suspensionLifetime.milliseconds
        let isAfterUpdate = interaction.isAfterUpdate
        let awaited = Awaited(interaction)
        let login = SuspendedLogin(
            id: leg.loginID, legs: leg.number, action: action, awaited: awaited,
            remainingActions: (remainingActions(after: action, awaited.continuation) ?? []).map { ActionDigest($0) },
            isBrowserRemembered: leg.isBrowserRemembered,
            event: (isAfterUpdate ? leg.event.updated(by: report.state) : leg.event).withoutSecrets,
            state: isAfterUpdate ? report.state.afterUpdate() : report.state, expiresAt: expiresAt)
        return Conclusion(
            outcome: .suspended(
                Suspension(
                    interaction.adding(state: state), state: state, action: action, expiresAt: expiresAt, error: error,
                    userUpdate: isAfterUpdate ? report.state.userUpdate : UserUpdate(),
                    transactionMetadata: report.state.transactionMetadata, executions: report.executions)),
            next: (login, state))
    }

    /// The actions that still have to run when a login goes on; nil when the one to go on from is not there any more.
    func remainingActions(after name: String, _ continuation: Awaited.Continuation) -> [Action]? {
        if continuation == .end { return [] }
        guard let position = actions.firstIndex(where: { $0.name == name }) else { return nil }
        return Array(actions[(continuation == .sameAction ? position : position + 1)...])
    }
}

extension Interaction {
    /// What an action wants and cannot have, as the end of a sentence about the action.
    fileprivate var refusal: String {
        switch self {
        case .redirect: "wants to send the user to another page, and this flow has no browser to send"
        case .form: "wants to show the user a form, and this flow has no browser to show it in"
        case .challenge, .enrollment: "asks for a second factor, and prompt=none forbids asking the user for anything"
        }
    }

    /// The host's state takes the place of one that is already in the URL.
    fileprivate func adding(state: String) -> Interaction {
        guard case .redirect(let url) = self, var target = try? WHATWGURL(parsing: url) else { return self }
        var parameters = target.searchParameters
        parameters.set("state", state)
        target.searchParameters = parameters
        return .redirect(url: target.href)
    }
}
