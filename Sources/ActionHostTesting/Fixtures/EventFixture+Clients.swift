import PostLogin

/// What the user logs in to.
extension EventFixture {
    static let clients = [singlePageApp, nativeApp, noAPI, samlClient, wsFederation]

    /// A single-page application.
    public static let singlePageApp = EventFixture(
        "single-page-app", "The user logs in to a single-page application, which also wants a refresh token.",
        client(id: "Sp4nFakeClientIdExample0002", name: "Reports in the browser", redirect: "https://app.reports.example.com/"),
        [
            "request": [
                "query": [
                    "scope": "openid profile email offline_access", "code_challenge": "fAkEChallenge0123456789abcdefghijklmnopqrstu",
                    "code_challenge_method": "S256",
                ]
            ],
            "transaction": ["requested_scopes": ["openid", "profile", "email", "offline_access"]],
        ])
    /// A native application.
    public static let nativeApp = EventFixture(
        "native-app", "The user logs in to a native application on a telephone, in the system's browser.",
        client(id: "N4tvFakeClientIdExample0003", name: "Reports for iPhone", redirect: "com.example.reports://login.example.com/ios/callback"),
        [
            "request": [
                "user_agent": .string(phone),
                "query": [
                    "scope": "openid profile email offline_access", "code_challenge": "fAkEChallenge0123456789abcdefghijklmnopqrstu",
                    "code_challenge_method": "S256",
                ],
            ],
            "session": ["device": .object(Place.lyon.device(userAgent: phone))],
            "transaction": ["requested_scopes": ["openid", "profile", "email", "offline_access"]],
        ])
    /// A login without an API.
    public static let noAPI = EventFixture(
        "no-api", "The application asks for no API: there is no resource server, and the access token is for the profile alone.",
        ["resource_server": nil, "request": ["query": ["audience": nil]]])
    /// A SAML application.
    public static let samlClient = EventFixture(
        "saml-client", "The user logs in to an application that speaks SAML.",
        client(id: "S4mlFakeClientIdExample0004", name: "Travel expenses", redirect: "https://expenses.example.com/saml/acs"),
        withoutOAuth,
        [
            "request": ["query": ["SAMLRequest": "fVLLTsMwEPwVy/fEaVKFYjWRCj1QCUTVBA5ckOtsqIVjG6/D4+9xHwg4wHV3dnZmdufIe+34cvA7s4HXAdCTj14b5Id"]],
            "transaction": ["protocol": "samlp", "redirect_uri": "https://expenses.example.com/saml/acs"],
        ])
    /// A WS-Federation application.
    public static let wsFederation = EventFixture(
        "ws-federation", "The user logs in to an application that speaks WS-Federation.",
        client(id: "W5fdFakeClientIdExample0005", name: "Intranet", redirect: "https://intranet.example.com/"),
        withoutOAuth,
        [
            "request": ["query": ["wa": "wsignin1.0", "wtrealm": "urn:intranet:example"]],
            "transaction": ["protocol": "wsfed", "redirect_uri": "https://intranet.example.com/"],
        ])

    static let phone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1"

    /// The client, wherever an event has it.
    static func client(id: String, name: String, redirect: String) -> JSONObject {
        [
            "client": ["client_id": .string(id), "name": .string(name), "metadata": ["team": nil]],
            "request": ["query": ["client_id": .string(id), "redirect_uri": .string(redirect)]],
            "session": ["clients": [["client_id": .string(id)]]],
            "transaction": ["redirect_uri": .string(redirect)],
        ]
    }

    /// Without what only OpenID Connect and OAuth have.
    private static let withoutOAuth: JSONObject = [
        "resource_server": nil,
        "request": [
            "query": [
                "audience": nil, "client_id": nil, "redirect_uri": nil, "response_type": nil, "scope": nil, "state": nil, "ui_locales": nil,
            ]
        ],
        "transaction": ["requested_scopes": [], "response_mode": nil, "response_type": nil, "state": nil, "ui_locales": nil],
    ]
}
