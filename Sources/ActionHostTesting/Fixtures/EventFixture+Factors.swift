import PostLogin

/// How the user has proved who they are.
extension EventFixture {
    static let factors = [passkey, secondFactor, multifactorEnrolled, stepUp]

    /// A passkey.
    public static let passkey = EventFixture(
        "passkey", "The user logs in with a passkey.",
        [
            "authentication": ["methods": [["name": "passkey", "timestamp": "2026-03-12T15:04:31.116Z"]]],
            "user": ["last_password_reset": nil],
        ])
    /// A password and a second factor.
    public static let secondFactor = EventFixture(
        "second-factor", "The user has given the password and a one-time password as the second factor.", otpEnrolled, secondFactorDone)
    /// Factors enrolled, none used.
    public static let multifactorEnrolled = EventFixture(
        "mfa-enrolled", "The user has enrolled a one-time password, a phone and a security key, and has given the password alone so far.",
        [
            "user": [
                "multifactor": ["guardian"],
                "enrolledFactors": [
                    ["type": "otp"], ["type": "phone", "options": ["preferred_method": "sms"]], ["type": "webauthn-roaming"],
                    ["type": "recovery-code"],
                ],
            ]
        ])
    /// The application asks for a second factor.
    public static let stepUp = EventFixture(
        "step-up", "The application asks, with acr_values, for a second factor in a session that has none yet.",
        singleSignOn, otpEnrolled,
        [
            "request": ["query": ["acr_values": .string(multifactorPolicy)]],
            "transaction": ["acr_values": [.string(multifactorPolicy)]],
        ])

    /// What an application puts into `acr_values` to ask for multi-factor authentication.
    private static let multifactorPolicy = "http://schemas.openid.net/pape/policies/2007/06/multi-factor"

    static let otpEnrolled: JSONObject = [
        "user": ["multifactor": ["guardian"], "enrolledFactors": [["type": "otp"], ["type": "recovery-code"]]]
    ]

    private static let secondFactorDone: JSONObject = [
        "authentication": [
            "methods": [
                ["name": "pwd", "timestamp": "2026-03-12T15:04:12.730Z"],
                ["name": "mfa", "timestamp": "2026-03-12T15:04:31.116Z", "type": "otp"],
            ]
        ]
    ]
}
