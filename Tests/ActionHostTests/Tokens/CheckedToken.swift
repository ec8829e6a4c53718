import ActionHost
import Foundation
import JWTKit
import PostLogin

/// A token as those who get it see it: checked by jwt-kit with nothing but the issuer's JWKS.
struct CheckedToken {
    /// The header, as JSON text.
    let header: String
    /// The claims, as JSON text: their order and the notation of numbers are those of the token.
    let payload: String
    /// The claims that the signature vouches for.
    let claims: JSONValue

    /// - Throws: when the signature is not of the key with the token's `kid`.
    init(_ jwt: String, _ issuer: TokenIssuer) async throws {
        let keys = try await JWTKeyCollection().add(jwksJSON: issuer.jwks.jsonText)
        claims = try await keys.verify(jwt, as: Payload.self).claims
        let parts = jwt.split(separator: ".", omittingEmptySubsequences: false)
        header = String(decoding: try Self.decode(parts[0]), as: UTF8.self)
        payload = String(decoding: try Self.decode(parts[1]), as: UTF8.self)
    }

    private struct Payload: JWTPayload {
        let claims: JSONValue
        init(from decoder: any Decoder) throws { claims = try JSONValue(from: decoder) }
        func encode(to encoder: any Encoder) throws { try claims.encode(to: encoder) }
        func verify(using algorithm: some JWTAlgorithm) {}
    }

    private struct NotBase64URL: Error {}

    private static func decode(_ part: Substring) throws -> Data {
        let text = part.replacing("-", with: "+").replacing("_", with: "/")
        guard let data = Data(base64Encoded: text + String(repeating: "=", count: (4 - text.count % 4) % 4)) else { throw NotBase64URL() }
        return data
    }
}

extension TokenIssuer {
    /// An issuer whose tokens are the same in every run of the tests.
    static func testing(_ configuration: TokenIssuerConfiguration = TokenIssuerConfiguration()) throws -> TokenIssuer {
        try TokenIssuer(key: SigningKey(pem: TestKeys.rsaPKCS8), configuration: configuration)
    }
}
