import Crypto
import Foundation
package import PostLogin

/// The tokens of `api.redirect`: a JWT with HS256 that travels with the user and comes back.
package enum SessionToken {
    /// A token with the claims, which are JSON text.
    package static func sign(claims: String, secret: String) -> String {
        let content = base64URL(Data(#"{"alg":"HS256","typ":"JWT"}"#.utf8)) + "." + base64URL(Data(claims.utf8))
        return content + "." + base64URL(Data(authenticationCode(of: content, secret: secret)))
    }

    /// Checks a token that has come back: signature, header, required claims, expiry, state, subject, in this order.
    ///
    /// - Parameter now: seconds since 1970; there is no tolerance.
    /// - Returns: `{claims}`, or `{reason}` when the token is not valid.
    package static func verify(_ token: String, secret: String, now: Double, state: String?, subject: String?) -> JSONValue {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard isSigned(parts, secret: secret), let header = object(parts[0]) else { return ["reason": "Failed signature validation"] }
        guard header["typ"]?.stringValue?.uppercased() == "JWT", let claims = object(parts[1]) else {
            return ["reason": "Unexpected token payload type"]
        }
        guard case .string(let tokenSubject) = claims["sub"], case .string(let issuer) = claims["iss"], !issuer.isEmpty,
            case .number(let expiry) = claims["exp"], case .number = claims["iat"],
            case .string(let tokenState) = claims["state"]
        else { return ["reason": "Missing or invalid standard claims"] }
        if expiry <= now { return ["reason": "Token has expired"] }
        if tokenState != state { return ["reason": "State in the token does not match the /continue state."] }
        if tokenSubject != subject { return ["reason": "The sub claim does not match the user_id of the event"] }
        return ["claims": .object(claims)]
    }

    /// Whether a token is signed with a secret, whatever it says.
    package static func isSigned(_ token: String, secret: String) -> Bool {
        isSigned(token.split(separator: ".", omittingEmptySubsequences: false), secret: secret)
    }

    private static func isSigned(_ parts: [Substring], secret: String) -> Bool {
        guard parts.count == 3, let code = data(base64URL: parts[2]) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Data("\(parts[0]).\(parts[1])".utf8), using: SymmetricKey(data: Data(secret.utf8)))
            // Whatever the header says, only HS256 was checked.
            && object(parts[0])?["alg"] == "HS256"
    }

    private static func authenticationCode(of content: String, secret: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data(content.utf8), using: SymmetricKey(data: Data(secret.utf8)))
    }

    private static func object(_ part: Substring) -> JSONObject? {
        data(base64URL: part).flatMap { try? JSONValue(parsing: String(decoding: $0, as: UTF8.self)) }?.objectValue
    }

    private static func base64URL(_ data: Data) -> String {
        data.base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func data(base64URL text: Substring) -> Data? {
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: standard + String(repeating: "=", count: (4 - standard.count % 4) % 4))
    }
}
