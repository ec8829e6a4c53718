/// A URL's parts as the strings of JavaScript's `URL` object, under the same names and with the same setters.
///
/// A setter that is given something it cannot use changes nothing, or as much as the standard says; it never fails.
///
/// ```swift
/// url.attributes.host = "example.org:8080"
/// url.attributes.port // "8080"
/// ```
public struct URLAttributes: Sendable, Hashable {
    /// The URL whose parts these are.
    public private(set) var url: WHATWGURL

    /// The parts of a URL.
    public init(_ url: WHATWGURL) { self.url = url }

    /// The whole URL. To change it, use ``setHref(_:)``, which can fail.
    public var href: String { url.href }

    /// Scheme, host and port; `null` for a URL that shares its origin with no other.
    public var origin: String { url.origin }

    /// Replaces the whole URL, or leaves it as it is and throws.
    public mutating func setHref(_ value: String) throws(URLParsingError) {
        url = try WHATWGURL(parsing: value)
    }

    /// The scheme and its colon.
    public var `protocol`: String {
        get { url.scheme + ":" }
        set { modify(newValue + ":", from: .schemeStart) }
    }

    /// The user name, percent-encoded.
    public var username: String {
        get { url.username }
        set {
            if url.cannotHaveCredentialsOrPort { return }
            url.username = PercentEncoding.encoded(newValue.utf8, .userinfo)
        }
    }

    /// The password, percent-encoded.
    public var password: String {
        get { url.password }
        set {
            if url.cannotHaveCredentialsOrPort { return }
            url.password = PercentEncoding.encoded(newValue.utf8, .userinfo)
        }
    }

    /// The host and, unless it is the scheme's default, the port. A value without a port leaves the port alone.
    public var host: String {
        get { hostname + (url.port.map { ":\($0)" } ?? "") }
        set { if !url.path.isOpaque { modify(newValue, from: .host) } }
    }

    /// The host without the port.
    public var hostname: String {
        get { url.host?.description ?? "" }
        set { if !url.path.isOpaque { modify(newValue, from: .hostname) } }
    }

    /// The port; empty when it is the scheme's default or there is none.
    public var port: String {
        get { url.port.map { String($0) } ?? "" }
        set {
            if url.cannotHaveCredentialsOrPort { return }
            if newValue.isEmpty { url.port = nil } else { modify(newValue, from: .port) }
        }
    }

    /// The path.
    public var pathname: String {
        get { url.path.description }
        set {
            if url.path.isOpaque { return }
            url.path = .segments([])
            modify(newValue, from: .pathStart)
        }
    }

    /// `?` and the query; empty when the query is.
    public var search: String {
        get { Self.prefixed("?", url.query) }
        set {
            url.query = newValue.isEmpty ? nil : ""
            if !newValue.isEmpty { modify(Self.dropping("?", newValue), from: .query) }
        }
    }

    /// `#` and the fragment; empty when the fragment is.
    public var hash: String {
        get { Self.prefixed("#", url.fragment) }
        set {
            url.fragment = newValue.isEmpty ? nil : ""
            if !newValue.isEmpty { modify(Self.dropping("#", newValue), from: .fragment) }
        }
    }
}

extension URLAttributes {
    private mutating func modify(_ value: String, from state: URLParserState) {
        var parser = URLParser(value, modifying: url, from: state)
        // What was parsed before a failure stays: `host = "example.org:x"` sets the host.
        try? parser.run(from: state)
        url = parser.url
    }

    private static func prefixed(_ mark: String, _ part: String?) -> String {
        guard let part, !part.isEmpty else { return "" }
        return mark + part
    }

    private static func dropping(_ mark: Unicode.Scalar, _ value: String) -> String {
        // By scalars: as characters, a mark and a combining accent after it would be one.
        value.unicodeScalars.first == mark ? String(value.unicodeScalars.dropFirst()) : value
    }
}

extension WHATWGURL {
    /// The parts as JavaScript's `URL` object has them: strings, with setters that never fail.
    public var attributes: URLAttributes {
        get { URLAttributes(self) }
        set { self = newValue.url }
    }
}
