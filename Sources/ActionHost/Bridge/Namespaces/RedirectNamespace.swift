import JavaScriptEngine
import NodeAPI
import PostLogin

/// `api.redirect`: sends the user elsewhere, and takes what comes back.
enum RedirectNamespace: APINamespace {
    static let name = "redirect"
    /// Seconds that a session token is good for.
    private static let defaultLifetime = 900.0

    static let methods: [String: Method] = [
        "encodeToken": encodeToken,
        "sendUserTo": sendUserTo,
        "canRedirect": { call in
            let prompt = try call.event("request", "query").member("prompt").string
            let protocolName = try call.event("transaction", "protocol").string
            return call.realm.bool(InteractiveFlow.isPossible(prompt: prompt, protocol: protocolName))
        },
        "validateToken": validateToken,
    ]

    @Sendable private static func encodeToken(_ call: NamespaceCall) throws -> Value? {
        let options = try options(of: "encodeToken", call)
        let secret = try secret(of: "encodeToken", options)
        let issuedAt = (call.now / 1000).rounded(.down)
        let lifetime = try options.property("expiresInSeconds").number ?? defaultLifetime
        var claims: JSONObject = ["iat": .number(issuedAt)]
        claims["iss"] = try json(call.event("request", "hostname"))
        claims["sub"] = try json(call.event("user", "user_id"))
        claims["exp"] = .number(issuedAt + lifetime)
        claims["ip"] = try json(call.event("request", "ip"))
        // Last, as on Auth0: a payload can replace any of the above.
        let payload = try options.property("payload")
        for name in payload.enumerableNames { claims[name] = try json(payload.property(name)) }
        return call.realm.string(SessionToken.sign(claims: claims.jsonText, secret: secret))
    }

    @Sendable private static func sendUserTo(_ call: NamespaceCall) throws -> Value? {
        // Before the arguments are looked at, as on Auth0.
        if call.run.conflicts(.redirect) { return call.api }
        let address = try call.text(0)
        guard var url = try? WHATWGURL(parsing: address) else { throw invalidURL(address, call) }
        let query = try call[1].member("query")
        let names = query.enumerableNames
        if !names.isEmpty {
            var parameters = url.searchParameters
            // Each replaces parameters of its name that the URL has already.
            for name in names { parameters.set(name, try query.property(name).toText()) }
            url.searchParameters = parameters
        }
        try call.record(.redirect(url: url.href))
        return call.api
    }

    @Sendable private static func validateToken(_ call: NamespaceCall) throws -> Value? {
        let options = try options(of: "validateToken", call)
        let chosenName = try options.property("tokenParameterName")
        let name = chosenName.bool ? try chosenName.toText() : "session_token"
        let token = try parameter(name, call)
        guard token.bool else {
            throw ScriptError(
                message: "There is no parameter \"\(name)\" with a session token, neither in the POST body nor in the query")
        }
        let answer = SessionToken.verify(
            try token.toText(), secret: try secret(of: "validateToken", options), now: call.now / 1000,
            state: try parameter("state", call).string, subject: try call.event("user", "user_id").string)
        if let reason = answer["reason"]?.stringValue {
            throw ScriptError(message: "The session token is invalid: \(reason)")
        }
        return answer["claims"].map(call.value)
    }

    /// A parameter of the request; the body wins over the query.
    @Sendable private static func parameter(_ name: String, _ call: NamespaceCall) throws(Thrown) -> Value {
        let inBody = try call.event("request", "body").member(name)
        return inBody.isUndefined ? try call.event("request", "query").member(name) : inBody
    }

    @Sendable private static func options(of method: String, _ call: NamespaceCall) throws(ScriptError) -> Value {
        guard call[0].isObject else { throw .typeError("redirect.\(method) needs an object with its options") }
        return call[0]
    }

    @Sendable private static func secret(of method: String, _ options: Value) throws -> String {
        let value = try options.property("secret")
        if let secret = value.string, !secret.isEmpty { return secret }
        let found = value.isUndefined ? "it is undefined" : value.isString ? "it is empty" : "it is of type \(value.typeName)"
        throw ScriptError(message: "redirect.\(method) needs a secret, a non-empty string: \(found)")
    }

    @Sendable private static func json(_ value: Value) throws -> JSONValue? {
        try value.toJSON().map { try JSONValue(parsing: $0) }
    }

    /// The error that `new URL` throws in Node.
    @Sendable private static func invalidURL(_ address: String, _ call: NamespaceCall) -> Thrown {
        let error = call.realm.makeError(.typeError("Invalid URL"))
        error.define("code", as: call.realm.string("ERR_INVALID_URL"))
        error.define("input", as: call.realm.string(address))
        return Thrown(error)
    }
}
