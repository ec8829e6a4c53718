import JavaScriptEngine
import PostLogin

/// `api.user`: metadata of the user's profile, written once at the end of the login.
enum UserNamespace: APINamespace {
    static let name = "user"

    static let methods: [String: Method] = [
        "setUserMetadata": { call in try set(.user, "user.setUserMetadata", call) },
        "setAppMetadata": { call in try set(.app, "user.setAppMetadata", call) },
    ]

    private static func set(_ kind: MetadataKind, _ method: String, _ call: NamespaceCall) throws -> Value? {
        // A custom database may put anything in the profile's place: then there is nothing to merge into.
        let current = try call.event("user", kind.rawValue)
        guard current.isPlainObject else {
            throw ScriptError(message: "\(method): event.user.\(kind.rawValue) is not an object, so no key of it can be set")
        }
        try call.record(.setMetadata(kind: kind, key: call.text(0), value: call.json(1)))
        return call.api
    }
}
