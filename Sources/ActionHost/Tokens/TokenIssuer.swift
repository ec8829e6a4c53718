import Crypto
import Foundation
import NodeAPI
public import PostLogin

/// Builds and signs the ID token and the access token of a completed login.
///
/// ```swift
/// var configuration = ActionHostConfiguration()
/// configuration.tokenIssuer = try TokenIssuer(
///     key: SigningKey(file: "signing-key.pem"),
///     configuration: TokenIssuerConfiguration(issuer: "https://login.example.com/"))
/// let host = try await ActionHost(actions: "actions", configuration: configuration)
/// if case .completed(let login) = try await host.login(event), let tokens = login.tokens {
///     answer(tokens.idToken?.jwt, tokens.accessToken.jwt, tokens.accessToken.expiresIn)
/// }
/// ```
///
/// The host issues tokens when all actions have ended, so that no script ever sees one. Applications and APIs check them with ``jwks``.
///
/// **ID token**, when the scope `openid` is granted: the custom claims and the OpenID Connect claims that the granted scopes `profile`,
/// `email`, `phone` and `address` open; `iss`, `aud` (the application's client id), `sub`, `iat`, `exp`; as far as the login has them,
/// `auth_time`, `acr` and `amr` (after multi-factor authentication), `at_hash` (when both tokens go through the browser), `sid`, `nonce` and
/// `org_id`.
///
/// **Access token**: the custom claims, `iss`, `sub`, `aud`, `iat`, `exp`, `scope`, `org_id`, `gty` (`password`, in the password grant) and
/// `azp`. Its audience is the API, and with `openid` the issuer's `userinfo` as well. A login that asks for no API gets a token for
/// `userinfo` alone; Auth0's is opaque then, this one is a JWT.
///
/// A custom claim never takes the place of one of these, nor of any other of ``ReservedClaims``; it may replace a claim of the profile, as on
/// Auth0.
public struct TokenIssuer: Sendable {
    /// What it signs with.
    public let key: SigningKey
    public let configuration: TokenIssuerConfiguration

    /// - Throws: ``TokenIssuerError`` when the configuration's issuer is no URL that can stand in a token.
    public init(
        key: SigningKey, configuration: TokenIssuerConfiguration = TokenIssuerConfiguration()
    ) throws(TokenIssuerError) {
        if let issuer = configuration.issuer, !Self.isIssuer(issuer) { throw .invalidIssuer(issuer) }
        self.key = key
        self.configuration = configuration
    }

    /// The public key as a JSON Web Key Set (RFC 7517): what a server answers at `/.well-known/jwks.json`.
    public var jwks: JSONValue { ["keys": [.object(key.publicJWK)]] }

    /// The tokens of a login that has completed. The host calls this by itself when it has a `tokenIssuer`.
    ///
    /// - Parameters:
    ///   - login: its custom claims and granted scopes go into the tokens.
    ///   - event: the login's event.
    ///   - request: what its first request said; nil when it is that of the event.
    ///   - primaryUserID: the user that the login goes on as (`api.authentication.setPrimaryUser`); nil for `event.user.user_id`.
    ///   - time: the time of issue, in milliseconds since 1970.
    /// - Throws: ``TokenIssuerError``; there are no tokens then.
    public func issueTokens(
        for login: CompletedLogin, of event: PostLoginEvent, request: AuthorizationRequest? = nil, primaryUserID: String? = nil,
        at time: Double
    ) async throws(TokenIssuerError) -> IssuedTokens {
        let claims = try TokenClaims(
            login: login, event: event, request: request ?? AuthorizationRequest(event), subject: primaryUserID,
            issuer: configuration.issuer, time: time)
        let accessToken = try await sign(configuration.accessTokenLifetime, claims.accessToken)
        guard login.scopes.contains("openid") else { return IssuedTokens(idToken: nil, accessToken: accessToken) }
        let idToken = try await sign(configuration.idTokenLifetime) { claims.idToken(lifetime: $0, beside: accessToken.jwt) }
        return IssuedTokens(idToken: idToken, accessToken: accessToken)
    }

    private func sign(
        _ lifetime: Duration, _ claims: (_ seconds: Int) -> JSONObject
    ) async throws(TokenIssuerError) -> SignedToken {
        let seconds = Int(lifetime.components.seconds)
        let content = claims(seconds)
        do {
            return SignedToken(jwt: try await key.sign(content), claims: content, expiresIn: seconds)
        } catch {
            throw TokenIssuerError(code: .signing, description: "the token could not be signed with the key \(key): \(error)")
        }
    }

    /// Whether a text is a URL as the standards want an issuer, in the spelling that every reader gives it.
    private static func isIssuer(_ text: String) -> Bool {
        guard let url = try? WHATWGURL(parsing: text), ["http", "https"].contains(url.scheme) else { return false }
        return url.username.isEmpty && url.password.isEmpty && url.query == nil && url.fragment == nil
            && [text, text + "/"].contains(url.href)
    }
}
