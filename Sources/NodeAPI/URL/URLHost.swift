/// A URL's host.
public enum URLHost: Sendable, Hashable {
    /// A domain in ASCII: lower case, international labels in Punycode.
    case domain(String)
    case ipv4(IPv4Address)
    case ipv6(IPv6Address)
    /// A host in a URL of a scheme that the standard does not know; percent-encoded, never empty.
    case opaque(String)
    /// No host where one could be, as in `file:///tmp`.
    case empty
}

extension URLHost: CustomStringConvertible {
    /// The host as it is written in a URL, an IPv6 address in brackets.
    public var description: String {
        switch self {
        case .domain(let text), .opaque(let text): text
        case .ipv4(let address): address.description
        case .ipv6(let address): "[\(address)]"
        case .empty: ""
        }
    }
}
