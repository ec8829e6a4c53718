/// A login that waits for the user to come back.
public struct Suspension: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable {
        case redirect
    }

    public var kind: Kind
    /// Where to send the user, with `state` in the query.
    public var redirectURL: String
    /// What the login is resumed by: 256 random bits, good for one time.
    public var state: String
    /// The action that asked for it, and whose `onContinuePostLogin` goes on.
    public var action: String
    /// When the state stops being good, in milliseconds since 1970.
    public var expiresAt: Double
    /// The part of the user's update that is due before the redirect.
    public var userUpdate: UserUpdate
    /// What each action of this leg did, in order.
    public var executions: [ExecutionReport]

    public init(
        kind: Kind = .redirect, redirectURL: String, state: String, action: String, expiresAt: Double,
        userUpdate: UserUpdate = UserUpdate(), executions: [ExecutionReport] = []
    ) {
        self.kind = kind
        self.redirectURL = redirectURL
        self.state = state
        self.action = action
        self.expiresAt = expiresAt
        self.userUpdate = userUpdate
        self.executions = executions
    }
}
