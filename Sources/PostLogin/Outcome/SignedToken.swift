/// A token as it goes to the application: a JWT that is signed, with what it says.
///
/// Whoever has it can use it: keep it out of logs.
public struct SignedToken: Sendable, Hashable {
    /// The JWT: header, claims and signature in base64url.
    public var jwt: String
    /// All claims of the JWT, in its order.
    public var claims: JSONObject
    /// For how many seconds it is good, from its `iat` on.
    public var expiresIn: Int

    public init(jwt: String, claims: JSONObject, expiresIn: Int) {
        self.jwt = jwt
        self.claims = claims
        self.expiresIn = expiresIn
    }
}

extension JSONValue {
    /// An object with the token's `jwt` and `expires_in` after its own members; unchanged without a token.
    func adding(_ token: SignedToken?) -> JSONValue {
        guard let token, var members = objectValue else { return self }
        members["jwt"] = .string(token.jwt)
        members["expires_in"] = .number(Double(token.expiresIn))
        return .object(members)
    }
}
