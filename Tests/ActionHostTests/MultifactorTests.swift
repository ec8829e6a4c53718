import ActionHost
import PostLogin
import Testing

@Suite struct MultifactorTests {
    @Test func theProviderAndItsOptionsAreInTheOutcome() async throws {
        let outcome = try await login("api.multifactor.enable('guardian', { allowRememberBrowser: true })", "console.log('next')")
        let request = MultifactorRequest(provider: "guardian", options: ["allowRememberBrowser": true])
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        multifactor: request,
                        executions: [
                            .execute("action-1", effects: [.enableMultifactor(request)]), .execute("action-2", logs: ["next"]),
                        ])))
        #expect(outcome.json["multifactor"] == ["provider": "guardian", "options": ["allowRememberBrowser": true]])
    }

    @Test func nothingAskedForIsNullInJSON() async throws {
        let outcome = try await login("")
        #expect(outcome.completed?.multifactor == nil)
        #expect(outcome.json["multifactor"] == .null)
    }

    @Test func theLastCallCounts() async throws {
        let outcome = try await login(
            "api.multifactor.enable('any', { allowRememberBrowser: true }); api.multifactor.enable('duo', { providerOptions: { host: 'h' } })",
            "api.multifactor.enable('none')")
        #expect(outcome.completed?.multifactor == MultifactorRequest(provider: "none"))
        #expect(outcome.json["multifactor"] == ["provider": "none", "options": nil])
    }

    @Test func enablingCanBeChained() async throws {
        #expect(try await login("console.log(api.multifactor.enable('any') === api)").logs == ["true"])
    }

    @Test(arguments: [
        ("", "undefined", nil), ("7", "7", nil), ("'own'", "own", nil), ("'any', 'text'", "any", nil), ("'any', null", "any", nil),
        ("'any', {}", "any", [:]),
    ] as [(String, String, JSONObject?)])
    func neitherTheProviderNorTheOptionsAreChecked(arguments: String, provider: String, options: JSONObject?) async throws {
        let outcome = try await login("api.multifactor.enable(\(arguments))")
        #expect(outcome.completed?.multifactor == MultifactorRequest(provider: provider, options: options))
    }

    @Test func aDenialLeavesNothingToChallenge() async throws {
        let outcome = try await login("api.multifactor.enable('any'); api.access.deny('no')")
        #expect(outcome.name == "denied")
        #expect(outcome.json["multifactor"] == .null)
    }

    @Test func theRequestSurvivesASuspension() async throws {
        let host = try makeHost([
            handler("api.multifactor.enable('any'); api.redirect.sendUserTo('https://a.example')") + continuation("")
        ])
        let waiting = try #require(try await host.login(makeEvent()).suspension)
        #expect(try await host.resume(state: waiting.state).completed?.multifactor == MultifactorRequest(provider: "any"))
    }
}
