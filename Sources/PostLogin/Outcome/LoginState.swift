/// What the effects of a login add up to so far: folded while its actions run, stored while it is suspended.
public struct LoginState: Sendable, Hashable, Codable {
    public private(set) var idTokenClaims: JSONObject = [:]
    public private(set) var accessTokenClaims: JSONObject = [:]
    /// Of the executions that are over; the limits of scope changes are those of one execution.
    private var earlierScopes = ScopeChanges()
    private var currentScopes = ScopeChanges()
    /// Metadata asked for and not yet handed out as an update.
    public internal(set) var userMetadata = MetadataUpdate(.user)
    public private(set) var appMetadata = MetadataUpdate(.app)
    public private(set) var multifactor: MultifactorRequest?
    /// The action that asked for it.
    public private(set) var multifactorAction: String?
    /// Whether the user wants this browser remembered.
    public internal(set) var remembersBrowser = false
    /// Challenges and enrolments, those asked for and those fulfilled.
    public internal(set) var factors = FactorQueue()
    /// What this login adds to `event.authentication.methods`.
    public internal(set) var methods: [CompletedMethod] = []
    /// The user whom the login is for, when an action has chosen one.
    public private(set) var primaryUserID: String?
    /// The user metadata from before the current execution, when that has chosen a primary user.
    var userMetadataBeforePrimaryUser: MetadataUpdate?
    private var userMetadataBefore = MetadataUpdate(.user)
    private var currentAction = ""
    /// What is asked of the browser session.
    public private(set) var session = SessionChanges()
    /// What is asked of the refresh token.
    public private(set) var refreshToken = RefreshTokenChanges()
    /// What actions leave for later ones.
    public private(set) var transactionMetadata = TransactionMetadata()
    /// Set while the current action has denied the login.
    public private(set) var denial: DenialRequest?
    /// Where the current action wants the user sent.
    public internal(set) var redirectURL: String?
    /// The form that the current action wants shown.
    public internal(set) var form: FormRequest?
    /// What the author should know and no report has said yet.
    var carriedWarnings: [String] = []
    /// What actions want changed in the SAML response; nil when they want nothing.
    public private(set) var samlResponse: SAMLResponseSettings?
    /// Set while the current action has made two calls of which it can make only one.
    var conflict: String?
    /// What the login's first request says about its tokens.
    public var authorizationRequest: AuthorizationRequest?

    /// A denial as an action asked for it.
    public struct DenialRequest: Sendable, Hashable, Codable {
        public var reason: String?
        /// Of `validation.error`.
        public var code: String?
    }

    public init() {}

    /// The state with which a login begins.
    public init(beginning event: PostLoginEvent) {
        authorizationRequest = AuthorizationRequest(event)
    }

    /// What all executions together do to the scopes.
    public var scopes: ScopeChanges {
        var scopes = earlierScopes
        scopes.merge(currentScopes)
        return scopes
    }

    /// Has to be called before the effects of each execution; ``endExecution(under:)`` after them.
    public mutating func beginExecution(of action: String) {
        currentAction = action
        userMetadataBefore = userMetadata
        guard !currentScopes.isEmpty else { return }
        earlierScopes.merge(currentScopes)
        currentScopes = ScopeChanges()
    }

    /// Takes an effect in. A later call replaces an earlier one of the same kind.
    ///
    /// - Returns: the effect as it counts: a scope without the whitespace around it.
    /// - Throws: ``RuleViolation`` when the effect breaks a rule or a limit that Auth0 states; the state is then unchanged.
    @discardableResult
    public mutating func apply(_ effect: Effect) throws(RuleViolation) -> Effect {
        switch effect {
        case .deny(let reason):
            denial = DenialRequest(reason: reason)
        case .setCustomClaim(let token, let name, let value):
            try ClaimRules.check(name: name)
            switch token {
            case .idToken: idTokenClaims[name] = value
            case .accessToken: accessTokenClaims[name] = value
            }
        case .addScope(let scope):
            return .addScope(try currentScopes.add(scope))
        case .removeScope(let scope):
            return .removeScope(try currentScopes.remove(scope))
        case .setMetadata(.user, let key, let value):
            try Self.write(value, to: key, of: &userMetadata)
        case .setMetadata(.app, let key, let value):
            try Self.write(value, to: key, of: &appMetadata)
        case .enableMultifactor(let request):
            (multifactor, multifactorAction) = (request, currentAction)
        case .redirect(let url):
            if !conflicts(.redirect) { redirectURL = url }
        case .renderPrompt(let request):
            if !conflicts(.render) { form = request }
        case .secondFactor(let command):
            factors.add(command)
        case .recordMethod(let url, let time):
            methods.append(CompletedMethod(name: url, time: time))
        case .setPrimaryUser(let id):
            try PrimaryUserRules.check(id, current: primaryUserID)
            primaryUserID = id
            userMetadataBeforePrimaryUser = userMetadataBefore
        case .validationError(let code, let message):
            denial = DenialRequest(reason: message, code: code)
        case .samlResponse(let setting):
            var settings = samlResponse ?? SAMLResponseSettings()
            settings.apply(setting)
            samlResponse = settings.isEmpty ? nil : settings
        case .session(let command):
            session.apply(command)
            if case .revoke(let revocation) = command { denial = DenialRequest(reason: revocation.reason) }
        case .refreshToken(let command):
            refreshToken.apply(command)
            if case .revoke(let reason, let isExchange) = command {
                denial = DenialRequest(reason: reason)
                if !isExchange { carry(["refreshToken.revoke: the login was denied; there is no refresh token to revoke outside of an exchange"]) }
            }
        case .setTransactionMetadata(let key, let value):
            try transactionMetadata.set(key, to: value)
        }
        return effect
    }

    private static func write(
        _ value: JSONValue?, to key: String, of update: inout MetadataUpdate
    ) throws(RuleViolation) {
        if let value {
            try update.set(key, to: value)
        } else {
            update.cancel(key)
        }
    }

    /// The update that the effects ask for.
    public var userUpdate: UserUpdate {
        UserUpdate(primaryUserID: primaryUserID, userMetadata: userMetadata.object, appMetadata: appMetadata.object)
    }

    /// The state with which a login goes on when its update has been handed out.
    public func afterUpdate() -> LoginState {
        var state = self
        state.userMetadata = MetadataUpdate(.user)
        state.appMetadata = MetadataUpdate(.app)
        return state
    }
}
