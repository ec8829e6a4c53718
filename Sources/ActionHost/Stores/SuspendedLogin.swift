public import PostLogin

/// A login that waits for its user to come back: all that is needed to go on with it, without secrets.
public struct SuspendedLogin: Sendable, Hashable, Codable {
    /// The format of this value in stores.
    public static let currentVersion = 1

    public var version = Self.currentVersion
    /// The action whose `onContinuePostLogin` goes on.
    public var action: String
    /// The event of the login's beginning, with the metadata that has been written since.
    public var event: PostLoginEvent
    /// What the effects add up to so far.
    public var state: LoginState
    /// When it stops being good, in milliseconds since 1970.
    public var expiresAt: Double
    /// What the host has written into its user directory before the login was suspended; nil when there was nothing to write.
    public var applied: AppliedUpdate?

    private enum CodingKeys: String, CodingKey {
        case version, action, event, state, applied
        case expiresAt = "expires_at"
    }

    public init(action: String, event: PostLoginEvent, state: LoginState, expiresAt: Double, applied: AppliedUpdate? = nil) {
        self.action = action
        self.event = event
        self.state = state
        self.expiresAt = expiresAt
        self.applied = applied
    }

    /// The event is kept as its JSON text: Foundation's coders would lose the order of its members, which scripts can see.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        version = try values.decode(Int.self, forKey: .version)
        action = try values.decode(String.self, forKey: .action)
        event = try PostLoginEvent(parsing: values.decode(String.self, forKey: .event))
        state = try values.decode(LoginState.self, forKey: .state)
        expiresAt = try values.decode(Double.self, forKey: .expiresAt)
        applied = try values.decodeIfPresent(AppliedUpdate.self, forKey: .applied)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(version, forKey: .version)
        try values.encode(action, forKey: .action)
        try values.encode(event.jsonText, forKey: .event)
        try values.encode(state, forKey: .state)
        try values.encode(expiresAt, forKey: .expiresAt)
        try values.encodeIfPresent(applied, forKey: .applied)
    }
}
