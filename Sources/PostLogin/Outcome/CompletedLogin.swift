/// A login that goes through.
public struct CompletedLogin: Sendable, Hashable {
    /// Custom claims that survive the claim rules.
    public var idTokenClaims: JSONObject
    public var accessTokenClaims: JSONObject
    /// The scopes granted: requested, plus added, minus removed.
    public var scopes: [String]
    /// The one update of the user's profile, to be made now.
    public var userUpdate: UserUpdate
    /// The multi-factor authentication to ask for before tokens are issued; nil when no action asked for a change.
    public var multifactor: MultifactorRequest?
    /// The signed tokens; nil when the host issues none, and while ``multifactor`` is still to be asked for.
    public var tokens: IssuedTokens?
    /// What each action of this leg did, in order.
    public var executions: [ExecutionReport]

    public init(
        idTokenClaims: JSONObject = [:], accessTokenClaims: JSONObject = [:], scopes: [String] = [],
        userUpdate: UserUpdate = UserUpdate(), multifactor: MultifactorRequest? = nil, tokens: IssuedTokens? = nil,
        executions: [ExecutionReport] = []
    ) {
        self.idTokenClaims = idTokenClaims
        self.accessTokenClaims = accessTokenClaims
        self.scopes = scopes
        self.userUpdate = userUpdate
        self.multifactor = multifactor
        self.tokens = tokens
        self.executions = executions
    }
}
