import JWTKit
import PostLogin

/// The claims of a token, as jwt-kit takes them.
struct TokenPayload: JWTPayload {
    let claims: JSONObject

    init(claims: JSONObject) { self.claims = claims }
    init(from decoder: any Decoder) throws { claims = try JSONObject(from: decoder) }
    func encode(to encoder: any Encoder) throws { try claims.encode(to: encoder) }

    /// There is nothing to check: the host signs tokens and takes none.
    func verify(using algorithm: some JWTAlgorithm) {}
}
