import ActionHost
import PostLogin
import Testing

@Suite struct ScopeTests {
    private let event = makeEvent { $0.transaction.requestedScopes = ["openid", "profile", "read:a"] }

    @Test func scopesAreThoseRequestedPlusAddedMinusRemoved() async throws {
        let outcome = try await login(
            "api.accessToken.addScope('write:a'); api.accessToken.removeScope('profile')",
            "api.accessToken.addScope('write:b'); api.accessToken.addScope('openid'); api.accessToken.removeScope('unknown')",
            event: event)
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        scopes: ["openid", "read:a", "write:a", "write:b"],
                        executions: [
                            .execute("action-1", effects: [.addScope("write:a"), .removeScope("profile")]),
                            .execute("action-2", effects: [.addScope("write:b"), .addScope("openid"), .removeScope("unknown")]),
                        ])))
    }

    @Test func theLastOperationOnAScopeCounts() async throws {
        let outcome = try await login(
            """
            api.accessToken.addScope('a'); api.accessToken.removeScope('a'); api.accessToken.removeScope('b'); api.accessToken.addScope('b')
            api.accessToken.removeScope('openid')
            """,
            "api.accessToken.addScope('openid'); api.accessToken.removeScope('b')", event: event)
        #expect(outcome.completed?.scopes == ["openid", "profile", "read:a"])
    }

    @Test func bothCallsReturnNothing() async throws {
        let outcome = try await login(attempts("api.accessToken.addScope('a')", "api.accessToken.removeScope('a')"))
        #expect(outcome.logs == ["undefined", "undefined"])
    }

    @Test func whitespaceAroundAScopeIsTakenOff() async throws {
        let outcome = try await login(
            "api.accessToken.addScope(' \\t read:b\\n\\ufeff'); api.accessToken.removeScope(' openid ')", event: event)
        #expect(outcome.completed?.scopes == ["profile", "read:a", "read:b"])
        #expect(outcome.executions.map(\.effects) == [[.addScope("read:b"), .removeScope("openid")]])
    }

    @Test(arguments: ["addScope", "removeScope"])
    func whatIsNoScopeThrows(call: String) async throws {
        let outcome = try await login(
            attempts(
                "api.accessToken.\(call)()", "api.accessToken.\(call)(null)", "api.accessToken.\(call)(7)",
                "api.accessToken.\(call)(['a'])", "api.accessToken.\(call)(new String('a'))", "api.accessToken.\(call)('')",
                "api.accessToken.\(call)(' \\n ')", "api.accessToken.\(call)('a b')", "api.accessToken.\(call)('a'.repeat(281))",
                "api.accessToken.\(call)('a'.repeat(280))"),
            event: event)
        #expect(
            outcome.logs == [
                "TypeError: scope must be string", "TypeError: scope must be string", "TypeError: scope must be string",
                "TypeError: scope must be string", "TypeError: scope must be string", "Error: A scope must not be empty.",
                "Error: A scope must not be empty.", "Error: The scope \"a b\" must not contain whitespace.",
                "Error: A scope may have at most 280 characters; this one has 281.", "undefined",
            ])
        #expect(outcome.executions.map(\.effects.count) == [1])
    }

    @Test func oneExecutionAddsAThousandScopesAtMost() async throws {
        let outcome = try await login(
            "for (let i = 0; i < 1000; i++) api.accessToken.addScope(`a${i}`);" + attempts("api.accessToken.addScope('b')"),
            "api.accessToken.addScope('c')")
        #expect(outcome.logs == ["Error: An action may add at most 1000 scopes; \"b\" is one more."])
        #expect(outcome.completed?.scopes.count == 1001)
        #expect(outcome.completed?.scopes.last == "c")
    }

    @Test func oneExecutionChangesTwoThousandScopesAtMost() async throws {
        let outcome = try await login(
            "for (let i = 0; i < 2000; i++) api.accessToken.removeScope(`a${i}`);"
                + attempts("api.accessToken.removeScope('openid')", "api.accessToken.addScope('a0')"),
            "api.accessToken.removeScope('profile')", event: event)
        #expect(
            outcome.logs == ["Error: An action may change at most 2000 scopes; \"openid\" is one more.", "undefined"])
        #expect(outcome.completed?.scopes == ["openid", "read:a", "a0"])
    }
}
