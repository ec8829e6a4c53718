/// An entry of an allow or deny list: a host or a block of addresses, with a port or without.
///
/// `api.example.com`, `*.example.com` (each host below it, not itself), `192.0.2.7`, `10.0.0.0/8`, `[fd00::1]`, `fd00::/8`, `*`; all of them
/// with `:443` behind, IPv6 in brackets then: `[fd00::/8]:443`.
public struct NetworkRule: Sendable, Hashable {
    enum Pattern: Sendable, Hashable {
        case any
        case name(String)
        /// The suffix with its leading dot.
        case below(String)
        case network(IPNetwork)
    }

    let pattern: Pattern
    let port: UInt16?
    /// As it was written.
    public let text: String

    /// - Throws: what is wrong with the text, for people.
    public init(_ text: String) throws(NetworkPolicyError) {
        self.text = text
        var (host, port) = try Self.split(text)
        if host.hasPrefix("[") && host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        self.port = port
        if host == "*" {
            pattern = .any
        } else if let network = IPNetwork(host) {
            pattern = .network(network)
        } else if let address = IPAddress(host), let network = IPNetwork(address, prefixLength: address.bytes.count * 8) {
            pattern = .network(network)
        } else if host.hasPrefix("*.") {
            pattern = .below("." + (try Self.name(String(host.dropFirst(2)), in: text)))
        } else {
            pattern = .name(try Self.name(host, in: text))
        }
    }

    /// Whether the entry is about a host of this name, whatever its address.
    func matches(name: String, port: UInt16) -> Bool {
        guard self.port == nil || self.port == port else { return false }
        return switch pattern {
        case .any: true
        case .name(let own): own == name
        case .below(let suffix): name.count > suffix.count && name.hasSuffix(suffix)
        case .network: false
        }
    }

    /// Whether the entry is about this address, or the IPv4 address that it stands for.
    func matches(_ address: IPAddress, port: UInt16) -> Bool {
        guard self.port == nil || self.port == port else { return false }
        return switch pattern {
        case .any: true
        case .network(let network): network.contains(address) || address.embedded.map(network.contains) ?? false
        case .name, .below: false
        }
    }

    /// The port behind the last colon, unless that colon belongs to an IPv6 address.
    private static func split(_ text: String) throws(NetworkPolicyError) -> (host: String, port: UInt16?) {
        let colons = text.count { $0 == ":" }
        let hasPort = text.hasPrefix("[") ? text.contains("]:") : colons == 1
        guard hasPort, let colon = text.lastIndex(of: ":") else { return (text, nil) }
        guard let port = UInt16(text[text.index(after: colon)...]), port > 0 else {
            throw NetworkPolicyError("\(text): the port has to be a number from 1 to 65535")
        }
        return (String(text[..<colon]), port)
    }

    private static func name(_ host: String, in text: String) throws(NetworkPolicyError) -> String {
        guard !host.contains("*"), !host.contains("/"), case .domain(let name)? = NetworkHost.parse(host) else {
            throw NetworkPolicyError(
                "\(text): it has to be a host name, *.NAME, an address or a block of addresses like 10.0.0.0/8, each with or without :PORT")
        }
        return name
    }
}
