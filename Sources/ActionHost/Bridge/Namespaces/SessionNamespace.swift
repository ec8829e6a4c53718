import JavaScriptEngine
import PostLogin

/// `api.session`: ends the browser session, shortens its life, changes its cookie and its metadata.
enum SessionNamespace: APINamespace {
    static let name = "session"

    private static let metadata = EntryMetadataCalls(
        member: "session", title: "session", isAllowedWithoutMember: false, effect: { .session(.metadata($0)) })

    // All of them return nothing.
    static let methods: [String: Method] = [
        "revoke": { call in
            let (reason, options) = (try call.argument(call[0]), try call.argument(call[1]))
            let revocation = try call.rules { () throws(RuleViolation) in try SessionRevocation(reason: reason, options: options) }
            try call.record(.session(.revoke(revocation)))
            return nil
        },
        "setExpiresAt": { call in
            try call.record(.session(.setExpiresAt(call.time(as: .absolute))))
            return nil
        },
        "setIdleExpiresAt": { call in
            try call.record(.session(.setIdleExpiresAt(call.time(as: .inactivity))))
            return nil
        },
        "setCookieMode": setCookieMode,
        "setMetadata": { call in
            if !call.run.isLate(call.name) { try metadata.set(call) }
            return nil
        },
        "deleteMetadata": { call in
            if !call.run.isLate(call.name) { try metadata.delete(call) }
            return nil
        },
        "evictMetadata": { call in
            if !call.run.isLate(call.name) { try metadata.evict(call) }
            return nil
        },
    ]

    @Sendable private static func setCookieMode(_ call: NamespaceCall) throws -> Value? {
        if call.run.isLate(call.name) { return nil }
        guard call[0].bool else { throw ScriptError(message: "A cookie mode is needed: \"persistent\" or \"non-persistent\"") }
        guard let mode = call[0].string.flatMap(CookieMode.init(rawValue:)) else {
            throw ScriptError(
                message: "Invalid cookie mode: \(try call[0].toText()). It has to be \"persistent\" or \"non-persistent\"")
        }
        try call.record(.session(.setCookieMode(mode)))
        let session = try call.event.member("session")
        // Auth0 puts a new object in the session's place, and leaves one without members as it is.
        guard session.isObject, !session.enumerableNames.isEmpty else { return nil }
        let changed = try copy(of: session, call)
        let cookie = try copy(of: session.property("cookie"), call)
        cookie.define("mode", as: call.realm.string(mode.rawValue))
        changed.define("cookie", as: cookie)
        try call.event.setProperty("session", to: changed)
        return nil
    }

    private static func copy(of object: Value, _ call: NamespaceCall) throws(Thrown) -> Value {
        let copy = call.realm.makeObject()
        for name in object.enumerableNames { try copy.define(name, as: object.property(name)) }
        return copy
    }
}
