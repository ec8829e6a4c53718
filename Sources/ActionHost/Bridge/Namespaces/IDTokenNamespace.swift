import JavaScriptEngine
import PostLogin

/// `api.idToken`: custom claims of the ID token.
enum IDTokenNamespace: APINamespace {
    static let name = "idToken"

    static let methods: [String: Method] = [
        "setCustomClaim": { call in try call.setCustomClaim(.idToken) }
    ]
}
