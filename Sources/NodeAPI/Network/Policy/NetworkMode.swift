/// Where scripts may connect to.
public enum NetworkMode: String, Sendable, Hashable, Codable, CaseIterable {
    /// Everywhere.
    case open
    /// Public addresses only: not this machine, not the networks around it, not a cloud's metadata.
    case `public`
    /// Nowhere.
    case none
}
