/// What tokens say about their issuer, and how long they are good.
public struct TokenIssuerConfiguration: Sendable, Hashable {
    /// The issuer's URL, the claim `iss`, exactly as applications and APIs compare it: Auth0's end with a slash. Nil: `https://` and the host
    /// of the login's first request (`event.request.hostname`), with a slash.
    public var issuer: String?
    /// How long an ID token is good; 10 hours by default, as on Auth0. Parts of a second do not count.
    public var idTokenLifetime: Duration
    /// How long an access token is good; 24 hours by default, as on Auth0. Parts of a second do not count.
    public var accessTokenLifetime: Duration

    public init(
        issuer: String? = nil, idTokenLifetime: Duration = .seconds(36_000), accessTokenLifetime: Duration = .seconds(86_400)
    ) {
        self.issuer = issuer
        self.idTokenLifetime = idTokenLifetime
        self.accessTokenLifetime = accessTokenLifetime
    }
}
