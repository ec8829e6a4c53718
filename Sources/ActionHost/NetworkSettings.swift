public import NodeAPI

/// Where actions may connect to, and how much they may send and receive: what one place says of it, the configuration or `actions.yaml`.
public struct NetworkSettings: Sendable, Hashable {
    /// Nil: what `actions.yaml` says, else `open`.
    public var mode: NetworkMode?
    /// Hosts that are allowed whatever the mode says.
    public var allow: [NetworkRule]
    /// Hosts that are not allowed, whatever else says so.
    public var deny: [NetworkRule]
    /// Hosts in whose place others are connected to; the first that fits counts.
    public var routes: [NetworkRoute]
    /// What one step of a login may do. A member that is nil: what `actions.yaml` says, else that of ``defaultCaps``.
    public var caps: NetworkCaps
    /// Authorities that are trusted beside the system's.
    public var authorities: [CertificateAuthorities]

    /// What holds where nobody says anything: far from what logins do, and finite.
    public static let defaultCaps = NetworkCaps(requests: 1000, inFlight: 100, bytesSent: 16 << 20, bytesReceived: 64 << 20)

    public init(
        mode: NetworkMode? = nil, allow: [NetworkRule] = [], deny: [NetworkRule] = [], routes: [NetworkRoute] = [],
        caps: NetworkCaps = NetworkCaps(), authorities: [CertificateAuthorities] = []
    ) {
        self.mode = mode
        self.allow = allow
        self.deny = deny
        self.routes = routes
        self.caps = caps
        self.authorities = authorities
    }

    /// Its own settings, completed by others. Lists add up, its own first.
    func completed(by other: NetworkSettings) -> NetworkSettings {
        NetworkSettings(
            mode: mode ?? other.mode, allow: allow + other.allow, deny: deny + other.deny, routes: routes + other.routes,
            caps: caps.completed(by: other.caps), authorities: authorities + other.authorities)
    }

    func makeNetwork() -> Network {
        Network(
            policy: NetworkPolicy(mode: mode ?? .open, allow: allow, deny: deny, routes: routes, caps: caps),
            authorities: authorities.flatMap(\.certificates))
    }
}
