/// Host names in the one form in which they are compared.
enum NetworkHost {
    /// A name or address as a URL has it: lower case, Punycode, numbers made addresses. Nil when no URL can have it.
    static func parse(_ text: String) -> URLHost? {
        guard let url = try? WHATWGURL(parsing: "http://\(text.contains(":") && !text.hasPrefix("[") ? "[\(text)]" : text)/"),
            url.username.isEmpty, url.password.isEmpty, url.port == nil, let host = url.host
        else { return nil }
        if case .domain(let name) = host, name.hasSuffix(".") { return .domain(String(name.dropLast())) }
        return host
    }

    /// The form for comparisons of what a script gave: a name that no URL can have stays as it is, and no resolver will know it.
    static func name(_ text: String) -> String {
        // Addresses in odd spellings are names for the resolver: it makes addresses of them, which are then checked.
        if let address = IPAddress(text) { return address.description }
        switch parse(text) {
        case .domain(let name)?: return name
        case .ipv4, .ipv6, .opaque, .empty, nil: return text.lowercased()
        }
    }
}
