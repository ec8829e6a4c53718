/// A login that an action has denied.
public struct Denial: Sendable, Hashable {
    /// The OAuth error code: `access_denied`, or `interaction_required` where the user would have to do something in a flow
    /// that has no way to ask.
    public var error: String
    /// The action's own code for what is wrong, when it called `validation.error`.
    public var code: String?
    /// The reason that the action gave; may be shown to the user.
    public var description: String
    /// The action that denied.
    public var action: String
    /// The line of the call that denied; nil where it is not known.
    public var line: Int? { executions.last?.recordedEffects.last { $0.effect.denies }?.line }
    /// Metadata is written even so.
    public var userUpdate: UserUpdate
    /// What to do to the browser session, now: a denied login's changes are made even so.
    public var session: SessionChanges
    /// What to do to the refresh token, now: a denied login's changes are made even so.
    public var refreshToken: RefreshTokenChanges
    /// What actions of this login left for later ones; it is over with the login.
    public var transactionMetadata: TransactionMetadata
    /// What each action of this leg did, in order.
    public var executions: [ExecutionReport]

    public init(
        error: String = "access_denied", code: String? = nil, description: String, action: String,
        userUpdate: UserUpdate = UserUpdate(), session: SessionChanges = SessionChanges(),
        refreshToken: RefreshTokenChanges = RefreshTokenChanges(),
        transactionMetadata: TransactionMetadata = TransactionMetadata(), executions: [ExecutionReport] = []
    ) {
        self.error = error
        self.code = code
        self.description = description
        self.action = action
        self.userUpdate = userUpdate
        self.session = session
        self.refreshToken = refreshToken
        self.transactionMetadata = transactionMetadata
        self.executions = executions
    }
}

extension Denial {
    /// As the JSON outcome shows it, without what all outcomes have; a code or a line that there is none of is absent.
    var json: JSONValue {
        var members: JSONObject = ["error": .string(error)]
        members["code"] = code.map { .string($0) }
        members["description"] = .string(description)
        members["action"] = .string(action)
        members["line"] = line.map { .number(Double($0)) }
        return .object(members)
    }
}
