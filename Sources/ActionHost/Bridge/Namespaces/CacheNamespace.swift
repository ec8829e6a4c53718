import JavaScriptEngine
import PostLogin

/// `api.cache`: small texts shared by the actions of a host. Limits are codes in the result, never exceptions.
enum CacheNamespace: APINamespace {
    static let name = "cache"

    static let methods: [String: Method] = [
        "get": { call in
            guard let record = call.run.cache.get(key: try string("key", call[0]), now: call.now) else { return nil }
            return call.value(json(record))
        },
        "set": { call in
            let (key, value) = (try string("key", call[0]), try string("value", call[1]))
            if call.run.isLate("cache.set") { return call.value(failure(.failedToSet)) }
            let (ttl, expiresAt) = (try call[2].member("ttl"), try call[2].member("expires_at"))
            let result = call.run.cache.set(
                key: key, value: value, ttl: expiry(ttl), expiresAt: expiry(expiresAt), now: call.now)
            switch result {
            case .success(let record): return call.value(["type": "success", "record": json(record)])
            case .failure(let error): return call.value(failure(error))
            }
        },
        "delete": { call in
            let key = try string("key", call[0])
            if call.run.isLate("cache.delete") { return call.value(failure(.failedToDelete)) }
            return call.value(call.run.cache.delete(key: key).map(failure) ?? ["type": "success"])
        },
    ]

    private static func string(_ name: String, _ value: Value) throws(ScriptError) -> String {
        guard let text = value.string else { throw .typeError("cache: \(name) must be string") }
        return text
    }

    private static func expiry(_ value: Value) -> CacheExpiryOption {
        value.isUndefined ? .absent : value.number.map { .number($0) } ?? .invalid
    }

    private static func json(_ record: CacheRecord) -> JSONValue {
        ["value": .string(record.value), "expires_at": .number(record.expiresAt)]
    }

    private static func failure(_ error: CacheError) -> JSONValue {
        ["type": "error", "code": .string(error.rawValue)]
    }
}
