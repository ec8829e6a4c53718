import ActionHost
import Foundation
import PostLogin

/// A JSON Web Token without its signature.
struct TokenParts {
    var claims: JSONObject

    /// Nil for what is no token.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, Self.object(parts[0]) != nil, let claims = Self.object(parts[1]) else { return nil }
        self.claims = claims
    }

    private static func object(_ part: Substring) -> JSONObject? {
        let standard = part.replacing("-", with: "+").replacing("_", with: "/")
        let padded = String(standard) + String(repeating: "=", count: (4 - standard.count % 4) % 4)
        return Data(base64Encoded: padded).flatMap { try? JSONValue(parsing: Array($0)) }?.objectValue
    }
}

/// `{$jwt: {claims: {…}, secret: S}}`: a token with these claims. With a secret, the token has to be signed with it by HS256, as
/// `api.redirect.encodeToken` does it.
struct TokenPattern: Sendable, Hashable {
    let claims: JSONPattern?
    let secret: String?

    init(_ argument: JSONValue) throws(JSONPatternError) {
        guard let members = argument.objectValue else {
            throw JSONPatternError("$jwt needs an object with claims and secret, found \(argument.kindDescription)")
        }
        for name in members.names where name != "claims" && name != "secret" {
            throw JSONPatternError("$jwt has claims and secret, and no \(name)")
        }
        claims = try members["claims"].map { json throws(JSONPatternError) in try JSONPattern(json) }
        guard members["secret"] == nil || members["secret"]?.stringValue != nil else {
            throw JSONPatternError("$jwt.secret has to be a text")
        }
        secret = members["secret"]?.stringValue
    }

    func isSigned(_ token: String) -> Bool { secret.map { SessionToken.isSigned(token, secret: $0) } ?? true }
}
