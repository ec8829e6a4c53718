import JavaScriptEngine
import PostLogin

/// `api.transaction`: what actions leave for later actions of the same login.
enum TransactionNamespace: APINamespace {
    static let name = "transaction"

    // All of them return nothing. Those for target scopes are there, and throw, as on a tenant without that feature.
    static let methods: [String: Method] = [
        "setMetadata": setMetadata, "addTargetScope": notImplemented, "removeTargetScope": notImplemented,
        "setTargetScopes": notImplemented, "clearTargetScopes": notImplemented,
    ]

    @Sendable private static func setMetadata(_ call: NamespaceCall) throws -> Value? {
        if call.run.isLate(call.name) { return nil }
        guard let name = call[0].string else { throw ScriptError.typeError("transaction metadata: the key must be string") }
        // An array stands for what no entry can be, `undefined` among it.
        let value = try call.argument(call[1]) ?? .array([])
        var metadata = current(call)
        try call.rules { () throws(RuleViolation) in try TransactionMetadataRules.check(name, value, in: metadata) }
        try call.record(.setTransactionMetadata(key: name, value: value))
        metadata = current(call)
        if try !call.event.member("transaction").bool { try call.event.setProperty("transaction", to: call.realm.makeObject()) }
        try call.write(.object(metadata), to: "metadata", of: call.event.member("transaction"))
        return nil
    }

    private static func current(_ call: NamespaceCall) -> JSONObject {
        call.run.eventMember("transaction")?["metadata"]?.objectValue ?? [:]
    }

    @Sendable private static func notImplemented(_ call: NamespaceCall) throws -> Value? {
        throw ScriptError(message: "Method not implemented.")
    }
}
