/// Whether logins share a realm, one after another.
public enum RealmPolicy: String, Sendable, Hashable, Codable, CaseIterable {
    /// A new realm for every login: nothing that a script leaves behind reaches another one.
    case fresh
    /// Realms are used again: faster, and what a module keeps survives, as on Auth0's warm instances.
    case reused
}
