extension URLParsingError {
    /// What is wrong with a text that is not a URL.
    public enum Reason: Error, Sendable, Hashable {
        /// It is relative, and there is no base.
        case missingScheme
        /// It is relative, and the base's path is opaque, such as that of a `mailto:` URL.
        case opaqueBase
        /// A new scheme is not one. Only setters meet this; it never leaves them.
        case invalidScheme
        /// There is no host, and URLs of this scheme need one.
        case missingHost(scheme: String)
        /// There is a user name, a password or a port, but no host.
        case missingHostBesideCredentialsOrPort
        /// The port has other characters than digits.
        case invalidPort(String)
        /// The port is above 65535.
        case portTooLarge(String)
        /// A host begins with `[` and does not end with `]`.
        case unclosedIPv6Address(host: String)
        case invalidIPv6Address(String, URLIPv6Problem)
        /// A host's last label is a number, and the whole is not an IPv4 address.
        case invalidIPv4Address(host: String)
        /// A host contains, or comes to contain when it is decoded, what none may contain.
        case forbiddenInHost(Unicode.Scalar, host: String)
        /// Nothing is left of a domain that consists of invisible characters.
        case emptyDomain(host: String)
        /// A domain has no ASCII form.
        case invalidDomain(host: String, URLDomainProblem)
    }
}

extension URLParsingError.Reason: CustomStringConvertible {
    /// A clause with the text as its subject: "it has no scheme and there is no base".
    public var description: String {
        switch self {
        case .missingScheme: "it has no scheme and there is no base"
        case .opaqueBase: "it has no scheme, and nothing can be relative to a base with such a path"
        case .invalidScheme: "its scheme is not a letter followed by letters, digits, +, - and ."
        case .missingHost(let scheme): "it has no host, and every \(scheme) URL has one"
        case .missingHostBesideCredentialsOrPort: "it has a user name, a password or a port, but no host"
        case .invalidPort(let port): "its port \(URLParsingError.quoted(port)) is not a number"
        case .portTooLarge(let port): "its port \(URLParsingError.quoted(port)) is above 65535"
        case .unclosedIPv6Address(let host):
            "its host \(URLParsingError.quoted(host)) begins with [ but has no ] at its end"
        case .invalidIPv6Address(let address, let problem):
            "its host \(URLParsingError.quoted(address)) is not an IPv6 address: \(problem.rawValue)"
        case .invalidIPv4Address(let host):
            "its host \(URLParsingError.quoted(host)) ends in a number but is not an IPv4 address"
        case .forbiddenInHost(let scalar, let host):
            "its host \(URLParsingError.quoted(host)) contains \(Self.name(of: scalar)), which hosts cannot have"
        case .emptyDomain(let host): "nothing is left of its host \(URLParsingError.quoted(host))"
        case .invalidDomain(let host, let problem):
            "its host \(URLParsingError.quoted(host)) is not a valid domain: \(problem.rawValue)"
        }
    }

    /// What a forbidden character, always an ASCII one, is called in a message.
    private static func name(of scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "a space" }
        if "!"..."~" ~= scalar { return "\"\(scalar)\"" }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
