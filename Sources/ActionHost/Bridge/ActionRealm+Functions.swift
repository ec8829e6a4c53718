import JavaScriptEngine
import NodeAPI
import PostLogin

/// The Swift side of the bridge: what `tools.native` holds.
///
/// The functions know the realm without owning it: they belong to the realm's JavaScript.
extension ActionRealm {
    func addFunctions(to native: Value, now: @escaping @Sendable () -> Double) throws(Thrown) {
        try addRecording(to: native)
        try addRedirects(to: native, now: now)
        try addCache(to: native, now: now)
        try native.setProperty("now", to: realm.makeFunction { realm, _ in realm.number(now()) })
    }

    private func addRecording(to native: Value) throws(Thrown) {
        try native.setProperty(
            "record",
            to: realm.makeFunction { [unowned self] realm, arguments in
                let call = arguments.string(0)
                guard let effect = Effect(call: call, text: arguments[1].string, json: arguments[2].string) else {
                    throw ScriptError(message: "api.\(call): these arguments cannot be recorded")
                }
                return host?.record(effect).map(realm.string)
            })
        try native.setProperty(
            "recordLate",
            to: realm.makeFunction { [unowned self] _, arguments in
                host?.recordLate(arguments.string(0), file: arguments.string(1))
                return nil
            })
        try native.setProperty(
            "log",
            to: realm.makeFunction { [unowned self] _, arguments in
                host?.log(level: arguments.string(0), text: arguments.string(1))
                return nil
            })
    }

    private func addRedirects(to native: Value, now: @escaping @Sendable () -> Double) throws(Thrown) {
        try native.setProperty(
            "signToken",
            to: realm.makeFunction { realm, arguments in
                realm.string(SessionToken.sign(claims: arguments.string(0), secret: arguments.string(1)))
            })
        try native.setProperty(
            "verifyToken",
            to: realm.makeFunction { realm, arguments in
                let expected = (try? JSONValue(parsing: arguments.string(2)))?.arrayValue ?? []
                let answer = SessionToken.verify(
                    arguments.string(0), secret: arguments.string(1), now: now() / 1000,
                    state: expected.first?.stringValue, subject: expected.last?.stringValue)
                return realm.string(answer.jsonText)
            })
        try native.setProperty(
            "canRedirect",
            to: realm.makeFunction { realm, arguments in
                realm.bool(InteractiveFlow.isPossible(prompt: arguments[0].string, protocol: arguments[1].string))
            })
        try native.setProperty(
            "resolveURL",
            to: realm.makeFunction { realm, arguments in
                guard var url = try? WHATWGURL(parsing: arguments.string(0)) else { return nil }
                let pairs = (try? JSONValue(parsing: arguments.string(1)))?.arrayValue ?? []
                if !pairs.isEmpty { url.setQuery(pairs) }
                return realm.string(url.href)
            })
    }

    private func addCache(to native: Value, now: @escaping @Sendable () -> Double) throws(Thrown) {
        try native.setProperty(
            "cacheGet",
            to: realm.makeFunction { [unowned self] realm, arguments in
                guard let record = host?.cache.get(key: arguments.string(0), now: now()) else { return nil }
                return realm.string(record.json.jsonText)
            })
        try native.setProperty(
            "cacheSet",
            to: realm.makeFunction { [unowned self] realm, arguments in
                let result = host?.cache.set(
                    key: arguments.string(0), value: arguments.string(1), ttl: arguments[2].expiryOption,
                    expiresAt: arguments[3].expiryOption, now: now())
                let answer: JSONValue =
                    switch result {
                    case .success(let record)?: ["type": "success", "record": record.json]
                    case .failure(let error)?: ["type": "error", "code": .string(error.rawValue)]
                    case nil: ["type": "error", "code": .string(CacheError.failedToSet.rawValue)]
                    }
                return realm.string(answer.jsonText)
            })
        try native.setProperty(
            "cacheDelete",
            to: realm.makeFunction { [unowned self] realm, arguments in
                let error = host?.cache.delete(key: arguments.string(0))
                let answer: JSONValue =
                    error.map { ["type": "error", "code": .string($0.rawValue)] } ?? ["type": "success"]
                return realm.string(answer.jsonText)
            })
    }
}

extension CacheRecord {
    fileprivate var json: JSONValue { ["value": .string(value), "expires_at": .number(expiresAt)] }
}

extension Value {
    fileprivate var expiryOption: CacheExpiryOption {
        if isUndefined { return .absent }
        return number.map { .number($0) } ?? .invalid
    }
}

extension WHATWGURL {
    /// Sets each pair: it replaces parameters of the same name.
    fileprivate mutating func setQuery(_ pairs: [JSONValue]) {
        var parameters = searchParameters
        for pair in pairs {
            guard let name = pair.arrayValue?.first?.stringValue, let value = pair.arrayValue?.last?.stringValue else { continue }
            parameters.set(name, value)
        }
        searchParameters = parameters
    }
}
