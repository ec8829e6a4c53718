extension APIReference {
    static let user = ReferenceNamespace(
        "user", "Metadata of the user's profile, written once: at the end of the login, or before it is suspended.",
        [set("setAppMetadata", "app_metadata"), set("setUserMetadata", "user_metadata")])

    static let transaction = ReferenceNamespace("transaction", "Values for later actions of the login.", [
        ReferenceCall(
            "setMetadata",
            [
                .required("key", "string", "The key, of at most 64 characters."),
                .required(
                    "value", "string | number | boolean | null",
                    "The value, of at most 8 KiB; 16 KiB in all. `null` removes the key."),
            ],
            .nothing, "Sets a value of `event.transaction.metadata` at once. It lives as long as the login, over suspensions.",
            throws: "when the key or the value is of a wrong type or over its limit.",
            .works("What Auth0's documents call “not accepted” throws.")),
        targetScopes("addTargetScope", [.required("scope", "string", "A scope.")]),
        targetScopes("removeTargetScope", [.required("scope", "string", "A scope.")]),
        targetScopes("setTargetScopes", [.required("scopes", "string[]", "Scopes.")]),
        targetScopes("clearTargetScopes", []),
    ])

    private static func set(_ name: String, _ member: String) -> ReferenceCall {
        ReferenceCall(
            name,
            [
                .required("key", "string", "The key at the root of the metadata."),
                .required("value", "unknown", "The value, as a whole; `null` removes the key."),
            ],
            .api, "Sets a value of the user's `\(member)`. Later actions see it; this one does not.",
            throws: "when `event.user.\(member)` is no object, or the key is one that cannot be set.",
            .works("A key with `.` or `$` in it, one that Auth0 reserves, or a value over the limit throws."))
    }

    private static func targetScopes(_ name: String, _ parameters: [ReferenceCall.Parameter]) -> ReferenceCall {
        ReferenceCall(
            name, parameters, .value("never"), "Not offered in this trigger.", throws: "always: `Method not implemented.`",
            .notOffered("Throws, as on Auth0: post-login has no target scopes."))
    }
}
