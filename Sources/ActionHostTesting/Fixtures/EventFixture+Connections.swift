import PostLogin

/// How the user is known: the connection.
extension EventFixture {
    static let connections = [
        social, socialWithoutEmail, enterpriseSAML, enterpriseOIDC, enterpriseEntra, enterpriseAD, passwordlessEmail, passwordlessSMS,
        customDatabase,
    ]

    /// A Google account.
    public static let social = EventFixture(
        "social", "The user logs in with Google.",
        connection(id: "con_G7oogleOauth2Ab01", name: "google-oauth2", strategy: "google-oauth2", method: "federated"),
        account("google-oauth2", id: "108204268033311374519", connection: "google-oauth2", isSocial: true),
        ["user": ["email": "ada.sample@mail.example.com", "locale": "en", "picture": "https://images.example.com/ada-google.png"]])
    /// A GitHub account that tells no address.
    public static let socialWithoutEmail = EventFixture(
        "social-without-email", "The user logs in with GitHub, which tells no e-mail address.",
        connection(id: "con_G1tHubConnect0n01", name: "github", strategy: "github", method: "federated"),
        account("github", id: "5830104", connection: "github", isSocial: true),
        ["user": ["email": nil, "email_verified": false, "given_name": nil, "family_name": nil, "nickname": "ada-sample"]])
    /// An enterprise's SAML identity provider.
    public static let enterpriseSAML = EventFixture(
        "enterprise-saml", "The user logs in through an enterprise's SAML identity provider, which tells groups and a department.",
        connection(id: "con_S4mlCorpExample01", name: "corp-saml", strategy: "samlp", method: "federated"),
        account("samlp", id: "corp-saml|ada.sample@corp.example.com", connection: "corp-saml"),
        [
            "user": [
                "email": "ada.sample@corp.example.com", "groups": ["Finance", "Reporting"], "department": "Finance",
                "issuer": "https://idp.corp.example.com/metadata", "sessionIndex": "_f4k3SessionIndex01",
            ]
        ])
    /// An enterprise's OpenID Connect provider.
    public static let enterpriseOIDC = EventFixture(
        "enterprise-oidc", "The user logs in through an enterprise's OpenID Connect provider.",
        connection(id: "con_0idcCorpExample01", name: "corp-oidc", strategy: "oidc", method: "federated"),
        account("oidc", id: "corp-oidc|00u1fakeSubject01", connection: "corp-oidc"),
        ["user": ["email": "ada.sample@corp.example.com", "sub": "00u1fakeSubject01"]])
    /// Microsoft Entra ID.
    public static let enterpriseEntra = EventFixture(
        "enterprise-entra", "The user logs in through Microsoft Entra ID (Azure AD), with groups, tenant and object ids.",
        connection(id: "con_W44dCorpExample01", name: "corp-entra", strategy: "waad", method: "federated"),
        account("waad", id: "kR2sFakePairwiseSubject0123456789ab", connection: "corp-entra"),
        [
            "user": [
                "email": "ada.sample@corp.example.com", "groups": ["Finance", "Reporting"], "oid": "8f2b6a54-1d3c-4b7e-9a50-3c1e5d7f9b21",
                "tenantid": "c0ffee00-4a1b-4c2d-8e3f-5a6b7c8d9e0f", "upn": "ada.sample@corp.example.com",
            ]
        ])
    /// Active Directory.
    public static let enterpriseAD = EventFixture(
        "enterprise-ad", "The user logs in through Active Directory or LDAP.",
        connection(id: "con_4dCorpExample0001", name: "corp-ad", strategy: "ad", method: "federated"),
        account("ad", id: "corp-ad|8f2b6a54-1d3c-4b7e-9a50-3c1e5d7f9b21", connection: "corp-ad"),
        [
            "user": [
                "email": "ada.sample@corp.example.com", "groups": ["Domain Users", "Finance"],
                "dn": "CN=Ada Sample,OU=Finance,DC=corp,DC=example,DC=com", "sAMAccountName": "asample",
            ]
        ])
    /// A code sent by e-mail.
    public static let passwordlessEmail = EventFixture(
        "passwordless-email", "The user logs in with a code sent by e-mail.",
        connection(id: "con_3mailPasswdless01", name: "email", strategy: "email", method: "email"),
        account("email", id: "65f0693f2f7ad4e9b3c1d025", connection: "email"),
        ["user": ["name": "ada.sample@example.com", "given_name": nil, "family_name": nil, "nickname": "ada.sample"]])
    /// A code sent by text message.
    public static let passwordlessSMS = EventFixture(
        "passwordless-sms", "The user logs in with a code sent by text message; there is no e-mail address.",
        connection(id: "con_5msPasswordless01", name: "sms", strategy: "sms", method: "sms"),
        account("sms", id: "65f0693f2f7ad4e9b3c1d026", connection: "sms"),
        [
            "user": [
                "email": nil, "email_verified": false, "name": "+33199001234", "given_name": nil, "family_name": nil, "nickname": nil,
                "phone_number": "+33199001234", "phone_verified": true,
            ]
        ])
    /// A database of the application's own.
    public static let customDatabase = EventFixture(
        "custom-database", "The user comes from a database of the application's own, with a name to log in with and attributes of its own.",
        connection(id: "con_Cu5tomDatabase001", name: "legacy-users", strategy: "auth0", method: "pwd"),
        account("auth0", id: "legacy-users|1042", connection: "legacy-users"),
        ["user": ["username": "asample", "customer_number": 1042, "last_password_reset": nil]])

    static func connection(id: String, name: String, strategy: String, method: String) -> JSONObject {
        [
            "connection": ["id": .string(id), "name": .string(name), "strategy": .string(strategy)],
            "authentication": ["methods": [["name": .string(method), "timestamp": "2026-03-12T15:04:31.116Z"]]],
        ]
    }

    /// The user's one account: its ids, wherever an event has them. Only database accounts have a password.
    static func account(_ provider: String, id: String, connection: String, isSocial: Bool = false) -> JSONObject {
        let userID = JSONValue.string("\(provider)|\(id)")
        let identity: JSONValue = [
            "connection": .string(connection), "provider": .string(provider), "user_id": .string(id), "isSocial": .bool(isSocial),
        ]
        var user: JSONObject = ["user_id": userID, "identities": [identity]]
        if provider != "auth0" { user["last_password_reset"] = .some(.null) }
        return ["session": ["user_id": userID], "user": .object(user)]
    }
}
