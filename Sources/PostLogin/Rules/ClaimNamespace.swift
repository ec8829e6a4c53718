/// What stands before the last part of a collision-resistant claim name, such as `https://example.com/` in
/// `https://example.com/roles`.
///
/// Schemes and hosts are compared as URLs and URNs compare them: regardless of case.
enum ClaimNamespace: Equatable {
    /// A plain ("private") name, such as `plan`.
    case none
    /// A name that begins with `http://` or `https://`; its host in lower case, without user, port and closing dot.
    case url(host: String)
    /// A name that begins with `urn:`; its namespace identifier in lower case: `example` of `urn:example:roles`.
    case urn(identifier: String)

    init(ofClaim name: String) {
        // Bytes, not characters: a combining mark after a "/" must not hide the end of the host.
        let name = name.lowercased()
        if let rest = name.remainder(after: "https://") ?? name.remainder(after: "http://") {
            self = .url(host: rest.authorityHost)
        } else if let rest = name.remainder(after: "urn:") {
            self = .urn(identifier: String(Substring(rest.prefix(while: \.isURNIdentifierByte))))
        } else {
            self = .none
        }
    }

    /// Whether Auth0 keeps the namespace for itself: `auth0.com`, `webtask.io`, `webtask.run`, the hosts under them,
    /// and `urn:auth0` (Auth0: "Create Custom Claims", namespaced guidelines).
    var belongsToAuth0: Bool {
        switch self {
        case .none: false
        case .url(let host):
            ["auth0.com", "webtask.io", "webtask.run"].contains { host == $0 || host.hasSuffix("." + $0) }
        case .urn(let identifier): identifier == "auth0"
        }
    }
}

extension String {
    /// The bytes that follow `prefix`; nil when the string does not begin with it.
    func remainder(after prefix: String) -> Substring.UTF8View? {
        utf8.starts(with: prefix.utf8) ? utf8.dropFirst(prefix.utf8.count) : nil
    }
}

extension Substring.UTF8View {
    /// The host of a URL, of which this is what follows the `//`.
    fileprivate var authorityHost: String {
        var host = prefix { !$0.endsAuthority }
        if let user = host.lastIndex(of: UInt8(ascii: "@")) { host = host[host.index(after: user)...] }
        if let port = host.firstIndex(of: UInt8(ascii: ":")) { host = host[..<port] }
        while host.last == UInt8(ascii: ".") { host = host.dropLast() }
        return String(Substring(host))
    }
}

extension UInt8 {
    fileprivate var endsAuthority: Bool {
        switch self {
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\\"): true
        default: false
        }
    }

    fileprivate var isURNIdentifierByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
