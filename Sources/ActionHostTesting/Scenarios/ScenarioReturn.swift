public import PostLogin

/// What the user of a suspended login comes back with.
public struct ScenarioReturn: Sendable, Hashable {
    /// The request to `/continue`, with `prompt` and `factor` beside it, as `UserReturn.init(members:)` reads it.
    public var members: JSONObject
    /// A signed token that the page sends along; nil for none.
    public var token: ReturnedToken?

    /// Makes a return.
    public init(_ members: JSONObject = [:], token: ReturnedToken? = nil) {
        self.members = members
        self.token = token
    }
}

/// A token that a page signs, for `api.redirect.validateToken`: with the claims that Auth0 asks for, and those of its own.
public struct ReturnedToken: Sendable, Hashable {
    /// The name of a secret of the action that waits for it, or of any other action; a text that names none is the secret itself.
    public var secret: String
    /// What the page has to say. Claims of these names come in place of those filled in: `iss`, `sub`, `iat`, `exp`, `state`.
    public var payload: JSONObject
    /// The parameter that it comes in; `session_token` by default.
    public var name: String
    /// Whether it comes in the body of a `POST`, and not in the query.
    public var isInBody: Bool
    /// How long it is good for.
    public var lifetime: Duration

    /// Makes a token.
    public init(
        secret: String, payload: JSONObject = [:], name: String = "session_token", isInBody: Bool = false, lifetime: Duration = .seconds(600)
    ) {
        self.secret = secret
        self.payload = payload
        self.name = name
        self.isInBody = isInBody
        self.lifetime = lifetime
    }
}
