import JavaScriptEngine
import PostLogin

/// `api.refreshToken`: ends the refresh token that is being exchanged, or sets the life and the metadata of that or the next one.
enum RefreshTokenNamespace: APINamespace {
    static let name = "refreshToken"

    private static let metadata = EntryMetadataCalls(
        member: "refresh_token", title: "refresh token", isAllowedWithoutMember: true, effect: { .refreshToken(.metadata($0)) })

    // All of them return nothing.
    static let methods: [String: Method] = [
        "revoke": { call in
            let reason = try call.argument(call[0])
            let flow = call.run.eventMember("transaction")?["protocol"]?.stringValue
            let command = try call.rules { () throws(RuleViolation) in try RefreshTokenRules.revocation(reason: reason, protocol: flow) }
            try call.record(.refreshToken(command))
            return nil
        },
        "setExpiresAt": { call in
            try refuseOnline(call)
            try call.record(.refreshToken(.setExpiresAt(call.time(as: .absolute))))
            return nil
        },
        "setIdleExpiresAt": { call in
            try refuseOnline(call)
            try call.record(.refreshToken(.setIdleExpiresAt(call.time(as: .inactivity))))
            return nil
        },
        "setMetadata": { call in
            if call.run.isLate(call.name) { return nil }
            try refuseOnline(call, prefix: "Failed to set refresh token metadata: ")
            try metadata.set(call)
            return nil
        },
        "deleteMetadata": { call in
            if call.run.isLate(call.name) { return nil }
            try refuseOnline(call)
            try metadata.delete(call)
            return nil
        },
        "evictMetadata": { call in
            if call.run.isLate(call.name) { return nil }
            try refuseOnline(call)
            try metadata.evict(call)
            return nil
        },
    ]

    /// Before the arguments are looked at, as on Auth0.
    private static func refuseOnline(_ call: NamespaceCall, prefix: String = "") throws {
        if try call.event("refresh_token", "access").string == "online" {
            throw ScriptError(message: "\(prefix)\(call.name) cannot be called for an online refresh token")
        }
    }
}
