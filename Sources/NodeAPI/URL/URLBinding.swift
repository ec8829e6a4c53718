import JavaScriptEngine

/// What the `URL` and `URLSearchParams` of scripts stand on.
enum URLBinding {
    static func make(in context: NodeContext) -> Value { context.realm.makeObject(functions: functions) }

    private static let functions: NativeFunctions = [
        ("parse", { realm, arguments in
            var base: WHATWGURL?
            if let text = arguments[1].string {
                guard let url = try? WHATWGURL(parsing: text) else { return nil }
                base = url
            }
            guard let url = try? WHATWGURL(parsing: arguments.string(0), base: base) else { return nil }
            return parts(of: url.attributes, in: realm)
        }),
        ("set", { realm, arguments in
            guard let url = try? WHATWGURL(parsing: arguments.string(0)) else { return nil }
            return changed(url.attributes, arguments.string(1), arguments.string(2)).map { parts(of: $0, in: realm) }
        }),
        ("parseForm", { realm, arguments in
            let parameters = URLSearchParameters(form: arguments.string(0))
            return realm.makeArray(parameters.flatMap { [$0.name, $0.value] }, of: realm.string)
        }),
        ("writeForm", { realm, arguments in
            let count = try arguments[0].member("length").number.flatMap { Int(exactly: $0) } ?? 0
            var parameters = URLSearchParameters()
            for index in stride(from: 0, to: count - 1, by: 2) {
                parameters.append(try arguments[0].element(index).string ?? "", try arguments[0].element(index + 1).string ?? "")
            }
            return realm.string(parameters.description)
        }),
        ("domainToASCII", { realm, arguments in realm.string(host(of: arguments.string(0)) ?? "") }),
        ("domainToUnicode", { realm, arguments in
            realm.string(host(of: arguments.string(0)).map(DomainToUnicode.convert) ?? "")
        }),
    ]

    private static func parts(of url: URLAttributes, in realm: Realm) -> Value {
        let parts = [
            url.href, url.origin, url.protocol, url.username, url.password, url.host, url.hostname, url.port, url.pathname, url.search, url.hash,
        ]
        return realm.makeArray(parts, of: realm.string)
    }

    /// The URL with one part replaced, as far as its setter does that; nil when the whole is replaced by something that is no URL.
    private static func changed(_ url: URLAttributes, _ name: String, _ value: String) -> URLAttributes? {
        var url = url
        switch name {
        case "href":
            guard let other = try? WHATWGURL(parsing: value) else { return nil }
            return other.attributes
        case "protocol": url.protocol = value
        case "username": url.username = value
        case "password": url.password = value
        case "host": url.host = value
        case "hostname": url.hostname = value
        case "port": url.port = value
        case "pathname": url.pathname = value
        case "search": url.search = value
        case "hash": url.hash = value
        default: break
        }
        return url
    }

    /// A domain as the host of a URL has it; nil when none can have it.
    private static func host(of domain: String) -> String? {
        // A setter leaves what it cannot use as it was: then the hosts still differ.
        let hosts = ["ws://x", "ws://y"].compactMap { text -> String? in
            guard var url = try? WHATWGURL(parsing: text).attributes else { return nil }
            url.hostname = domain
            return url.hostname
        }
        return hosts.count == 2 && hosts[0] == hosts[1] ? hosts[0] : nil
    }
}
