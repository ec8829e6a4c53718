import PostLogin

/// What may become of a login: one result, or one of a few where a race decides which bound it meets first.
struct AttackExpectation: Sendable, CustomStringConvertible {
    let results: [AttackResult]

    static func oneOf(_ results: AttackResult...) -> AttackExpectation { AttackExpectation(results: results) }

    /// The login fails.
    static func fails(_ kinds: LoginFailure.Kind...) -> AttackExpectation { AttackExpectation(results: kinds.map { .failed($0) }) }

    /// The login completes, with these claims of the ID token that the attacker has set, in this order, and nothing else.
    static func completes(_ claims: JSONObject = [:]) -> AttackExpectation {
        .oneOf(.completed(claims.map { "idToken.setCustomClaim(\(JSONValue.string($0.0).jsonText), \($0.1.jsonText))" }))
    }

    var description: String { results.map(\.description).joined(separator: " or ") }
}
