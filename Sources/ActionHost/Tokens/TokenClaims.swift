import Crypto
import Foundation
import PostLogin

/// The claims of a login's two tokens, in the order in which Auth0's have them.
struct TokenClaims {
    private static let multifactor = "http://schemas.openid.net/pape/policies/2007/06/multi-factor"
    private static let passwordGrants: Set<String> = ["oauth2-password", "oauth2-resource-owner"]

    private let login: CompletedLogin
    private let event: PostLoginEvent
    private let request: AuthorizationRequest
    private let issuer: String
    private let subject: String
    private let clientID: String
    /// Seconds since 1970.
    private let issuedAt: Double

    /// - Parameters:
    ///   - subject: nil for the event's user.
    ///   - issuer: nil for the host of the request.
    ///   - time: in milliseconds since 1970.
    init(
        login: CompletedLogin, event: PostLoginEvent, request: AuthorizationRequest, subject: String?, issuer: String?, time: Double
    ) throws(TokenIssuerError) {
        guard let subject = subject ?? event.user.userID, !subject.isEmpty else {
            throw .missing("user.user_id", "which is the subject of the tokens")
        }
        guard let clientID = event.client.clientID, !clientID.isEmpty else {
            throw .missing("client.client_id", "which is the application that the tokens are for")
        }
        guard let issuer = issuer ?? request.hostname.flatMap({ $0.isEmpty ? nil : "https://\($0)/" }) else {
            throw .missing("request.hostname", "of which the issuer is made; set it, or configure an issuer")
        }
        self.login = login
        self.event = event
        self.request = request
        self.issuer = issuer
        self.subject = subject
        self.clientID = clientID
        issuedAt = (time / 1000).rounded(.down)
    }

    /// - Parameters:
    ///   - lifetime: in seconds.
    ///   - accessToken: the JWT that is issued with it.
    func idToken(lifetime: Int, beside accessToken: String) -> JSONObject {
        var claims = ProfileClaims.describing(event.user, scopes: login.scopes)
        claims.merge(custom(login.idTokenClaims))
        claims["iss"] = .string(issuer)
        claims["aud"] = .string(clientID)
        claims["sub"] = .string(subject)
        claims["iat"] = .number(issuedAt)
        claims["exp"] = .number(issuedAt + Double(lifetime))
        claims["auth_time"] = authenticationTime.map { .number($0) }
        if event.authentication.methods.contains(where: { $0.name == "mfa" }) {
            claims["acr"] = .string(Self.multifactor)
            claims["amr"] = ["mfa"]
        }
        if isHandedOverByBrowser { claims["at_hash"] = .string(Self.hash(of: accessToken)) }
        claims["sid"] = event.session?.id.map { .string($0) }
        claims["nonce"] = request.nonce.map { .string($0) }
        claims["org_id"] = event.organization?.id.map { .string($0) }
        return claims
    }

    /// - Parameter lifetime: in seconds.
    func accessToken(lifetime: Int) -> JSONObject {
        var claims = custom(login.accessTokenClaims)
        claims["iss"] = .string(issuer)
        claims["sub"] = .string(subject)
        claims["aud"] = accessTokenAudience
        claims["iat"] = .number(issuedAt)
        claims["exp"] = .number(issuedAt + Double(lifetime))
        claims["scope"] = login.scopes.isEmpty ? nil : .string(login.scopes.joined(separator: " "))
        claims["org_id"] = event.organization?.id.map { .string($0) }
        if Self.passwordGrants.contains(event.transaction.protocol ?? "") { claims["gty"] = "password" }
        claims["azp"] = .string(clientID)
        return claims
    }

    /// The claim rules have left out reserved names already; tokens are built from claims that did not go through them as well.
    private func custom(_ claims: JSONObject) -> JSONObject {
        JSONObject(claims.filter { name, _ in !ReservedClaims.contains(name) })
    }

    private var accessTokenAudience: JSONValue {
        let userInfo = (issuer.hasSuffix("/") ? issuer : issuer + "/") + "userinfo"
        guard let api = event.resourceServer?.identifier, !api.isEmpty, api != userInfo else { return .string(userInfo) }
        return login.scopes.contains("openid") ? [.string(api), .string(userInfo)] : .string(api)
    }

    /// When the user last proved who they are, in seconds since 1970: the session knows it, else the methods do.
    private var authenticationTime: Double? {
        if let time = event.session?.authenticatedAt.flatMap(Self.seconds) { return time }
        return event.authentication.methods.compactMap { $0.timestamp.flatMap(Self.seconds) }.max()
    }

    private static func seconds(_ text: String) -> Double? {
        (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text))?.timeIntervalSince1970.rounded(.down)
    }

    /// Whether both tokens come from the authorization endpoint: then the ID token vouches for the access token (OpenID Connect Core 1.0,
    /// section 3.2.2.10).
    private var isHandedOverByBrowser: Bool {
        let types = event.transaction.responseType ?? []
        return types.contains("id_token") && types.contains("token")
    }

    /// The left half of the token's SHA-256, in base64url.
    private static func hash(of token: String) -> String {
        Data(SHA256.hash(data: Data(token.utf8)).prefix(16)).base64URL
    }
}
