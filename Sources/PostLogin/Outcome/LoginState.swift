/// What the effects of a login add up to so far: folded while its actions run, stored while it is suspended.
public struct LoginState: Sendable, Hashable, Codable {
    public private(set) var idTokenClaims: JSONObject = [:]
    public private(set) var accessTokenClaims: JSONObject = [:]
    /// Of the executions that are over; the limits of scope changes are those of one execution.
    private var earlierScopes = ScopeChanges()
    private var currentScopes = ScopeChanges()
    /// Metadata asked for and not yet handed out as an update.
    public private(set) var userMetadata = MetadataUpdate(.user)
    public private(set) var appMetadata = MetadataUpdate(.app)
    public private(set) var multifactor: MultifactorRequest?
    /// Set while the current action has denied the login.
    public private(set) var denial: DenialRequest?
    /// Where the current action wants the user sent.
    public private(set) var redirectURL: String?
    /// What the login's first request says about its tokens.
    public var authorizationRequest: AuthorizationRequest?

    /// A denial as an action asked for it.
    public struct DenialRequest: Sendable, Hashable, Codable {
        public var reason: String?
    }

    public init() {}

    /// What all executions together do to the scopes.
    public var scopes: ScopeChanges {
        var scopes = earlierScopes
        scopes.merge(currentScopes)
        return scopes
    }

    /// Has to be called before the effects of each execution.
    public mutating func beginExecution() {
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
            multifactor = request
        case .redirect(let url):
            redirectURL = url
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
        UserUpdate(userMetadata: userMetadata.object, appMetadata: appMetadata.object)
    }

    /// The state with which a suspended login goes on: its update has been handed out, its redirect has been made.
    public func afterSuspension() -> LoginState {
        var state = self
        state.userMetadata = MetadataUpdate(.user)
        state.appMetadata = MetadataUpdate(.app)
        state.redirectURL = nil
        return state
    }
}
