import PostLogin

/// Who the user is.
extension EventFixture {
    static let users = [
        returningUser, firstLogin, frequentUser, unverifiedEmail, flaggedUser, linkedAccounts, privilegedUser, unicodeProfile, minimal,
    ]

    /// A database user logs in again.
    public static let returningUser = EventFixture(
        "returning-user", "A database user logs in again, with a password, to a web application that asks for a token of its API.")
    /// The first login after sign-up.
    public static let firstLogin = EventFixture(
        "first-login", "A user who has just signed up logs in for the first time; no roles, no metadata.",
        [
            "authorization": ["roles": []],
            "stats": ["logins_count": 1],
            "user": [
                "created_at": "2026-03-12T15:03:58.412Z", "last_password_reset": nil, "app_metadata": nil, "user_metadata": nil,
            ],
        ],
        ["user": ["app_metadata": [:], "user_metadata": [:]]])
    /// The five-thousandth login.
    public static let frequentUser = EventFixture(
        "frequent-user", "A user of many years logs in for the 5,000th time.",
        ["stats": ["logins_count": 5000], "user": ["created_at": "2017-02-14T10:20:30.000Z"]])
    /// The e-mail address has not been verified.
    public static let unverifiedEmail = EventFixture(
        "unverified-email", "The user has not verified the e-mail address.",
        ["stats": ["logins_count": 3], "user": ["email_verified": false, "created_at": "2026-03-10T11:00:00.000Z"]])
    /// Metadata says that the user is blocked.
    public static let flaggedUser = EventFixture(
        "flagged-user",
        "The application's own metadata says that the user is blocked. (A user whom Auth0 blocks does not reach post-login.)",
        [
            "user": [
                "app_metadata": ["blocked": true, "blocked_reason": "chargeback", "blocked_since": "2026-03-01T00:00:00.000Z"]
            ]
        ])
    /// A database account with a social one linked to it.
    public static let linkedAccounts = EventFixture(
        "linked-accounts", "The user has a Google account linked to the database account.",
        [
            "user": [
                "identities": [
                    [
                        "connection": "Username-Password-Authentication", "provider": "auth0", "user_id": "5f7c8ec7c33c6c004bbafe82",
                        "isSocial": false,
                    ],
                    [
                        "connection": "google-oauth2", "provider": "google-oauth2", "user_id": "108204268033311374519", "isSocial": true,
                        "profileData": [
                            "email": "ada.sample@mail.example.com", "email_verified": true, "name": "Ada Sample", "given_name": "Ada",
                            "family_name": "Sample", "picture": "https://images.example.com/ada-google.png",
                        ],
                    ],
                ]
            ]
        ])
    /// An administrator.
    public static let privilegedUser = EventFixture(
        "privileged-user", "An administrator, who has enrolled a one-time password, logs in with a password.",
        ["authorization": ["roles": ["admin", "analyst", "editor"]], "user": ["app_metadata": ["plan": "enterprise"]]], otpEnrolled)
    /// Names beyond ASCII.
    public static let unicodeProfile = EventFixture(
        "unicode-profile", "The user's names are beyond ASCII: Japanese, with an emoji in the metadata.",
        [
            "user": [
                "name": "見本 花子", "given_name": "花子", "family_name": "見本", "nickname": "hanako", "email": "hanako.mihon@example.com",
                "picture": "https://images.example.com/hanako.png", "user_metadata": ["display_name": "はなこ 🌸"],
            ],
            "request": ["query": ["ui_locales": "ja"]],
            "transaction": ["locale": "ja", "ui_locales": ["ja"]],
        ], Place.tokyo.change)
    /// Only what every event has.
    public static let minimal = EventFixture(
        "minimal", "Only what every event has: nothing that Auth0 documents as optional is there.",
        [
            "authentication": nil, "authorization": nil, "resource_server": nil, "session": nil, "transaction": nil,
            "connection": ["metadata": nil],
            "request": ["asn": nil, "hostname": nil, "language": nil, "user_agent": nil, "geoip": nil, "query": ["audience": nil]],
            "user": [
                "email": nil, "name": nil, "given_name": nil, "family_name": nil, "nickname": nil, "picture": nil,
                "last_password_reset": nil, "enrolledFactors": nil, "multifactor": nil, "email_verified": false,
                "app_metadata": ["plan": nil], "user_metadata": ["display_name": nil],
            ],
        ],
        ["authentication": ["methods": []], "authorization": ["roles": []], "transaction": ["metadata": [:]], "request": ["geoip": [:]]])
}
