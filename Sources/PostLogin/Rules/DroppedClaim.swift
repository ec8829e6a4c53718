/// A claim that an action has set and that the rules keep out of its token.
///
/// Its description is a warning for the author of the action, such as
/// `ID token: the claim "roles" is reserved and was dropped`.
public struct DroppedClaim: Sendable, Hashable, Codable {
    /// The name of the claim.
    public var name: String
    /// The token it was meant for.
    public var token: TokenKind
    /// The rule that it broke.
    public var reason: Reason

    /// A claim, its token and the rule it broke.
    public init(name: String, token: TokenKind, reason: Reason) {
        self.name = name
        self.token = token
        self.reason = reason
    }

    /// Why a claim does not reach its token.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
        /// The name belongs to a standard or to Auth0.
        case reserved
        /// The namespace lies under a domain of Auth0, or is `urn:auth0`.
        case auth0Namespace = "auth0_namespace"
        /// The access token is for an Auth0 API, and the name has no `http(s)://` namespace.
        case plainNameForAuth0API = "plain_name_for_auth0_api"
        /// A profile claim on an access token, and none of the scopes that open it was requested.
        case scopeNotRequested = "scope_not_requested"
    }
}

extension DroppedClaim: CustomStringConvertible {
    /// One line that names the token, the claim and the reason.
    public var description: String { "\(token): the claim \(JSONValue.string(name).jsonText) \(explanation)" }

    private var explanation: String {
        switch reason {
        case .reserved:
            return "is reserved and was dropped"
        case .auth0Namespace:
            return "is in a namespace of Auth0 and was dropped"
        case .plainNameForAuth0API:
            return "was dropped: for an Auth0 API its name must begin with http:// or https://"
        case .scopeNotRequested:
            let scopes = ProfileClaims.scopes(opening: name) ?? []
            let list = scopes.map { "\"\($0)\"" }.joined(separator: " or ")
            return "was dropped: it needs the scope \(list), which was not requested"
        }
    }
}
