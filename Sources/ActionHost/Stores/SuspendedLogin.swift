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

    public init(action: String, event: PostLoginEvent, state: LoginState, expiresAt: Double) {
        self.action = action
        self.event = event
        self.state = state
        self.expiresAt = expiresAt
    }
}
