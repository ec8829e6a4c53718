/// A login that goes through.
public struct CompletedLogin: Sendable, Hashable {
    /// Custom claims that survive the claim rules.
    public var idTokenClaims: JSONObject
    public var accessTokenClaims: JSONObject
    /// The scopes granted: requested, plus added, minus removed.
    public var scopes: [String]
    /// The one update of the user's profile, to be made now. When it names a primary user, that is whom the tokens are for.
    public var userUpdate: UserUpdate
    /// What the actions asked for with `multifactor.enable`, fulfilled by now or not needed; nil when none did.
    public var multifactor: MultifactorRequest?
    /// Whether the user wants this browser remembered, so that later logins from it are not challenged.
    public var remembersBrowser: Bool
    /// The authentication methods that this login adds to those of the browser session: fulfilled factors, and what
    /// `authentication.recordMethod` recorded.
    public var authenticationMethods: [CompletedMethod]
    /// What to do to the browser session, now.
    public var session: SessionChanges
    /// What to do to the refresh token, now.
    public var refreshToken: RefreshTokenChanges
    /// What actions of this login left for later ones; it is over with the login.
    public var transactionMetadata: TransactionMetadata
    /// What actions want changed in the SAML response, in a login that ends with one; nil when they want nothing.
    public var samlResponse: SAMLResponseSettings?
    /// The signed tokens; nil when the host issues none.
    public var tokens: IssuedTokens?
    /// What each action of this leg did, in order.
    public var executions: [ExecutionReport]

    public init(
        idTokenClaims: JSONObject = [:], accessTokenClaims: JSONObject = [:], scopes: [String] = [],
        userUpdate: UserUpdate = UserUpdate(), multifactor: MultifactorRequest? = nil, remembersBrowser: Bool = false,
        authenticationMethods: [CompletedMethod] = [], session: SessionChanges = SessionChanges(),
        refreshToken: RefreshTokenChanges = RefreshTokenChanges(), transactionMetadata: TransactionMetadata = TransactionMetadata(),
        samlResponse: SAMLResponseSettings? = nil, tokens: IssuedTokens? = nil,
        executions: [ExecutionReport] = []
    ) {
        self.idTokenClaims = idTokenClaims
        self.accessTokenClaims = accessTokenClaims
        self.scopes = scopes
        self.userUpdate = userUpdate
        self.multifactor = multifactor
        self.remembersBrowser = remembersBrowser
        self.authenticationMethods = authenticationMethods
        self.session = session
        self.refreshToken = refreshToken
        self.transactionMetadata = transactionMetadata
        self.samlResponse = samlResponse
        self.tokens = tokens
        self.executions = executions
    }
}
