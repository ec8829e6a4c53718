import PostLogin

/// What a protocol says about the rest of the login.
struct RandomFlow: Sendable {
    enum Accounts: Sendable { case any, passkey, social, password }

    let `protocol`: String

    /// Whether a browser makes the request, and there is a transaction with an id.
    var isBrowsers: Bool {
        ["oidc-basic-profile", "oidc-implicit-profile", "oidc-hybrid-profile", "oauth2-device-code", "samlp", "wsfed"].contains(`protocol`)
    }

    /// Whether there are scopes, response types and an API.
    var isOAuth: Bool { !["samlp", "wsfed", "wstrust-usernamemixed"].contains(`protocol`) }

    /// Whether the browser is sent back with an answer to a redirect URI.
    var hasRedirect: Bool { isBrowsers && `protocol` != "oauth2-device-code" }

    /// Which users come by it.
    var accounts: Accounts {
        switch `protocol` {
        case "oauth2-webauthn": .passkey
        case "oauth2-access-token": .social
        case "oauth2-password", "oauth2-resource-owner", "wstrust-usernamemixed": .password
        default: .any
        }
    }

    /// The response types that an application can ask for.
    var responseTypes: [[String]] {
        switch `protocol` {
        case "oidc-basic-profile": [["code"]]
        case "oidc-implicit-profile": [["id_token"], ["token"], ["id_token", "token"]]
        case "oidc-hybrid-profile": [["code", "id_token"], ["code", "token"], ["code", "id_token", "token"]]
        default: []
        }
    }

    /// `grant_type` in the body of a request to the token endpoint.
    var grantType: String? {
        switch `protocol` {
        case "oauth2-password", "oauth2-resource-owner": "password"
        case "oauth2-resource-owner-jwt-bearer": "urn:ietf:params:oauth:grant-type:jwt-bearer"
        case "oauth2-refresh-token": "refresh_token"
        case "oauth2-token-exchange", "oauth2-access-token": "urn:ietf:params:oauth:grant-type:token-exchange"
        case "oauth2-webauthn": "urn:okta:params:oauth:grant-type:webauthn"
        case "oidc-ciba", "oidc-ciba-web-link": "urn:openid:params:grant-type:ciba"
        default: nil
        }
    }
}
