import PostLogin

/// The end of a completed login: its tokens.
extension Pipeline {
    /// The outcome with its tokens, when the host issues any; a login whose tokens cannot be issued has failed.
    func issueTokens(_ outcome: LoginOutcome, _ event: PostLoginEvent, _ state: LoginState) async -> LoginOutcome {
        guard let issuer = settings.tokenIssuer, case .completed(var login) = outcome else { return outcome }
        var event = event
        if let methods = state.authenticationMethods(after: event) { event.authentication.members["methods"] = methods }
        do throws(TokenIssuerError) {
            login.tokens = try await issuer.issueTokens(
                for: login, of: event, request: state.authorizationRequest, primaryUserID: login.userUpdate.primaryUserID,
                at: settings.clock.now())
            return .completed(login)
        } catch {
            let message = "the tokens cannot be issued: \(error)"
            return .failed(FailedLogin(LoginFailure(kind: .tokens, message: message), executions: login.executions))
        }
    }
}
