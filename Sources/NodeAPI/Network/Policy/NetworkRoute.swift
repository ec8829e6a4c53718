/// Sends what is meant for one origin to another: `https://tenant.example.com=http://127.0.0.1:8080`.
///
/// Scheme, host and port are replaced; path, query and headers stay, the `Host` header too.
///
/// A route from `*`, or from `https://*` or `http://*` alone, takes the place of the whole network, as tests want it: what no other route
/// takes goes there, names are not looked up, and a connection that carries no HTTP is refused. Such a route chooses no host, so it allows
/// none: rules that deny a host, and a network that is off, hold as ever. Its target can answer with a ``SimulatedFailure``.
public struct NetworkRoute: Sendable, Hashable {
    enum Beginning: Sendable, Hashable {
        case origin(NetworkOrigin)
        /// Every host and port, over TLS, without, or both.
        case everywhere(isSecure: Bool?)
    }

    let beginning: Beginning
    public let target: NetworkOrigin
    /// As it was written.
    public let text: String

    /// - Throws: what is wrong with the text, for people.
    public init(_ text: String) throws(NetworkPolicyError) {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw NetworkPolicyError("\(text): a route is FROM=TO, like https://tenant.example.com=http://127.0.0.1:8080")
        }
        switch parts[0] {
        case "*": beginning = .everywhere(isSecure: nil)
        case "http://*": beginning = .everywhere(isSecure: false)
        case "https://*": beginning = .everywhere(isSecure: true)
        default: beginning = .origin(try NetworkOrigin(parts[0], in: text))
        }
        target = try NetworkOrigin(parts[1], in: text)
        self.text = text
    }

    /// Where the route begins; nil when it takes the place of the network.
    public var origin: NetworkOrigin? { if case .origin(let origin) = beginning { origin } else { nil } }

    /// Whether it takes the place of the network.
    var replacesNetwork: Bool { origin == nil }

    func begins(at origin: NetworkOrigin) -> Bool {
        switch beginning {
        case .origin(let own): own == origin
        case .everywhere(let isSecure): isSecure == nil || isSecure == origin.isSecure
        }
    }
}
