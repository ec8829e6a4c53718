import JavaScriptEngine
import PostLogin

/// `api.samlResponse`: attributes and options of the SAML response, in a login that ends with one.
enum SAMLResponseNamespace: APINamespace {
    static let name = "samlResponse"
    /// What `setNameIdentifierFormat()` means.
    private static let defaultNameFormat = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"

    // Though typed as returning nothing, all of them can be chained, as on Auth0.
    static let methods: [String: Method] = {
        var methods = Dictionary(uniqueKeysWithValues: SAMLOption.allCases.map { ($0.method, setter(of: $0)) })
        methods["setAttribute"] = { call in
            let setting = try SAMLRules.attribute(call.argument(0), call.argument(1), beside: call.run.samlResponse)
            try call.record(.samlResponse(setting))
            return call.api
        }
        return methods
    }()

    private static func setter(of option: SAMLOption) -> Method {
        { call in
            let value = try call.argument(0) ?? (option == .nameIdentifierFormat ? .string(defaultNameFormat) : Optional.none)
            try call.record(.samlResponse(SAMLRules.option(option, value)))
            return call.api
        }
    }
}
