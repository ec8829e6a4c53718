extension APIReference {
    static let accessToken = ReferenceNamespace("accessToken", "Custom claims and scopes of the access token.", [
        setCustomClaim(of: "access token"),
        ReferenceCall(
            "addScope", [scope], .nothing, "Adds a scope to those that the token grants. The last call for a scope wins.",
            throws: "when the scope is no text, empty, longer than 280 characters or has white space in it; after 1,000 added ones."),
        ReferenceCall(
            "removeScope", [scope], .nothing, "Takes a scope away from those that the token grants. The last call for a scope wins.",
            throws: "when the scope is no text, empty, longer than 280 characters or has white space in it."),
    ])

    static let idToken = ReferenceNamespace("idToken", "Custom claims of the ID token.", [setCustomClaim(of: "ID token")])

    private static let scope = ReferenceCall.Parameter.required("scope", "string", "The scope; white space around it is cut off.")

    private static func setCustomClaim(of token: String) -> ReferenceCall {
        ReferenceCall(
            "setCustomClaim",
            [
                .required("name", "string", "The claim, plain or with a namespace: `https://example.com/roles`."),
                .required("value", "unknown", "Anything that has JSON. `undefined`, a function and a symbol set no claim."),
            ],
            .api, "Sets a claim of the \(token), or replaces the one that an earlier call has set.",
            throws: "when the name is `scope`.",
            .works("Claims that Auth0 drops are dropped; a warning in the execution report names each."))
    }
}
