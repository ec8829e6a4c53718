import ActionHost
import PostLogin
import Testing

@Suite struct AccessTests {
    @Test func denyingStopsLaterActionsButNotItsOwn() async throws {
        let outcome = try await login(
            "console.log('first')", "api.access.deny('no'); console.log('still here')", "console.log('never')")
        #expect(
            outcome
                == .denied(
                    Denial(
                        description: "no", action: "action-2",
                        executions: [
                            .execute("action-1", logs: ["first"]),
                            .execute("action-2", .denied, effects: [.deny(reason: "no")], logs: ["still here"]),
                        ])))
    }

    @Test func theLastReasonCountsAndFurtherArgumentsDoNot() async throws {
        let outcome = try await login("api.access.deny('first'); api.access.deny('second', 'third')")
        #expect(
            outcome
                == .denied(
                    Denial(
                        description: "second", action: "action-1",
                        executions: [.execute("action-1", .denied, effects: [.deny(reason: "first"), .deny(reason: "second")])])))
    }

    @Test func denyingCanBeChained() async throws {
        let outcome = try await login("console.log(api.access.deny('no') === api)")
        #expect(outcome.logs == ["true"])
    }

    @Test(arguments: [
        ("", "", nil), ("undefined", "", nil), ("''", "", ""), ("null", "null", "null"), ("403", "403", "403"),
        ("['a', 'b']", "a,b", "a,b"), ("{ toString: () => 'text' }", "text", "text"),
        (#"'ein Grund 🚫\n\u0000'"#, "ein Grund 🚫\n\0", "ein Grund 🚫\n\0"),
    ] as [(String, String, String?)])
    func whateverIsGivenAsTheReasonBecomesText(argument: String, description: String, reason: String?) async throws {
        let outcome = try await login("api.access.deny(\(argument))")
        #expect(
            outcome
                == .denied(
                    Denial(
                        description: description, action: "action-1",
                        executions: [.execute("action-1", .denied, effects: [.deny(reason: reason)])])))
    }

    @Test func aReasonWithoutTextThrows() async throws {
        let outcome = try await login(
            attempts("api.access.deny(Symbol('x'))", "api.access.deny({ toString() { throw new RangeError('mine') } })"))
        #expect(outcome.logs == ["TypeError: Cannot convert a symbol to a string", "RangeError: mine"])
        #expect(outcome.completed != nil)
    }

    @Test func metadataIsWrittenEvenSoButClaimsAreNot() async throws {
        let outcome = try await login(
            "api.user.setAppMetadata('refused', 1)",
            "api.idToken.setCustomClaim('a', 1); api.user.setUserMetadata('seen', true); api.access.deny('no')")
        #expect(outcome.denial?.userUpdate == UserUpdate(userMetadata: ["seen": true], appMetadata: ["refused": 1]))
        #expect(outcome.json["tokens"] == nil)
    }

    @Test func anExceptionIsStrongerThanADenial() async throws {
        let outcome = try await login("api.access.deny('no'); api.user.setUserMetadata('a', 1); throw new Error('broken')")
        #expect(
            outcome
                == .failed(
                    LoginFailure(
                        kind: .thrown, message: "broken", action: "action-1", file: "actions/action-1.js", line: 1, column: 126,
                        stack: ["Error: broken", "at actions/action-1.js:1:126", "at actions/action-1.js:1:138"]),
                    .execute(effects: [.deny(reason: "no"), .userMetadata("a", 1)])))
    }

    @Test func theOutcomeAsJSON() async throws {
        let outcome = try await login("api.access.deny('no')")
        #expect(
            outcome.json == [
                "outcome": "denied",
                "denial": ["error": "access_denied", "description": "no", "action": "action-1"],
                "user": ["user_metadata": [:], "app_metadata": [:]],
                "multifactor": nil,
                "executions": [
                    [
                        "action": "action-1", "handler": "onExecutePostLogin", "status": "denied", "duration_ms": 0, "cpu_ms": 0,
                        "effects": [["call": "access.deny", "arguments": ["no"]]], "logs": [], "requests": [], "warnings": [],
                    ]
                ],
            ])
    }
}
