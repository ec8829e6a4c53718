public import PostLogin

/// A login that waits for its user to come back: all that is needed to go on with it, without secrets.
public struct SuspendedLogin: Sendable, Hashable, Codable {
    /// The format of this value in stores and files.
    public static let currentVersion = 2

    /// The same for all legs of the login.
    public var id: String
    /// How many legs have been run.
    public var legs: Int
    /// The action that asked for what the login waits for.
    public var action: String
    /// What it waits for.
    public var awaited: Awaited
    /// The actions that still have to run.
    public var remainingActions: [ActionDigest]
    /// Whether this login comes from a browser that an earlier login remembered.
    public var isBrowserRemembered: Bool
    /// The event of the login's beginning, with the metadata that has been written since.
    public var event: PostLoginEvent
    /// What the effects add up to so far.
    public var state: LoginState
    /// When it stops being good, in milliseconds since 1970.
    public var expiresAt: Double
    /// What the host has written into its user directory so far. When the login goes on, it makes sure that all of it is there.
    public var applied: [AppliedUpdate]

    private enum CodingKeys: String, CodingKey {
        case version, id, legs, action, awaited, event, state, applied
        case remainingActions = "remaining_actions"
        case isBrowserRemembered = "browser_remembered"
        case expiresAt = "expires_at"
    }

    /// Makes a login that waits.
    public init(
        id: String, legs: Int, action: String, awaited: Awaited, remainingActions: [ActionDigest], isBrowserRemembered: Bool = false,
        event: PostLoginEvent, state: LoginState, expiresAt: Double, applied: [AppliedUpdate] = []
    ) {
        self.id = id
        self.legs = legs
        self.action = action
        self.awaited = awaited
        self.remainingActions = remainingActions
        self.isBrowserRemembered = isBrowserRemembered
        self.event = event
        self.state = state
        self.expiresAt = expiresAt
        self.applied = applied
    }

    /// The event is coded as its JSON text: Foundation's coders would lose the order of its members, which scripts can see.
    ///
    /// - Throws: ``ActionHostError`` with `format` for a version that is not ``currentVersion``.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let version = try values.decode(Int.self, forKey: .version)
        guard version == Self.currentVersion else { throw ActionHostError.format(version) }
        id = try values.decode(String.self, forKey: .id)
        legs = try values.decode(Int.self, forKey: .legs)
        action = try values.decode(String.self, forKey: .action)
        awaited = try values.decode(Awaited.self, forKey: .awaited)
        remainingActions = try values.decode([ActionDigest].self, forKey: .remainingActions)
        isBrowserRemembered = try values.decode(Bool.self, forKey: .isBrowserRemembered)
        event = try PostLoginEvent(parsing: values.decode(String.self, forKey: .event))
        state = try values.decode(LoginState.self, forKey: .state)
        expiresAt = try values.decode(Double.self, forKey: .expiresAt)
        applied = try values.decode([AppliedUpdate].self, forKey: .applied)
    }

    /// Writes the login with its version.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(Self.currentVersion, forKey: .version)
        try values.encode(id, forKey: .id)
        try values.encode(legs, forKey: .legs)
        try values.encode(action, forKey: .action)
        try values.encode(awaited, forKey: .awaited)
        try values.encode(remainingActions, forKey: .remainingActions)
        try values.encode(isBrowserRemembered, forKey: .isBrowserRemembered)
        try values.encode(event.jsonText, forKey: .event)
        try values.encode(state, forKey: .state)
        try values.encode(expiresAt, forKey: .expiresAt)
        try values.encode(applied, forKey: .applied)
    }
}

extension SuspendedLogin {
    /// The login as JSON, without the secrets of actions. A private key that an action has set for the SAML response is part of the login.
    ///
    public func json() throws -> JSONValue {
        var members = try JSONValueEncoder().encode(self).objectValue ?? [:]
        // As people want to read it.
        members["event"] = .object(event.members)
        return .object(members)
    }
}

extension SuspendedLogin: CustomStringConvertible {
    /// One line for people and logs: no secret, and nothing of the event but the user's id.
    public var description: String {
        "login \(id) of \(event.user.userID ?? "an unknown user"): after \(legs) \(legs == 1 ? "leg" : "legs"), the action \(action) waits for "
            + "a \(awaited.kind.rawValue) until \(ISOTime.text(milliseconds: expiresAt))"
    }
}
