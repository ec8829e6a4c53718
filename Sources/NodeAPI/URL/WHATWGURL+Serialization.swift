extension WHATWGURL {
    /// The whole URL as text.
    public var href: String { serialized(excludingFragment: false) }

    /// The whole URL as text, if need be without its fragment, which servers are not sent.
    public func serialized(excludingFragment: Bool) -> String {
        var output = scheme
        output.reserveCapacity(128)
        output += ":"
        if let host {
            output += "//"
            if includesCredentials {
                output += username
                if !password.isEmpty {
                    output += ":"
                    output += password
                }
                output += "@"
            }
            output += host.description
            if let port {
                output += ":"
                output += String(port)
            }
        } else if case .segments(let segments) = path, segments.count > 1, segments[0].isEmpty {
            // Without this, a path that begins with two slashes would read as a host.
            output += "/."
        }
        switch path {
        case .opaque(let text):
            output += text
        case .segments(let segments):
            for segment in segments {
                output += "/"
                output += segment
            }
        }
        if let query {
            output += "?"
            output += query
        }
        if let fragment, !excludingFragment {
            output += "#"
            output += fragment
        }
        return output
    }

    /// The origin as text: scheme, host and port; `null` for a URL that shares its origin with no other.
    public var origin: String {
        switch scheme {
        case "http", "https", "ws", "wss", "ftp":
            return "\(scheme)://\(host?.description ?? "")\(port.map { ":\($0)" } ?? "")"
        case "blob":
            // A blob's origin is written in its path; other than for these schemes the standard hides it.
            guard let inner = try? WHATWGURL(parsing: path.description), ["http", "https"].contains(inner.scheme)
            else { return "null" }
            return inner.origin
        default:
            return "null"
        }
    }
}
