import JavaScriptEngine
import PostLogin

/// `api.access`: refuses the login.
enum AccessNamespace: APINamespace {
    static let name = "access"

    static let methods: [String: Method] = [
        // Auth0 checks nothing here; a second argument is ignored. The handler goes on running.
        "deny": { call in
            try call.record(.deny(reason: call[0].isUndefined ? nil : call.text(0)))
            return call.api
        }
    ]
}
