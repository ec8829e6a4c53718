import PostLogin

extension EventFixture {
    /// What fixtures differ from: a database user logs in again, with a password in a browser, to a web application that asks for a token
    /// of its API. Addresses, domains and networks are those that are set aside for documentation.
    static let base: JSONObject = [
        "authentication": ["methods": [["name": "pwd", "timestamp": "2026-03-12T15:04:31.116Z"]]],
        "authorization": ["roles": ["analyst", "editor"]],
        "client": ["client_id": .string(clientID), "name": "Reports", "metadata": ["team": "insights"]],
        "configuration": [:],
        "connection": [
            "id": "con_9fYh2mPq4RtVwXz1", "name": "Username-Password-Authentication", "strategy": "auth0", "metadata": [:],
        ],
        "request": .object(request),
        "resource_server": ["identifier": .string(audience)],
        "secrets": [:],
        "session": .object(session),
        "stats": ["logins_count": 42],
        "tenant": ["id": "example"],
        "transaction": .object(transaction),
        "user": .object(user),
    ]

    static let clientID = "Zk3n0FfakeClientIdExample01"
    static let audience = "https://api.reports.example.com"
    static let browser = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"

    private static let request: JSONObject = [
        "ip": .string(Place.lyon.address),
        "asn": .string(Place.lyon.network),
        "method": "GET",
        "hostname": "login.example.com",
        "language": "en",
        "user_agent": .string(browser),
        "query": [
            "audience": .string(audience), "client_id": .string(clientID), "redirect_uri": "https://reports.example.com/callback",
            "response_type": "code", "scope": "openid profile email", "state": "fake-application-state", "ui_locales": "en",
        ],
        "body": [:],
        "geoip": .object(Place.lyon.geoIP),
    ]

    private static let session: JSONObject = [
        "id": "FakeSessionId01",
        "user_id": "auth0|5f7c8ec7c33c6c004bbafe82",
        "created_at": "2026-03-12T15:04:31.120Z",
        "authenticated_at": "2026-03-12T15:04:31.116Z",
        "updated_at": "2026-03-12T15:04:31.120Z",
        "last_interacted_at": "2026-03-12T15:04:31.120Z",
        "idle_expires_at": "2026-03-15T15:04:31.120Z",
        "expires_at": "2026-03-19T15:04:31.120Z",
        "clients": [["client_id": .string(clientID)]],
        "cookie": ["mode": "persistent"],
        "device": .object(Place.lyon.device(userAgent: browser)),
        "metadata": [:],
    ]

    private static let transaction: JSONObject = [
        "id": "FakeTransactionId01",
        "acr_values": [],
        "locale": "en",
        "metadata": [:],
        "prompt": [],
        "protocol": "oidc-basic-profile",
        "redirect_uri": "https://reports.example.com/callback",
        "requested_scopes": ["openid", "profile", "email"],
        "response_mode": "query",
        "response_type": ["code"],
        "state": "fake-application-state",
        "ui_locales": ["en"],
    ]

    private static let user: JSONObject = [
        "user_id": "auth0|5f7c8ec7c33c6c004bbafe82",
        "email": "ada.sample@example.com",
        "email_verified": true,
        "name": "Ada Sample",
        "given_name": "Ada",
        "family_name": "Sample",
        "nickname": "ada",
        "picture": "https://images.example.com/ada.png",
        "created_at": "2024-05-02T08:15:00.000Z",
        "updated_at": "2026-03-12T15:04:31.301Z",
        "last_password_reset": "2025-11-20T09:30:12.000Z",
        "app_metadata": ["plan": "team"],
        "user_metadata": ["display_name": "Ada"],
        "identities": [
            [
                "connection": "Username-Password-Authentication", "provider": "auth0", "user_id": "5f7c8ec7c33c6c004bbafe82",
                "isSocial": false,
            ]
        ],
        "enrolledFactors": [],
        "multifactor": [],
    ]
}
