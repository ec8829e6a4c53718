extension InteractiveFlow {
    /// Grants that go straight to the token endpoint, whose clients know how to ask for a second factor.
    private static let protocolsOfTokenEndpoint: Set<String> = [
        "oauth2-resource-owner", "oauth2-resource-owner-jwt-bearer", "oauth2-refresh-token", "oauth2-password", "oauth2-webauthn",
        "oauth2-access-token",
    ]
    private static let tokenExchange = "oauth2-token-exchange"

    /// How a flow takes that a user has to do something.
    public enum Answer: Sendable, Hashable {
        /// The login is suspended.
        case possible
        /// The login is suspended, and the client gets the error `mfa_required`.
        case multifactorRequired
        /// The login is denied as `interaction_required`.
        case interactionRequired
        /// The login fails.
        case impossible
    }

    /// - Parameters:
    ///   - prompt: `event.request.query.prompt`.
    ///   - protocol: `event.transaction.protocol`.
    public static func answer(to interaction: Interaction, prompt: String?, protocol: String?) -> Answer {
        switch interaction {
        case .redirect, .form:
            return isPossible(prompt: prompt, protocol: `protocol`) ? .possible : .interactionRequired
        case .challenge(let request), .enrollment(let request):
            guard let name = `protocol` else { break }
            if protocolsOfTokenEndpoint.contains(name) { return .multifactorRequired }
            // There, `multifactor.enable` works, and the calls of `api.authentication` do not. (Auth0: Custom Token Exchange and MFA.)
            if name == tokenExchange { return request.multifactor == nil ? .impossible : .multifactorRequired }
        }
        return prompt == "none" ? .interactionRequired : .possible
    }
}
