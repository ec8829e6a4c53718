extension EventReference {
    static let session: [ReferenceMember] = [
        .optional("session", "The browser session; some flows have one without members.", members: [
            .always("id", "The session's id."),
            .optional("actor", "Who acts in the user's name.", isOpen: true, members: [
                .always("sub", "The actor's id."),
            ]),
            .optional("authenticated_at", "When the user last authenticated, in ISO 8601."),
            .optional("created_at", "When it began, in ISO 8601."),
            .optional("updated_at", "When it last changed, in ISO 8601."),
            .optional("expires_at", "When it expires, in ISO 8601."),
            .optional("idle_expires_at", "When it expires unless it is used, in ISO 8601."),
            .optional("last_interacted_at", "When the user last did something, in ISO 8601."),
            .optional("user_id", "The user it belongs to."),
            .optional("clients", "The applications that take part in it.", members: [
                .always("client_id", "The application's client id."),
            ]),
            .optional("cookie", "The cookie that carries it.", members: [
                .optional(
                    "mode", "Whether the cookie outlives the browser.", type: ReferenceMember.union(cookieModes),
                    values: cookieModes,
                    .works("Shows a change made by the action at once.")),
            ]),
            .optional("device", "The device it is used on.", members: device),
            .optional("metadata", "The session's metadata.", .works("Shows changes made by the action at once.")),
            .optional("session_transfer", "Where it comes from, when a native application handed it over.", members: [
                .optional("parent_refresh_token", "The native application's refresh token.", members: parentRefreshToken),
            ]),
        ]),
        .optional("session_transfer_token", "The token with which a native application hands its session over.", members: [
            .always("client_id", "The application it was issued to."),
            .always("scope", "The scopes it was issued with."),
            .always("request", "The request that it was issued on.", members: [
                .always("ip", "The address it came from."),
                .optional("asn", "The autonomous system it came from."),
                .optional("user_agent", "The application's user agent."),
                .optional("geoip", "Where the address is.", members: geoIP),
            ]),
        ]),
        .optional("refresh_token", "The refresh token that is being exchanged.", members: [
            .always("id", "The token's id."),
            .optional("client_id", "The application it was issued to."),
            .optional("user_id", "The user it was issued to."),
            .optional("session_id", "The session it belongs to; absent on old tokens.", type: "string | null"),
            .always("created_at", "When it was issued, in ISO 8601."),
            .optional("expires_at", "When it expires, in ISO 8601."),
            .optional("idle_expires_at", "When it expires unless it is used, in ISO 8601."),
            .optional("last_exchanged_at", "When it was last exchanged, in ISO 8601; absent when never."),
            .optional("rotating", "Whether each exchange replaces it."),
            .optional("resource_servers", "The APIs it is good for.", members: [
                .optional("audience", "The API's identifier."),
                .optional("scopes", "The scopes, separated by blanks."),
            ]),
            .optional("device", "The device it is used on.", members: device),
            .optional("metadata", "The token's metadata.", .works("Shows changes made by the action at once.")),
            .optional("session_transfer", "Where it comes from, when a native application handed its session over.", members: [
                .optional("parent_refresh_token", "The native application's refresh token.", members: parentRefreshToken),
            ]),
            .optional("access", "Whether the token outlives the session.", type: ReferenceMember.union(tokenAccess), values: tokenAccess),
        ]),
    ]

    /// The device behind a session or a refresh token.
    static let device: [ReferenceMember] = [
        .optional("initial_ip", "The address it was first seen at."),
        .optional("initial_asn", "The autonomous system it was first seen in."),
        .optional("initial_user_agent", "The browser it was first seen with."),
        .optional("last_ip", "The address it was last seen at."),
        .optional("last_asn", "The autonomous system it was last seen in."),
        .optional("last_user_agent", "The browser it was last seen with."),
    ]

    /// The refresh token of a native application that handed its session over.
    static let parentRefreshToken: [ReferenceMember] = [
        .optional("id", "The token's id."),
        .optional("metadata", "The token's metadata."),
    ]
}
