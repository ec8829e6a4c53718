/// Roles that are asked for.
public enum RoleFilter: Sendable, Hashable, Codable {
    /// Up to 100.
    case ids([String])
    /// Up to 50.
    case names([String])
}
