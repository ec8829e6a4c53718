import ActionHost
import PostLogin
import Testing

/// `multifactor.enable`: one challenge, when every action has run.
@Suite struct MultifactorTests {
    private let remembering = MultifactorRequest(provider: "guardian", options: ["allowRememberBrowser": true])

    private func host(_ bodies: String..., configure: (inout ActionHostConfiguration) -> Void = { _ in }) throws -> ActionHost {
        try makeHost(bodies.map(handler), configure: configure)
    }

    private func back(_ type: String = "otp", remembers: Bool = false) -> UserReturn {
        UserReturn(factor: FactorResult(type: type, remembersBrowser: remembers))
    }

    @Test func theUserIsChallengedWhenTheLastActionHasRun() async throws {
        let host = try host(
            "api.multifactor.enable('guardian', { allowRememberBrowser: true })",
            "console.log('next'); api.idToken.setCustomClaim('a', 1); api.user.setUserMetadata('b', 2)")
        let waiting = try #require(try await host.login(makeEvent()).timeless.suspension)
        #expect(
            waiting
                == Suspension(
                    .challenge(FactorRequest([], multifactor: remembering)), state: waiting.state, action: "action-1",
                    expiresAt: testTime + 3_600_000,
                    executions: [
                        .execute("action-1", effects: [.enableMultifactor(remembering)]),
                        .execute("action-2", effects: [.idTokenClaim("a", 1), .userMetadata("b", 2)], logs: ["next"]),
                    ]))
        #expect(
            waiting.json == [
                "kind": "challenge", "factors": [], "choose": false,
                "multifactor": ["provider": "guardian", "options": ["allowRememberBrowser": true]], "state": .string(waiting.state),
                "action": "action-1", "expires_at": "2026-01-01T01:00:00.000Z",
            ])

        let outcome = try await host.resume(state: waiting.state, returning: back(remembers: true))
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        idTokenClaims: ["a": 1], userUpdate: UserUpdate(userMetadata: ["b": 2]), multifactor: remembering,
                        remembersBrowser: true, authenticationMethods: [CompletedMethod(name: "mfa", time: testTime, type: "otp")])))
        #expect(
            outcome.json["multifactor"]
                == ["provider": "guardian", "options": ["allowRememberBrowser": true], "remember_browser": true])
        #expect(
            outcome.json["authentication"]
                == ["methods": [["name": "mfa", "timestamp": "2026-01-01T00:00:00.000Z", "type": "otp"]]])
    }

    @Test func nothingAskedForIsNullInJSON() async throws {
        let outcome = try await login("")
        #expect(outcome.completed?.multifactor == nil)
        #expect(outcome.json["multifactor"] == .null)
        #expect(outcome.json["authentication"] == nil)
    }

    @Test func theLastCallCountsAndNoneSkipsTheChallenge() async throws {
        let outcome = try await login(
            "api.multifactor.enable('any', { allowRememberBrowser: true }); api.multifactor.enable('duo', { providerOptions: { host: 'h' } })",
            "api.multifactor.enable('none')")
        #expect(outcome.completed?.multifactor == MultifactorRequest(provider: "none"))
        #expect(outcome.json["multifactor"] == ["provider": "none", "options": nil])
        let other = try await login("api.multifactor.enable('none')", "api.multifactor.enable('any')")
        #expect(other.suspension?.action == "action-2")
    }

    @Test func enablingCanBeChained() async throws {
        #expect(try await login("console.log(api.multifactor.enable('none') === api)").logs == ["true"])
    }

    @Test(arguments: [
        ("", "undefined", nil), ("7", "7", nil), ("'own'", "own", nil), ("'any', 'text'", "any", nil), ("'any', null", "any", nil),
        ("'any', {}", "any", [:]),
    ] as [(String, String, JSONObject?)])
    func neitherTheProviderNorTheOptionsAreChecked(arguments: String, provider: String, options: JSONObject?) async throws {
        let outcome = try await login("api.multifactor.enable(\(arguments))")
        #expect(
            outcome.suspension?.interaction
                == .challenge(FactorRequest([], multifactor: MultifactorRequest(provider: provider, options: options))))
    }

    @Test(arguments: [
        ("api.multifactor.enable('any', { allowRememberBrowser: true })", true, "completed"),
        ("api.multifactor.enable('any', { allowRememberBrowser: true })", false, "suspended"),
        ("api.multifactor.enable('any', { allowRememberBrowser: false })", true, "suspended"),
        ("api.multifactor.enable('any', { allowRememberBrowser: 1 })", true, "suspended"),
        ("api.multifactor.enable('any')", true, "suspended"), ("api.multifactor.enable('none')", false, "completed"),
    ])
    func aRememberedBrowserSparesTheChallengeWhereTheActionAllowsIt(body: String, isRemembered: Bool, outcome: String) async throws {
        #expect(try await host(body).login(makeEvent(), isBrowserRemembered: isRemembered).name == outcome)
    }

    @Test func thatTheBrowserIsRememberedSurvivesASuspension() async throws {
        let host = try makeHost([
            handler("api.multifactor.enable('any', { allowRememberBrowser: true }); api.redirect.sendUserTo('https://a.example')")
                + continuation("")
        ])
        for (isRemembered, name) in [(true, "completed"), (false, "suspended")] {
            let waiting = try #require(try await host.login(makeEvent(), isBrowserRemembered: isRemembered).suspension)
            #expect(try await host.resume(state: waiting.state).name == name)
        }
    }

    @Test func aBrowserIsRememberedOnlyWhereAnActionAllowsIt() async throws {
        let host = try host("api.multifactor.enable('any')")
        let waiting = try #require(try await host.login(makeEvent()).suspension)
        let error = ActionHostError(
            code: .unfitReturn, description: "the browser is not to be remembered: no action has allowed it")
        await #expect(throws: error) { try await host.resume(state: waiting.state, returning: back(remembers: true)) }
        #expect(try await host.resume(state: waiting.state, returning: back()).completed?.remembersBrowser == false)
    }

    @Test(arguments: [
        ("any", "otp", nil, true), ("any", "email", nil, true), ("any", "duo", nil, false), ("any", "any", nil, false),
        ("duo", "duo", nil, true), ("google-authenticator", "google-authenticator", nil, true), ("any", "otp", ["phone"], false),
        ("any", "push", ["push-notification"], true), ("any", "", nil, false),
    ] as [(String, String, Set<String>?, Bool)])
    func theServerChoosesTheFactor(provider: String, type: String, enabled: Set<String>?, fits: Bool) async throws {
        let host = try host("api.multifactor.enable('\(provider)')") { $0.enabledFactors = enabled }
        let waiting = try #require(try await host.login(makeEvent()).suspension)
        if fits {
            #expect(try await host.resume(state: waiting.state, returning: back(type)).name == "completed")
        } else {
            let error = ActionHostError(
                code: .unfitReturn,
                description: "the login waits for a fulfilled factor (\(provider)), and \(JSONValue.string(type).jsonText) is none of them")
            await #expect(throws: error) { try await host.resume(state: waiting.state, returning: back(type)) }
        }
    }

    @Test(arguments: ["challengeWith", "enrollWith"])
    func aFactorThatWasFulfilledBeforeIsEnough(call: String) async throws {
        let host = try host("api.multifactor.enable('any')", "api.authentication.\(call)({ type: 'otp' })")
        let waiting = try #require(try await host.login(makeEvent()).suspension)
        #expect(waiting.action == "action-2")
        #expect(
            try await host.resume(state: waiting.state, returning: back()).completed?.multifactor == MultifactorRequest(provider: "any"))
    }

    @Test func anEnrolmentThatWasSkippedIsNotEnough() async throws {
        let event = makeEvent { $0.user.enrolledFactors = [PostLoginEvent.User.EnrolledFactor(members: ["type": "otp"])] }
        let outcome = try await login("api.multifactor.enable('any'); api.authentication.enrollWith({ type: 'otp' })", event: event)
        #expect(outcome.suspension?.interaction.kind == .challenge)
    }

    @Test func aDenialLeavesNothingToChallenge() async throws {
        let outcome = try await login("api.multifactor.enable('any'); api.access.deny('no')")
        #expect(outcome.name == "denied")
        #expect(outcome.json["multifactor"] == .null)
    }

    @Test func claimsThatAreTooLargeFailTheLoginBeforeTheUserIsAsked() async throws {
        let outcome = try await login("api.multifactor.enable('any'); api.idToken.setCustomClaim('a', 'x'.repeat(102_400))")
        #expect(outcome.failure?.kind == .claims)
    }

    @Test func droppedClaimsAreWarnedOfBeforeTheUserIsAsked() async throws {
        let outcome = try await login("api.multifactor.enable('any'); api.idToken.setCustomClaim('sub', 'x')")
        #expect(outcome.warnings == [["ID token: the claim \"sub\" is reserved and was dropped"]])
    }

    @Test func theRequestSurvivesASuspension() async throws {
        let host = try makeHost([
            handler("api.multifactor.enable('any'); api.redirect.sendUserTo('https://a.example')") + continuation("")
        ])
        let first = try #require(try await host.login(makeEvent()).suspension)
        let second = try #require(try await host.resume(state: first.state).suspension)
        #expect(second.interaction == .challenge(FactorRequest([], multifactor: MultifactorRequest(provider: "any"))))
        #expect(try await host.resume(state: second.state, returning: back()).completed?.multifactor == MultifactorRequest(provider: "any"))
    }

    @Test func noActionHasToBeThereAnyMore() async throws {
        let store = try SQLiteLoginStore()
        let waiting = try #require(
            try await host("api.multifactor.enable('any')") { $0.store = store }.login(makeEvent()).suspension)
        let other = try makeHost(actions: [makeAction("other", handler("throw new Error('never')"))]) { $0.store = store }
        #expect(try await other.resume(state: waiting.state, returning: back()).name == "completed")
    }
}
