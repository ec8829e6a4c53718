import ActionHost
import PostLogin
import Testing

@Suite struct EncodeTokenTests {
    private let time = testTime / 1000

    private func encoded(_ options: String, event: PostLoginEvent = makeEvent()) async throws -> JSONValue {
        let outcome = try await login("console.log(api.redirect.encodeToken(\(options)))", event: event)
        return try claims(of: try #require(outcome.logs.first))
    }

    @Test func aTokenHasStandardClaimsAndThePayload() async throws {
        #expect(
            try await encoded("{ secret: 's', payload: { email: event.user.email, nested: { a: [1, null] } } }") == [
                "iat": .number(time), "iss": "login.example.com", "sub": "auth0|1", "exp": .number(time + 900), "ip": "203.0.113.7",
                "email": "ada@example.com", "nested": ["a": [1, nil]],
            ])
    }

    @Test func aPayloadOverridesTheStandardClaims() async throws {
        let token = try await encoded("{ secret: 's', expiresInSeconds: 5, payload: { iss: 'me', sub: undefined, exp: 7, ip: null } }")
        #expect(token == ["iat": .number(time), "iss": "me", "exp": 7, "ip": nil])
    }

    @Test(arguments: [("30", 30), ("0", 0), ("-1", -1), ("undefined", 900), ("null", 900), ("1.5", 1.5)] as [(String, Double)])
    func aTokenExpires(seconds: String, lifetime: Double) async throws {
        #expect(try await encoded("{ secret: 's', expiresInSeconds: \(seconds) }")["exp"] == .number(time + lifetime))
    }

    @Test func whatTheEventDoesNotHaveIsLeftOut() async throws {
        let event = try PostLoginEvent(parsing: "{}")
        #expect(try await encoded("{ secret: 's' }", event: event) == ["iat": .number(time), "exp": .number(time + 900)])
    }

    @Test func theSignatureIsThatOfHS256() async throws {
        // The signature was made with another implementation (Python's hmac).
        let outcome = try await login(
            """
            const token = api.redirect.encodeToken({ secret: 'your-256-bit-secret', payload: {
              iat: undefined, iss: undefined, exp: undefined, ip: undefined, sub: '1234567890', name: 'John Doe' } })
            console.log(token)
            """)
        #expect(
            outcome.logs == [
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0."
                    + "Gfx6VO9tcxwk6xqx9yYzSfebfeakZp5JYIgP_edcw_A"
            ])
    }

    @Test func whatCannotBeEncodedThrows() async throws {
        let outcome = try await login(
            attempts(
                "api.redirect.encodeToken({ payload: {} })", "api.redirect.encodeToken({ secret: '' })",
                "api.redirect.encodeToken({ secret: 7 })", "api.redirect.encodeToken({ secret: null })",
                "api.redirect.encodeToken({ secret: event.secrets.NOT_THERE })",
                "api.redirect.encodeToken({ secret: 's', payload: { a: 1n } })")
                + "try { api.redirect.encodeToken() } catch (error) { console.log(error.name) }")
        #expect(
            outcome.logs == [
                "Error: redirect.encodeToken needs a secret, a non-empty string: it is undefined",
                "Error: redirect.encodeToken needs a secret, a non-empty string: it is empty",
                "Error: redirect.encodeToken needs a secret, a non-empty string: it is of type number",
                "Error: redirect.encodeToken needs a secret, a non-empty string: it is of type object",
                "Error: redirect.encodeToken needs a secret, a non-empty string: it is undefined",
                "TypeError: JSON.stringify cannot serialize BigInt.", "TypeError",
            ])
    }
}
