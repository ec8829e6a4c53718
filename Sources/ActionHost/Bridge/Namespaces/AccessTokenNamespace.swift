import JavaScriptEngine
import PostLogin

/// `api.accessToken`: custom claims and scopes of the access token.
enum AccessTokenNamespace: APINamespace {
    static let name = "accessToken"

    static let methods: [String: Method] = [
        "setCustomClaim": { call in try call.setCustomClaim(.accessToken) },
        // The two scope methods return nothing, unlike the others.
        "addScope": { call in
            try call.record(.addScope(try scope(call)))
            return nil
        },
        "removeScope": { call in
            try call.record(.removeScope(try scope(call)))
            return nil
        },
    ]

    private static func scope(_ call: NamespaceCall) throws(ScriptError) -> String {
        guard let scope = call[0].string else { throw .typeError("scope must be string") }
        return scope
    }
}
