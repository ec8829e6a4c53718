import PostLogin

/// By which flow the login comes.
extension EventFixture {
    static let flows = [
        singleSignOnLogin, silent, implicit, refreshToken, passwordGrant, deviceCode, tokenExchange, nativeSocial, nativePasskey, ciba,
        sessionTransfer,
    ]

    /// A session from before.
    public static let singleSignOnLogin = EventFixture(
        "single-sign-on", "The user has a session from this morning, at another application, and sees no login page.", singleSignOn)
    /// `prompt=none`.
    public static let silent = EventFixture(
        "silent", "The application asks for tokens without a prompt (prompt=none), in a session from before: nothing can be shown.",
        singleSignOn,
        [
            "request": ["query": ["prompt": "none", "response_mode": "web_message"]],
            "transaction": ["prompt": ["none"], "response_mode": "web_message"],
        ])
    /// The implicit flow.
    public static let implicit = EventFixture(
        "implicit", "The application asks for tokens in the answer itself: the implicit flow.",
        [
            "request": ["query": ["response_type": "id_token token", "response_mode": "fragment", "nonce": "fake-nonce"]],
            "transaction": [
                "protocol": "oidc-implicit-profile", "response_mode": "fragment", "response_type": ["id_token", "token"],
            ],
        ])
    /// The exchange of a refresh token.
    public static let refreshToken = EventFixture(
        "refresh-token", "An application exchanges a refresh token, three days after the login.",
        tokenEndpoint("oauth2-refresh-token", grant: "refresh_token"),
        [
            "authentication": ["methods": [["name": "pwd", "timestamp": "2026-03-09T08:12:45.500Z"]]],
            "session": [
                "created_at": "2026-03-09T08:12:45.510Z", "authenticated_at": "2026-03-09T08:12:45.500Z",
                "idle_expires_at": "2026-03-15T08:12:45.510Z", "expires_at": "2026-03-16T08:12:45.510Z",
            ],
            "refresh_token": [
                "id": "FakeRefreshTokenId01",
                "client_id": .string(clientID),
                "user_id": "auth0|5f7c8ec7c33c6c004bbafe82",
                "session_id": "FakeSessionId01",
                "created_at": "2026-03-09T08:12:46.020Z",
                "last_exchanged_at": "2026-03-11T17:40:02.333Z",
                "idle_expires_at": "2026-03-26T15:04:31.120Z",
                "expires_at": "2026-04-08T08:12:46.020Z",
                "rotating": true,
                "resource_servers": [["audience": .string(audience), "scopes": "openid profile email offline_access"]],
                "device": .object(Place.lyon.device(userAgent: browser)),
                "metadata": [:],
            ],
            "transaction": ["requested_scopes": ["openid", "profile", "email", "offline_access"]],
        ])
    /// The resource owner password grant.
    public static let passwordGrant = EventFixture(
        "password-grant", "An application sends the user's password itself (resource owner password grant): no browser, no session.",
        tokenEndpoint("oauth2-password", grant: "password"), withoutSession,
        ["request": ["body": ["username": "ada.sample@example.com", "scope": "openid profile email", "audience": .string(audience)]]])
    /// The device flow.
    public static let deviceCode = EventFixture(
        "device-code", "The user confirms a television in a browser (device authorization flow).",
        client(id: "D3vcFakeClientIdExample0006", name: "Reports on television", redirect: "https://login.example.com/device/callback"),
        [
            "request": ["query": ["response_type": nil, "state": nil, "redirect_uri": nil]],
            "transaction": [
                "protocol": "oauth2-device-code", "redirect_uri": nil, "response_mode": nil, "response_type": nil, "state": nil,
            ],
        ])
    /// A token exchange.
    public static let tokenExchange = EventFixture(
        "token-exchange", "A service exchanges a token of its own for the user's, and acts in their name (custom token exchange).",
        client(id: "T0keFakeClientIdExample0007", name: "Support desk", redirect: "https://support.example.com/callback"),
        tokenEndpoint("oauth2-token-exchange", grant: "urn:ietf:params:oauth:grant-type:token-exchange"), withoutSession,
        [
            "request": [
                "body": [
                    "audience": .string(audience), "scope": "openid profile email", "subject_token_type": .string(supportTicket),
                    "client_id": "T0keFakeClientIdExample0007",
                ]
            ],
            "authentication": ["methods": []],
            "transaction": [
                "subject_token_type": .string(supportTicket), "actor_token_type": "urn:ietf:params:oauth:token-type:id_token",
                "actor": ["sub": "auth0|65f0693f2f7ad4e9b3c1d027"],
            ],
        ])
    /// A social login of a native application.
    public static let nativeSocial = EventFixture(
        "native-social", "A native application has logged the user in with the telephone's own Apple account: no browser, no session.",
        client(id: "N4tvFakeClientIdExample0003", name: "Reports for iPhone", redirect: "com.example.reports://login.example.com/ios/callback"),
        connection(id: "con_4ppleConnection01", name: "apple", strategy: "apple", method: "federated"),
        account("apple", id: "001924.f4ke0fakeAppleSubject0123.1504", connection: "apple", isSocial: true),
        tokenEndpoint("oauth2-access-token", grant: "urn:ietf:params:oauth:grant-type:token-exchange"), withoutSession,
        [
            "request": [
                "user_agent": .string(phoneApp),
                "body": [
                    "client_id": "N4tvFakeClientIdExample0003",
                    "subject_token_type": "http://auth0.com/oauth/token-type/apple-authz-code", "scope": "openid profile email",
                    "audience": .string(audience),
                ],
            ],
            "user": ["email": "x7k2m9p4qd@privaterelay.example.com", "picture": nil],
        ])
    /// A passkey in a native application.
    public static let nativePasskey = EventFixture(
        "native-passkey", "A native application has the user log in with a passkey, without a browser and a session.",
        client(id: "N4tvFakeClientIdExample0003", name: "Reports for iPhone", redirect: "com.example.reports://login.example.com/ios/callback"),
        tokenEndpoint("oauth2-webauthn", grant: "urn:okta:params:oauth:grant-type:webauthn"), withoutSession,
        [
            "request": ["user_agent": .string(phoneApp), "body": ["client_id": "N4tvFakeClientIdExample0003"]],
            "authentication": ["methods": [["name": "passkey", "timestamp": "2026-03-12T15:04:31.116Z"]]],
        ])
    /// Client-initiated backchannel authentication.
    public static let ciba = EventFixture(
        "ciba", "A call centre has the user confirm on their own telephone (client-initiated backchannel authentication).",
        client(id: "C1baFakeClientIdExample0008", name: "Call centre", redirect: "https://calls.example.com/callback"),
        tokenEndpoint("oidc-ciba", grant: "urn:openid:params:grant-type:ciba"), withoutSession, otpEnrolled,
        [
            "request": ["body": ["client_id": "C1baFakeClientIdExample0008"]],
            "authentication": ["methods": []],
            "user": ["enrolledFactors": [["type": "push-notification"]]],
        ])
    /// From a native application to the web.
    public static let sessionTransfer = EventFixture(
        "session-transfer", "A native application hands its session over to the browser (native to web single sign-on).",
        [
            "request": ["query": ["session_transfer_token": "fake-session-transfer-token"]],
            "session_transfer_token": [
                "client_id": "N4tvFakeClientIdExample0003",
                "scope": ["openid", "profile", "email", "offline_access"],
                "request": [
                    "ip": .string(Place.lyon.address), "asn": .string(Place.lyon.network), "user_agent": .string(phoneApp),
                    "geoip": .object(Place.lyon.geoIP),
                ],
            ],
            "session": ["session_transfer": ["parent_refresh_token": ["id": "FakeRefreshTokenId02", "metadata": [:]]]],
        ])

    /// A session that began in the morning, at another application.
    static let singleSignOn: JSONObject = [
        "authentication": ["methods": [["name": "pwd", "timestamp": "2026-03-12T08:30:02.250Z"]]],
        "session": [
            "created_at": "2026-03-12T08:30:02.260Z", "authenticated_at": "2026-03-12T08:30:02.250Z",
            "expires_at": "2026-03-19T08:30:02.260Z",
            "clients": [["client_id": "0therFakeClientIdExample009"], ["client_id": .string(clientID)]],
        ],
    ]

    private static let supportTicket = "urn:example:support-ticket"
    private static let phoneApp = "Reports/142 CFNetwork/3826.400.120 Darwin/24.3.0"

    private static let withoutSession: JSONObject = ["session": nil]

    /// A request to the token endpoint: a POST whose body says what the query of a browser would. Secrets and tokens are not in it.
    private static func tokenEndpoint(_ protocol: String, grant: String) -> JSONObject {
        [
            "request": [
                "method": "POST", "language": nil, "query": .object(noQuery),
                "body": ["grant_type": .string(grant), "client_id": .string(clientID)],
            ],
            "transaction": [
                "id": nil, "acr_values": nil, "locale": nil, "prompt": nil, "protocol": .string(`protocol`), "redirect_uri": nil,
                "response_mode": nil, "response_type": nil, "state": nil, "ui_locales": nil,
            ],
        ]
    }

    private static let noQuery = JSONObject(
        ["audience", "client_id", "redirect_uri", "response_type", "scope", "state", "ui_locales"].map { ($0, JSONValue.null) })
}
