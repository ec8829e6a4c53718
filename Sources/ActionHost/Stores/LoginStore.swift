/// Where suspended logins wait.
///
/// A state is a secret that whoever holds it can use: a store keeps no more than it needs to find the login again. A login is resumed under a
/// claim, so that it is not lost when the process that resumes it dies: the claim then ends by itself.
public protocol LoginStore: Sendable {
    /// Keeps a login under its state, durably.
    ///
    /// - Throws: ``ActionHostError`` with `duplicateLogin` when this state has been here before.
    func save(_ login: SuspendedLogin, state: String) async throws
    /// Claims the login of a state for a time; of several callers exactly one gets it.
    func claim(state: String, for lease: Duration) async throws -> ClaimAnswer
    /// Ends a claim, in one transaction; false when it had ended by itself and somebody else has the login. Then nothing changes.
    func end(_ claim: LoginClaim, _ ending: ClaimEnding) async throws -> Bool
    /// Removes what has expired by a time in milliseconds since 1970, apart from logins that are claimed.
    func removeExpired(at time: Double) async throws
}
