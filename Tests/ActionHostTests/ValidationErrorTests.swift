import ActionHost
import PostLogin
import Testing

/// `api.validation` and `api.rules`.
@Suite struct ValidationErrorTests {
    @Test func anErrorDeniesWithItsCodeAndKeepsMetadata() async throws {
        let outcome = try await login(
            "api.user.setUserMetadata('a', 1); console.log(api.validation.error('too_young', 'You are too young') === api)", "console.log('never')")
        #expect(
            outcome
                == .denied(
                    Denial(
                        code: "too_young", description: "You are too young", action: "action-1",
                        userUpdate: UserUpdate(userMetadata: ["a": 1]),
                        executions: [
                            .execute(
                                "action-1", .denied,
                                effects: [.userMetadata("a", 1), .validationError(code: "too_young", message: "You are too young")],
                                logs: ["true"])
                        ])))
        #expect(
            outcome.json["denial"] == [
                "error": "access_denied", "code": "too_young", "description": "You are too young", "action": "action-1",
            ])
    }

    @Test(arguments: [
        ("api.access.deny('no'); api.validation.error('c', 'm')", "c", "m"), ("api.validation.error('c', 'm'); api.access.deny('no')", nil, "no"),
        ("api.validation.error('c', 'm'); api.validation.error('', '')", "", ""),
        ("api.redirect.sendUserTo('https://a.example'); api.validation.error('c', 'm')", "c", "m"),
    ] as [(String, String?, String)])
    func theLastDenialCountsAndIsStrongerThanARedirect(body: String, code: String?, description: String) async throws {
        let denial = try await login(body).denial
        #expect(denial?.code == code)
        #expect(denial?.description == description)
        #expect(denial?.error == "access_denied")
    }

    @Test func bothArgumentsAreTextsOfAHundredCharactersAtMost() async throws {
        let call = "api.validation.error"
        let outcome = try await login(
            attempts(
                "\(call)()", "\(call)('c')", "\(call)(undefined, 'm')", "\(call)(7, null)", "\(call)(7)", "\(call)('c'.repeat(101), 'm')",
                "\(call)('c', 'é'.repeat(101))", "\(call)(['c'], new String('m'))"))
        #expect(
            outcome.logs == [
                "Error:  must have required property 'errorCode', must have required property 'errorMessage'",
                "Error:  must have required property 'errorMessage'", "Error:  must have required property 'errorCode'",
                "Error: errorCode must be string; errorMessage must be string",
                "Error:  must have required property 'errorMessage'; errorCode must be string",
                "Error: errorCode must NOT have more than 100 characters", "Error: errorMessage must NOT have more than 100 characters",
                "Error: errorCode must be string; errorMessage must be string",
            ])
        #expect(outcome.completed?.executions.map(\.effects.count) == [0])
        let longest = try await login("api.validation.error('😀'.repeat(100), 'é'.repeat(100))").denial
        #expect(longest?.code == String(repeating: "😀", count: 100))
        #expect(longest?.description == String(repeating: "é", count: 100))
    }

    @Test func anExceptionIsStrongerThanAnError() async throws {
        let outcome = try await login("api.validation.error('c', 'm'); throw new Error('broken')")
        #expect(outcome.failure?.message == "broken")
    }

    @Test func lateCallsAreIgnored() async throws {
        let outcome = try await login(
            "setTimeout(() => api.validation.error('c', 'm').samlResponse.setAudience('a'), 1)",
            "await new Promise((resolve) => setTimeout(resolve, 30))")
        #expect(outcome.completed?.samlResponse == nil)
        #expect(
            outcome.warnings == [
                ["validation.error", "samlResponse.setAudience"].map { "api.\($0) was called after the handler had settled, and was ignored" }, [],
            ])
    }

    @Test func noRuleWasEverExecuted() async throws {
        let outcome = try await login(attempts("api.rules.wasExecuted('rul_1')", "api.rules.wasExecuted()", "api.rules.wasExecuted({})"))
        #expect(outcome.logs == ["false", "false", "false"])
    }
}
