extension APIReference {
    static let session = ReferenceNamespace("session", "The user's session.", [
        ReferenceCall(
            "revoke",
            [
                .required("reason", "string", "Why; the application gets it, and the user may read it."),
                .optional(
                    "options", "{ preserveRefreshTokens?: boolean }",
                    "Whether refresh tokens of the session stay; they do not unless said."),
            ],
            .nothing, "Denies the login and ends the session.",
            throws: "when the reason is no text, or an option is unknown or no boolean.", outcome),
        setExpiresAt("setExpiresAt", "when the session expires", "Expires the session"),
        setExpiresAt("setIdleExpiresAt", "when the session expires unless it is used", "Expires the session, unless it is used,"),
        ReferenceCall(
            "setCookieMode",
            [.required("mode", "'persistent' | 'non-persistent'", "Whether the cookie outlives the browser.")], .nothing,
            "Sets how the session's cookie is kept. The last call wins.", throws: "when it is neither.", outcome),
    ], metadata(of: "session", throws: "; when there is no `event.session`."))

    static let refreshToken = ReferenceNamespace("refreshToken", "The refresh token that is exchanged, or is going to be issued.", [
        ReferenceCall(
            "revoke", [.required("reason", "string", "Why, in at most 1,024 characters; the application gets it.")], .nothing,
            "Denies the exchange and revokes the refresh token.",
            throws: "when the reason is no text or too long, or the login is no exchange of a refresh token.", outcome),
        setExpiresAt("setExpiresAt", "when the token expires", "Expires the refresh token"),
        setExpiresAt("setIdleExpiresAt", "when the token expires unless it is used", "Expires the refresh token, unless it is used,"),
    ], metadata(of: "refresh token", throws: "; on an online refresh token."))

    private static let outcome = ReferenceStatus.works("In the outcome, for the login server to do.")

    private static func setExpiresAt(_ name: String, _ meaning: String, _ summary: String) -> ReferenceCall {
        ReferenceCall(
            name, [.required("time", "number", "In milliseconds since 1970: \(meaning).")], .nothing,
            "\(summary) at a time. The earliest of several calls wins.", throws: "when it is no finite number, or 0.", outcome)
    }

    private static func metadata(of thing: String, throws more: String) -> [ReferenceCall] {
        [
            ReferenceCall(
                "setMetadata",
                [
                    .required("key", "string", "The key: 1 to 255 letters, digits, `_` and `-`."),
                    .required("value", "string | null", "The text, of at most 255 characters; `null` removes the key."),
                ],
                .nothing, "Sets a value of the \(thing)'s metadata, which has at most 25.",
                throws: "when the key, the value or their number is not as said" + more, outcome),
            ReferenceCall(
                "deleteMetadata", [.required("key", "string", "The key.")], .nothing, "Removes a value of the \(thing)'s metadata.",
                outcome),
            ReferenceCall("evictMetadata", [], .nothing, "Removes all of the \(thing)'s metadata.", outcome),
        ]
    }
}
