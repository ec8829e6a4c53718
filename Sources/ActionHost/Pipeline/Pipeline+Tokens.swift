import PostLogin

/// The end of a completed login: its tokens.
extension Pipeline {
    /// The outcome with its tokens, when the host issues any; a login whose tokens cannot be issued has failed.
    func issueTokens(_ outcome: LoginOutcome, _ event: PostLoginEvent, _ state: LoginState) async -> LoginOutcome {
        guard let tokenIssuer, case .completed(var login) = outcome, !login.isAwaitingFactor(event) else { return outcome }
        do throws(TokenIssuerError) {
            login.tokens = try await tokenIssuer.issueTokens(for: login, of: event, request: state.authorizationRequest, at: clock.now())
            return .completed(login)
        } catch {
            let message = "the tokens cannot be issued: \(error)"
            return .failed(FailedLogin(LoginFailure(kind: .tokens, message: message), executions: login.executions))
        }
    }
}

extension CompletedLogin {
    /// Whether an action wants a factor that the user has not shown yet: tokens would let them in without it.
    fileprivate func isAwaitingFactor(_ event: PostLoginEvent) -> Bool {
        guard let multifactor, multifactor.provider != "none" else { return false }
        return !event.authentication.methods.contains { $0.name == "mfa" }
    }
}
