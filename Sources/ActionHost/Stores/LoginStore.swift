/// Where suspended logins wait.
///
/// A state is a secret that whoever holds it can use: a store keeps no more than it needs to find the login again.
public protocol LoginStore: Sendable {
    /// Keeps a login under its state, durably.
    func save(_ login: SuspendedLogin, state: String) async throws
    /// The login of a state, left where it is; nil when there is none.
    func find(state: String) async throws -> SuspendedLogin?
    /// Removes the login of a state; true for exactly one of several callers.
    func remove(state: String) async throws -> Bool
    /// Removes what has expired by a time in milliseconds since 1970.
    func removeExpired(at time: Double) async throws
}
