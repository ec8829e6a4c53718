/// Where scripts may connect to, and how much they may send and receive.
///
/// Rules are asked in this order: a route's target is allowed, since the user chose it, unless the route begins everywhere; the deny list; the allow list; the mode. A host is
/// asked about twice, by its name before it is resolved, then by each address that it was resolved to.
public struct NetworkPolicy: Sendable, Hashable {
    public var mode: NetworkMode
    /// Hosts that are allowed whatever the mode says.
    public var allow: [NetworkRule]
    /// Hosts that are not allowed, whatever else says so.
    public var deny: [NetworkRule]
    public var routes: [NetworkRoute]
    public var caps: NetworkCaps

    public init(
        mode: NetworkMode = .open, allow: [NetworkRule] = [], deny: [NetworkRule] = [], routes: [NetworkRoute] = [],
        caps: NetworkCaps = NetworkCaps()
    ) {
        self.mode = mode
        self.allow = allow
        self.deny = deny
        self.routes = routes
        self.caps = caps
    }

    /// Where what is meant for an origin goes; nil when no route begins there. Routes are not followed further.
    public func route(from origin: NetworkOrigin) -> NetworkOrigin? { firstRoute(from: origin)?.target }

    /// Of routes that begin there, one that names the origin comes before one that takes the place of the network.
    func firstRoute(from origin: NetworkOrigin) -> NetworkRoute? {
        let fitting = routes.filter { $0.begins(at: origin) }
        return fitting.first { !$0.replacesNetwork } ?? fitting.first
    }

    /// Where names lead in place of being looked up; nil while there is a network.
    var replacement: NetworkOrigin? { routes.first(where: \.replacesNetwork)?.target }

    /// What the policy says of a host name before it is resolved.
    ///
    /// - Returns: whether the name is allowed by itself: its addresses then only have to pass the deny list.
    func check(name: String, port: UInt16) throws(NetworkRefusal) -> Bool {
        if let rule = deny.first(where: { $0.matches(name: name, port: port) }) { throw .denied(rule: rule.text) }
        if allow.contains(where: { $0.matches(name: name, port: port) }) { return true }
        // An allowed block of addresses may have the host.
        if mode == .none, !allow.contains(where: \.isNetwork) { throw .off }
        return false
    }

    /// What the policy says of an address to be connected to.
    ///
    /// - Parameter isNameAllowed: what ``check(name:port:)`` said; false when the script gave the address itself.
    func check(_ address: IPAddress, port: UInt16, isNameAllowed: Bool) throws(NetworkRefusal) {
        if let rule = deny.first(where: { $0.matches(address, port: port) }) { throw .denied(rule: rule.text) }
        if isNameAllowed || allow.contains(where: { $0.matches(address, port: port) }) { return }
        switch mode {
        case .open: return
        case .none: throw .off
        case .public:
            let scope = AddressScope(of: address)
            if scope != .global { throw .scope(scope, address) }
        }
    }
}

extension NetworkRule {
    fileprivate var isNetwork: Bool {
        if case .network = pattern { true } else { false }
    }
}
