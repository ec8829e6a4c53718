/// A suspended login in the hands of the one who resumes it.
public struct LoginClaim: Sendable, Hashable {
    /// Tells this claim from others of the same login.
    public let id: String
    /// The state under which the login waits.
    public let state: String
    /// The login as it was when it was claimed.
    public let login: SuspendedLogin

    /// Makes a claim; a store does.
    public init(id: String, state: String, login: SuspendedLogin) {
        self.id = id
        self.state = state
        self.login = login
    }
}

/// What a store says to a claim.
public enum ClaimAnswer: Sendable, Hashable {
    case claimed(LoginClaim)
    /// Somebody resumes the login, until this time at the latest, in milliseconds since 1970.
    case taken(until: Double)
    /// No login waits for this state.
    case unknown
}

/// What becomes of a claimed login.
public enum ClaimEnding: Sendable, Hashable {
    /// Nothing has changed: it waits on.
    case released
    /// It has come to its end, and its state is never good again.
    case resumed
    /// It waits again, under a new state; the old one is never good again.
    case suspendedAgain(SuspendedLogin, state: String)
    /// It has been taken out of the store, and may come back.
    case removed
}
