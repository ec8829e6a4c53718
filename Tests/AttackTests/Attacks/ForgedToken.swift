import Crypto
import Foundation
import PostLogin

/// A session token as an attacker makes one: any header, any claims, any key.
struct ForgedToken {
    static let secret = "shared-secret"

    var header: JSONObject = ["alg": "HS256", "typ": "JWT"]
    var claims: JSONObject
    var secret = Self.secret
    var isSigned = true

    /// One that is right as it is.
    init() {
        let now = Date().timeIntervalSince1970.rounded(.down)
        claims = [
            "sub": "attacker|1", "iss": "my-app.example.com", "iat": .number(now), "exp": .number(now + 600), "state": "state-1",
        ]
    }

    var text: String {
        let content = base64URL(Data(header.jsonText.utf8)) + "." + base64URL(Data(claims.jsonText.utf8))
        let code = HMAC<SHA256>.authenticationCode(for: Data(content.utf8), using: SymmetricKey(data: Data(secret.utf8)))
        return content + "." + (isSigned ? base64URL(Data(code)) : "")
    }

    private func base64URL(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
