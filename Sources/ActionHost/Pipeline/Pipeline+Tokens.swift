import PostLogin

/// The end of a completed login: its tokens.
extension Pipeline {
    /// The outcome with its tokens, when the host issues any; a login whose tokens cannot be issued has failed.
    func issueTokens(_ outcome: LoginOutcome, _ event: PostLoginEvent, _ state: LoginState) async -> LoginOutcome {
        guard case .completed(var login) = outcome else { return outcome }
        if let message = observer?.tokenFailure { return .failed(FailedLogin(LoginFailure(kind: .tokens, message: message), executions: login.executions)) }
        guard let issuer = settings.tokenIssuer else { return outcome }
        var event = event
        if let methods = state.authenticationMethods(after: event) { event.authentication.members["methods"] = methods }
        do throws(TokenIssuerError) {
            login.tokens = try await issuer.issueTokens(
                for: login, of: event, request: state.authorizationRequest, primaryUserID: login.userUpdate.primaryUserID,
                at: now)
            return .completed(login)
        } catch {
            let message = "the tokens cannot be issued: \(error)"
            observer?.tokensFailed(message)
            return .failed(FailedLogin(LoginFailure(kind: .tokens, message: message), executions: login.executions))
        }
    }
}
