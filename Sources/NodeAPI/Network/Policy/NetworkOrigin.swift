/// Scheme, host and port: what a route begins and ends at.
public struct NetworkOrigin: Sendable, Hashable {
    public let isSecure: Bool
    /// As in a URL; an IPv6 address without brackets.
    public let host: String
    public let port: UInt16

    public init(isSecure: Bool, host: String, port: UInt16) {
        self.isSecure = isSecure
        self.host = host
        self.port = port
    }

    /// Reads `http://HOST` or `https://HOST:PORT`.
    init(_ text: some StringProtocol, in route: String) throws(NetworkPolicyError) {
        guard let url = try? WHATWGURL(parsing: String(text)), let origin = NetworkOrigin(of: url) else {
            throw NetworkPolicyError("\(route): \(text) has to be an address like https://example.com or http://127.0.0.1:8080")
        }
        guard url.path.isRoot, url.query == nil, url.fragment == nil, !url.includesCredentials else {
            throw NetworkPolicyError("\(route): \(text) has to end after host and port: a route keeps the path")
        }
        self = origin
    }

    /// The origin of a URL of `http:` or `https:`; nil for other schemes.
    init?(of url: WHATWGURL) {
        guard url.scheme == "http" || url.scheme == "https", let host = url.host else { return nil }
        isSecure = url.scheme == "https"
        switch host {
        case .ipv6(let address): self.host = address.description
        case .domain(let name): self.host = name.hasSuffix(".") ? String(name.dropLast()) : name
        default: self.host = host.description
        }
        port = url.port ?? (isSecure ? 443 : 80)
    }

    var scheme: String { isSecure ? "https" : "http" }
    /// `host:port`, IPv6 in brackets.
    var authority: String { "\(bracketedHost):\(port)" }
    var bracketedHost: String { host.contains(":") ? "[\(host)]" : host }
}

extension NetworkOrigin: CustomStringConvertible {
    public var description: String { "\(scheme)://\(port == (isSecure ? 443 : 80) ? bracketedHost : authority)" }
}

extension URLPath {
    /// Whether it is empty or `/`.
    fileprivate var isRoot: Bool { "\(self)".isEmpty || "\(self)" == "/" }
}
