/// The vocabularies that more than one member has, or that are long.
extension EventReference {
    static let methods = ["federated", "pwd", "passkey", "sms", "email", "phone_number", "mock", "mfa"]
    static let factors = ["push-notification", "phone", "email", "otp", "webauthn-roaming", "webauthn-platform", "recovery-code"]
    static let confidences = ["low", "medium", "high", "neutral"]
    static let acquaintance = ["known", "unknown"]
    static let cookieModes = ["persistent", "non-persistent"]
    static let tokenAccess = ["offline", "online"]
    static let responseModes = ["query", "fragment", "form_post", "web_message"]
    static let responseTypes = ["code", "token", "id_token"]
    static let protocols = [
        "oidc-basic-profile", "oidc-ciba", "oidc-ciba-web-link", "oidc-implicit-profile", "oidc-hybrid-profile", "oauth2-device-code",
        "oauth2-resource-owner", "oauth2-resource-owner-jwt-bearer", "oauth2-password", "oauth2-webauthn", "oauth2-access-token",
        "oauth2-refresh-token", "oauth2-token-exchange", "samlp", "wsfed", "wstrust-usernamemixed",
    ]
}

extension TriggerReference {
    /// The values that Auth0 documents for members of the event, by the member's path without `event`: those of `transaction.protocol`,
    /// of `authentication.methods[].name`, …
    ///
    /// A login may have others: Auth0 adds to its lists, and an action can record an authentication method of its own.
    public static let eventValues: [String: [String]] = values(PostLoginEvent.members, EventReference.members, path: "")

    private static func values(
        _ schemas: EventSchema.Members, _ descriptions: [ReferenceMember], path: String
    ) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for description in descriptions {
            guard let schema = schemas[description.name] else { continue }
            let place = path + description.name + schema.elementSuffix
            if !description.values.isEmpty { found[place] = description.values }
            let inner = values(schema.innermostObject ?? [:], description.members, path: place + ".")
            found.merge(inner) { own, _ in own }
        }
        return found
    }
}

extension EventSchema {
    /// How the elements of arrays and maps are written in a path.
    fileprivate var elementSuffix: String {
        switch self {
        case .array(let element): "[]" + element.elementSuffix
        case .map(let element): ".*" + element.elementSuffix
        case .string, .number, .boolean, .scalar, .any, .object: ""
        }
    }
}
