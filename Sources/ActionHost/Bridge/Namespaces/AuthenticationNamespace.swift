import JavaScriptEngine
import NodeAPI
import PostLogin

/// `api.authentication`: second factors, methods of other pages, and the user whom the login is for.
enum AuthenticationNamespace: APINamespace {
    static let name = "authentication"

    static let methods: [String: Method] = [
        "challengeWith": { call in try ask(.challenge, call) },
        "challengeWithAny": { call in try askAny(.challenge, call) },
        "enrollWith": { call in try ask(.enrollment, call) },
        "enrollWithAny": { call in try askAny(.enrollment, call) },
        "recordMethod": { call in
            let address = call[0].string ?? ""
            guard let url = try? WHATWGURL(parsing: address), ["http", "https"].contains(url.scheme) else {
                throw ScriptError(message: "provider_url must be an http or https URL")
            }
            try call.run.record(.recordMethod(url: address, time: call.now))
            return call.api
        },
        // Returns nothing. What is no text is refused as an empty one is.
        "setPrimaryUser": { call in
            try call.run.record(.setPrimaryUser(call[0].string ?? ""))
            return nil
        },
    ]

    // As on Auth0, the four return nothing and check nothing: what cannot be used is ignored when the action has ended.

    @Sendable private static func ask(_ kind: FactorCommand.Kind, _ call: NamespaceCall) throws -> Value? {
        let additional = try call.json(1)?["additionalFactors"]?.arrayValue ?? []
        try call.run.record(.secondFactor(FactorCommand(kind, [Factor(argument: call.json(0))] + additional.map { Factor(argument: $0) })))
        return nil
    }

    @Sendable private static func askAny(_ kind: FactorCommand.Kind, _ call: NamespaceCall) throws -> Value? {
        let factors = try call.json(0)?.arrayValue ?? []
        try call.run.record(.secondFactor(FactorCommand(kind, factors.map { Factor(argument: $0) }, offersChoice: true)))
        return nil
    }
}
