/// The tokens of a completed login, signed.
public struct IssuedTokens: Sendable, Hashable {
    /// Tells the application who has logged in; nil when the scope `openid` was not granted.
    public var idToken: SignedToken?
    /// What the application presents to an API.
    public var accessToken: SignedToken

    public init(idToken: SignedToken?, accessToken: SignedToken) {
        self.idToken = idToken
        self.accessToken = accessToken
    }
}
