@testable import ActionHost
import Foundation
import PostLogin

/// What the site that a user is sent to makes: a token with the required claims, signed with HS256.
func makeToken(state: String, secret: String = "shared-secret", _ change: (inout JSONObject) -> Void = { _ in }) -> String {
    var claims: JSONObject = [
        "sub": "auth0|1", "iss": "my-app.example.com", "iat": .number(testTime / 1000), "exp": .number(testTime / 1000 + 60),
        "state": .string(state),
    ]
    change(&claims)
    return SessionToken.sign(claims: claims.jsonText, secret: secret)
}

/// The claims of a token, not checked.
func claims(of token: String) throws -> JSONValue {
    let parts = token.split(separator: ".")
    guard parts.count == 3 else { return .null }
    let text = parts[1].replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
    return try JSONValue(parsing: Data(base64Encoded: text + padding) ?? Data())
}

/// The parameters of a URL's query, in no order.
func query(of url: String) -> [String: String] {
    let items = URLComponents(string: url)?.queryItems ?? []
    return Dictionary(items.map { ($0.name, $0.value ?? "") }) { _, last in last }
}
