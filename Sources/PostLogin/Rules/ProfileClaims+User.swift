extension ProfileClaims {
    /// The claims that each scope opens in an ID token (OpenID Connect Core 1.0, section 5.4).
    private static let byScope: KeyValuePairs<String, [String]> = [
        "profile": [
            "name", "nickname", "given_name", "middle_name", "family_name", "preferred_username", "profile", "picture", "website",
            "gender", "birthdate", "zoneinfo", "locale", "updated_at",
        ],
        "email": ["email", "email_verified"],
        "phone": ["phone_number", "phone_number_verified"],
        "address": ["address"],
    ]

    /// The claims that describe a user to an application with these scopes: the members of the profile that have a claim's name.
    ///
    /// `phone_number_verified` is the profile's `phone_verified`. As on Auth0, `updated_at` stays the text that it is in the profile.
    /// What the profile does not have, or has as null, is left out.
    public static func describing(_ user: PostLoginEvent.User, scopes: [String]) -> JSONObject {
        var claims: JSONObject = [:]
        for (scope, names) in byScope where scopes.contains(scope) {
            for name in names {
                let value = user.members[name == "phone_number_verified" ? "phone_verified" : name]
                if let value, value != .null { claims[name] = value }
            }
        }
        return claims
    }
}
