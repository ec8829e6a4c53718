import Foundation
import PostLogin

extension AttackGroup {
    /// Session tokens that come back with the user, and those that go out.
    static let tokens = AttackGroup(
        name: "Tokens",
        limits: Limits(cpu: .seconds(2), memory: 256 << 20),
        attacks: [
            forged("a token that is right, for comparison", .completes(["valid": "attacker|1"])) { _ in },
            forged("alg none", .fails(.thrown)) { $0.header["alg"] = "none" },
            forged("alg none, without a signature", .fails(.thrown)) {
                $0.header["alg"] = "none"
                $0.isSigned = false
            },
            forged("no alg", .fails(.thrown)) { $0.header["alg"] = nil },
            forged("no signature", .fails(.thrown)) { $0.isSigned = false },
            forged("another alg", .fails(.thrown)) { $0.header["alg"] = "HS512" },
            forged("an alg in a list", .fails(.thrown)) { $0.header["alg"] = ["HS256"] },
            forged("a public key as the key of HS256", .fails(.thrown)) {
                $0.header["alg"] = "RS256"
                $0.secret = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n"
            },
            forged("a key that the header brings along", .fails(.thrown)) {
                $0.header["jwk"] = ["kty": "oct", "k": "YXR0YWNrZXI"]
                $0.header["kid"] = "../../../dev/null"
                $0.secret = "attacker"
            },
            forged("an empty key", .fails(.thrown)) { $0.secret = "" },
            forged("expired", .fails(.thrown)) { $0.claims["exp"] = .number(Date().timeIntervalSince1970 - 1) },
            forged("an expiry that is a text", .fails(.thrown)) { $0.claims["exp"] = "9999999999" },
            forged("without an expiry", .fails(.thrown)) { $0.claims["exp"] = nil },
            // As on Auth0: when a token was issued is not compared with anything.
            forged("issued in the future", .completes(["valid": "attacker|1"])) { $0.claims["iat"] = .number(Date().timeIntervalSince1970 + 1e6) },
            forged("replayed: of another login's state", .fails(.thrown)) { $0.claims["state"] = "state-0" },
            forged("without a state", .fails(.thrown)) { $0.claims["state"] = nil },
            forged("another user's", .fails(.thrown)) { $0.claims["sub"] = "victim|1" },
            forged("a list of users", .fails(.thrown)) { $0.claims["sub"] = ["attacker|1", "victim|1"] },
            forged("a claim __proto__", .completes(["valid": "attacker|1"])) { $0.claims["__proto__"] = ["sub": "victim|1", "admin": true] },
            forged("a token of 512 kB", .completes(["valid": "attacker|1"])) { $0.claims["x"] = .string(String(repeating: "x", count: 512 << 10)) },
            sent("a token larger than an event may be", .fails(.refused)) { String(repeating: "x", count: 2 << 20) },
            sent("a token of 512 kB of dots", .fails(.thrown)) { String(repeating: ".", count: 512 << 10) },
            sent("no token", .fails(.thrown)) { "null" },
            sent("claims that are no JSON", .fails(.thrown)) { "e30.\u{0}.e30" },
            sent("a token twice", .fails(.thrown)) { "\(ForgedToken().text).\(ForgedToken().text)" },
            Attack("a secret that is no text", .fails(.thrown), event: { $0.request.query = ["session_token": .string(ForgedToken().text), "state": "state-1"] }, "api.redirect.validateToken({ secret: { toString: () => 'shared-secret' } });"),
            Attack("an empty secret, for encodeToken", .fails(.thrown), "api.redirect.encodeToken({ secret: '', payload: {} });"),
            Attack("encodeToken with lifetimes that are none", .completes(), "for (const expiresInSeconds of [NaN, Infinity, -Infinity, -1, 1e308, '1', {}, null]) try { api.redirect.encodeToken({ secret: 'x', expiresInSeconds, payload: {} }); } catch {}"),
            Attack("encodeToken with a payload of getters", .fails(.cpu), "api.redirect.encodeToken({ secret: 'x', payload: { get a() { while (true); } } });"),
            Attack("encodeToken with a large payload", .completes(), "api.redirect.encodeToken({ secret: 'x', payload: { a: 'x'.repeat(512 << 10) } });"),
            Attack("encodeToken with a payload of itself", .fails(.thrown), "const payload = {}; payload.payload = payload; api.redirect.encodeToken({ secret: 'x', payload });"),
        ])

    private static func forged(_ name: String, _ expectation: AttackExpectation, change: @escaping @Sendable (inout ForgedToken) -> Void) -> Attack {
        sent(name, expectation) {
            var token = ForgedToken()
            change(&token)
            return token.text
        }
    }

    /// What comes back in the query is said to be valid, or is refused.
    private static func sent(_ name: String, _ expectation: AttackExpectation, token: @escaping @Sendable () -> String) -> Attack {
        Attack(
            name, expectation, event: { $0.request.query = ["session_token": .string(token()), "state": "state-1"] },
            "api.idToken.setCustomClaim('valid', api.redirect.validateToken({ secret: '\(ForgedToken.secret)' }).sub);")
    }
}
