import ActionHost
import PostLogin
import Testing

@Suite struct ValidateTokenTests {
    private let time = testTime / 1000

    /// What `validateToken` returned, or its message, for a request made with the state of the suspended login.
    private func validated(
        _ options: String = "{ secret: 'shared-secret' }", _ request: (_ state: String) -> JSONObject
    ) async throws -> String? {
        let host = try makeHost([
            handler("api.redirect.sendUserTo('https://a.example')")
                + continuation(attempts("JSON.stringify(api.redirect.validateToken(\(options)))"))
        ])
        let state = try #require(try await host.login(makeEvent()).suspension).state
        let outcome = try await host.resume(state: state, request: PostLoginEvent.Request(members: request(state)))
        #expect(outcome.name == "completed")
        return outcome.logs.first
    }

    private func reason(of token: @escaping (_ state: String) -> String) async throws -> String? {
        try await validated { ["body": ["session_token": .string(token($0))]] }?
            .replacing("Error: The session token is invalid: ", with: "")
    }

    private func reason(_ change: @escaping (inout JSONObject) -> Void) async throws -> String? {
        try await reason { makeToken(state: $0, change) }
    }

    @Test func theClaimsAreReturned() async throws {
        var expected = ""
        let claims = try await validated { state in
            expected =
                #"{"sub":"auth0|1","iss":"my-app.example.com","iat":1767225600,"exp":1767225660,"state":"\#(state)","color":{"a":[1]}}"#
            return ["query": ["session_token": .string(makeToken(state: state) { $0["color"] = ["a": [1]] }), "state": .string(state)]]
        }
        #expect(claims == expected)
    }

    @Test func theBodyWinsOverTheQuery() async throws {
        let claims = try await validated { state in
            let good = JSONValue.string(makeToken(state: state) { $0["from"] = "body" })
            return ["query": ["session_token": "bad", "state": .string(state)], "body": ["session_token": good, "state": .string(state)]]
        }
        #expect(claims?.contains(#""from":"body""#) == true)
    }

    @Test func theParameterMayHaveAnotherName() async throws {
        let options = "{ secret: 'shared-secret', tokenParameterName: 'jwt' }"
        let claims = try await validated(options) { ["query": ["jwt": .string(makeToken(state: $0)), "session_token": "bad"]] }
        #expect(claims?.contains(#""sub":"auth0|1""#) == true)
        #expect(
            try await validated(options) { ["query": ["session_token": .string(makeToken(state: $0))]] }
                == #"Error: There is no parameter "jwt" with a session token, neither in the POST body nor in the query"#)
    }

    @Test(arguments: [[:], ["query": ["session_token": ""]], ["body": ["session_token": nil]]] as [JSONObject])
    func aMissingTokenIsNamed(request: JSONObject) async throws {
        #expect(
            try await validated { _ in request }
                == #"Error: There is no parameter "session_token" with a session token, neither in the POST body nor in the query"#)
    }

    @Test(arguments: [("{}", "it is undefined"), ("{ secret: '' }", "it is empty"), ("{ secret: 1 }", "it is of type number")])
    func aMissingSecretIsNamed(options: String, problem: String) async throws {
        #expect(
            try await validated(options) { ["query": ["session_token": .string(makeToken(state: $0))]] }
                == "Error: redirect.validateToken needs a secret, a non-empty string: \(problem)")
    }

    @Test(arguments: ["sub", "iss", "exp", "iat", "state"])
    func fiveClaimsAreRequired(name: String) async throws {
        #expect(try await reason { $0[name] = nil } == "Missing or invalid standard claims")
        #expect(try await reason { $0[name] = .null } == "Missing or invalid standard claims")
        #expect(try await reason { $0[name] = ["x"] } == "Missing or invalid standard claims")
    }

    @Test func theIssuerHasToBeThereAndIsNotCompared() async throws {
        #expect(try await reason { $0["iss"] = "" } == "Missing or invalid standard claims")
        #expect(try await reason { $0["iss"] = "anybody" }?.contains(#""iss":"anybody""#) == true)
    }

    @Test func theAddressIsNotChecked() async throws {
        #expect(try await reason { $0["ip"] = "192.0.2.1" }?.contains(#""ip":"192.0.2.1""#) == true)
    }

    @Test(arguments: [(0.001, true), (0, false), (-1, false)])
    func expiryIsExact(secondsLeft: Double, isValid: Bool) async throws {
        let reason = try await reason { $0["exp"] = .number(testTime / 1000 + secondsLeft) }
        #expect((reason == "Token has expired") == !isValid)
    }

    @Test func theStateHasToBeThatOfTheRequest() async throws {
        #expect(try await reason { $0["state"] = "other" } == "State in the token does not match the /continue state.")
    }

    @Test func theSubjectHasToBeTheUser() async throws {
        #expect(try await reason { $0["sub"] = "auth0|2" } == "The sub claim does not match the user_id of the event")
    }

    @Test(arguments: ["no token", "a.b", "a.b.c", "..", "a.b.c.d"])
    func whatIsNoTokenHasNoSignature(text: String) async throws {
        #expect(try await reason(of: { _ in text }) == "Failed signature validation")
    }

    @Test func theSignatureIsChecked() async throws {
        #expect(try await reason(of: { makeToken(state: $0, secret: "other") }) == "Failed signature validation")
        #expect(try await reason(of: { makeToken(state: $0) + "A" }) == "Failed signature validation")
        #expect(
            try await reason(of: { state in
                // The claims of one token with the signature of another.
                let parts = makeToken(state: state).split(separator: ".")
                let others = makeToken(state: state) { $0["admin"] = true }.split(separator: ".")
                return "\(parts[0]).\(others[1]).\(parts[2])"
            }) == "Failed signature validation")
    }

    @Test func checksComeInOrder() async throws {
        #expect(
            try await reason(of: { state in
                makeToken(state: state, secret: "other") { $0 = ["exp": 0] }
            }) == "Failed signature validation")
        #expect(
            try await reason {
                $0["iss"] = nil
                $0["exp"] = 0
            } == "Missing or invalid standard claims")
        #expect(
            try await reason {
                $0["exp"] = 0
                $0["state"] = "other"
            } == "Token has expired")
        #expect(
            try await reason {
                $0["state"] = "other"
                $0["sub"] = "auth0|2"
            } == "State in the token does not match the /continue state.")
    }
}
