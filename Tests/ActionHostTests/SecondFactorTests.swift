import ActionHost
import PostLogin
import Testing

/// Challenges and enrolments from the asking to the action that runs afterwards.
@Suite struct SecondFactorTests {
    private let show = handler(
        "console.log(JSON.stringify([event.authentication.methods, event.user.enrolledFactors, event.request.method, event.user.user_metadata]))")

    private func back(_ type: String, options: JSONObject? = nil) -> UserReturn {
        UserReturn(request: PostLoginEvent.Request(members: ["method": "POST"]), factor: FactorResult(type: type, options: options))
    }

    private func asking(_ calls: String, configure: (inout ActionHostConfiguration) -> Void = { _ in }) throws -> ActionHost {
        try makeHost([handler(calls) + continuation("console.log('never')"), show], configure: configure)
    }

    private let otpUser = makeEvent { $0.user.enrolledFactors = [PostLoginEvent.User.EnrolledFactor(members: ["type": "otp"])] }

    @Test func theNextActionRunsAndSeesTheFactor() async throws {
        let host = try asking("api.authentication.challengeWith({ type: 'otp' }); api.user.setUserMetadata('a', 1); api.user.setAppMetadata('b', 2)")
        let waiting = try #require(try await host.login(otpUser).timeless.suspension)
        // Nothing is written before the user has proved the factor.
        #expect(
            waiting
                == Suspension(
                    .challenge(FactorRequest([Factor(type: "otp")])), state: waiting.state, action: "action-1",
                    expiresAt: testTime + 3_600_000,
                    executions: [
                        .execute(
                            "action-1", .suspended,
                            effects: [
                                .secondFactor(FactorCommand(.challenge, [Factor(type: "otp")])), .userMetadata("a", 1), .appMetadata("b", 2),
                            ])
                    ]))
        #expect(
            waiting.json == [
                "kind": "challenge", "factors": [["type": "otp"]], "choose": false, "state": .string(waiting.state), "action": "action-1",
                "expires_at": "2026-01-01T01:00:00.000Z",
            ])
        #expect(
            try await host.resume(state: waiting.state, returning: back("otp")).timeless
                == .completed(
                    CompletedLogin(
                        userUpdate: UserUpdate(userMetadata: ["a": 1], appMetadata: ["b": 2]),
                        authenticationMethods: [CompletedMethod(name: "mfa", time: testTime, type: "otp")],
                        executions: [
                            .execute(
                                "action-2",
                                logs: [
                                    #"[[{"name":"mfa","timestamp":"2026-01-01T00:00:00.000Z","type":"otp"}],[{"type":"otp"}],"POST",{"a":1}]"#
                                ])
                        ])))
    }

    @Test func anEnrolledFactorIsSeenByTheNextAction() async throws {
        let host = try asking("api.authentication.enrollWithAny([{ type: 'push' }, { type: 'phone' }])")
        let waiting = try #require(try await host.login(makeEvent { $0.user.enrolledFactors = [] }).suspension)
        #expect(waiting.interaction == .enrollment(FactorRequest([Factor(type: "push-notification"), Factor(type: "phone")], offersChoice: true)))
        #expect(waiting.json["kind"] == "enrollment")
        #expect(waiting.json["choose"] == true)
        let outcome = try await host.resume(state: waiting.state, returning: back("push", options: ["device": "x"]))
        #expect(
            outcome.logs == [
                #"[[{"name":"mfa","timestamp":"2026-01-01T00:00:00.000Z","type":"push-notification"}],"#
                    + #"[{"type":"push-notification","options":{"device":"x"}}],"POST",{}]"#
            ])
    }

    @Test func aQueueIsWorkedThroughStepByStepAndARedirectComesLast() async throws {
        let host = try makeHost([
            handler(
                "api.redirect.sendUserTo('https://a.example'); api.user.setUserMetadata('a', 1);"
                    + "api.authentication.challengeWith({ type: 'otp' }); api.authentication.enrollWith({ type: 'phone' })")
                + continuation("console.log('back', event.authentication.methods.map((method) => method.type), event.user.enrolledFactors.map((factor) => factor.type))"),
            show,
        ])
        let first = try #require(try await host.login(otpUser).suspension)
        #expect(first.interaction == .challenge(FactorRequest([Factor(type: "otp")])))
        let second = try #require(try await host.resume(state: first.state, returning: back("otp")).suspension)
        #expect(
            second
                == Suspension(
                    .enrollment(FactorRequest([Factor(type: "phone")])), state: second.state, action: "action-1", expiresAt: testTime + 3_600_000))
        let third = try #require(try await host.resume(state: second.state, returning: back("phone")).suspension)
        #expect(
            third
                == Suspension(
                    .redirect(url: "https://a.example/?state=\(third.state)"), state: third.state, action: "action-1",
                    expiresAt: testTime + 3_600_000, userUpdate: UserUpdate(userMetadata: ["a": 1])))
        let outcome = try await host.resume(state: third.state)
        #expect(outcome.executions.map(\.action) == ["action-1", "action-2"])
        #expect(outcome.logs.first == "back [ 'otp', 'phone' ] [ 'otp', 'phone' ]")
        #expect(outcome.userUpdate == UserUpdate())
    }

    @Test func aChallengeLaterInTheLoginThatAsksForTheSameIsSkipped() async throws {
        let challenge = handler("api.authentication.challengeWith({ type: 'otp' })")
        let host = try makeHost([challenge, challenge, show])
        let waiting = try #require(try await host.login(otpUser).suspension)
        let outcome = try await host.resume(state: waiting.state, returning: back("otp"))
        #expect(outcome.executions.map(\.status) == [.completed, .completed])
    }

    @Test func aQueueThatComesToNothingFailsTheLogin() async throws {
        let host = try asking("api.authentication.challengeWith({ type: 'otp' }); api.authentication.challengeWith({ type: 'phone' })")
        let waiting = try #require(try await host.login(otpUser).suspension)
        #expect(
            try await host.resume(state: waiting.state, returning: back("otp"))
                == .failed(
                    FailedLogin(
                        LoginFailure(
                            kind: .multifactor, message: #"authentication.challengeWith: no factor can be used: "phone" is not enrolled"#,
                            action: "action-1"))))
        await #expect(throws: ActionHostError.self) { try await host.resume(state: waiting.state, returning: back("otp")) }
    }

    @Test func whatTheAuthorShouldKnowOfALaterCommandIsAWarningOfTheNextExecution() async throws {
        let host = try asking(
            "api.authentication.challengeWith({ type: 'otp' }); api.authentication.enrollWith({ type: 'email' })")
        let waiting = try #require(try await host.login(otpUser).suspension)
        let outcome = try await host.resume(state: waiting.state, returning: back("otp"))
        #expect(
            outcome.warnings == [
                [#"authentication.enrollWith: there is nothing to enroll, and it was skipped: "email" cannot be enrolled"#]
            ])
    }

    @Test func itIsNotLostWhenTheLoginWaitsAgainFirst() async throws {
        let host = try asking(
            "api.authentication.challengeWith({ type: 'otp' }); api.authentication.enrollWithAny([{ type: 'email' }, { type: 'phone' }])")
        let first = try #require(try await host.login(otpUser).suspension)
        let second = try #require(try await host.resume(state: first.state, returning: back("otp")).suspension)
        let outcome = try await host.resume(state: second.state, returning: back("phone"))
        #expect(outcome.warnings == [[#"authentication.enrollWithAny: the factor "email" cannot be enrolled and was ignored"#]])
    }

    @Test func anExceptionInTheNextActionDiscardsWhatThisOneAskedFor() async throws {
        let host = try makeHost([
            handler("api.user.setUserMetadata('a', 1); api.authentication.challengeWith({ type: 'otp' })"), handler("throw new Error('broken')"),
        ])
        let waiting = try #require(try await host.login(otpUser).suspension)
        let outcome = try await host.resume(state: waiting.state, returning: back("otp"))
        #expect(outcome.failure?.message == "broken")
        #expect(outcome.userUpdate == nil)
    }

    @Test(arguments: [
        UserReturn(), UserReturn(prompt: FormResult()), UserReturn(factor: FactorResult(type: "phone")),
        UserReturn(factor: FactorResult(type: "otp", remembersBrowser: true)),
    ])
    func whatDoesNotFitChangesNothing(wrong: UserReturn) async throws {
        let host = try asking("api.authentication.challengeWith({ type: 'otp' })")
        let waiting = try #require(try await host.login(otpUser).suspension)
        let error = await #expect(throws: ActionHostError.self) { try await host.resume(state: waiting.state, returning: wrong) }
        #expect(error?.code == .unfitReturn)
        #expect(try await host.resume(state: waiting.state, returning: back("otp")).name == "completed")
    }

    @Test func aFactorIsNoAnswerToARedirect() async throws {
        let host = try makeHost([handler("api.redirect.sendUserTo('https://a.example')") + continuation("")])
        let waiting = try #require(try await host.login(makeEvent()).suspension)
        let error = ActionHostError(
            code: .unfitReturn, description: "the login waits for the user back from a redirect, not for a factor")
        await #expect(throws: error) { try await host.resume(state: waiting.state, returning: back("otp")) }
        #expect(try await host.resume(state: waiting.state).name == "completed")
    }

    // MARK: - Flows without a browser

    private func event(prompt: String? = nil, protocol: String? = nil) -> PostLoginEvent {
        makeEvent {
            $0.request.query["prompt"] = prompt.map { .string($0) }
            $0.transaction.protocol = `protocol`
        }
    }

    private static let calls = [
        "api.authentication.challengeWith({ type: 'otp' })", "api.authentication.enrollWith({ type: 'otp' })", "api.multifactor.enable('any')",
    ]

    @Test(arguments: calls)
    func silentAuthenticationCannotAsk(call: String) async throws {
        let outcome = try await login("api.user.setUserMetadata('a', 1); \(call)", event: event(prompt: "none"))
        #expect(outcome.denial?.error == "interaction_required")
        #expect(
            outcome.denial?.description == "the action action-1 asks for a second factor, and prompt=none forbids asking the user for anything")
        #expect(outcome.userUpdate == UserUpdate(userMetadata: ["a": 1]))
    }

    @Test(arguments: ["oauth2-resource-owner", "oauth2-password", "oauth2-refresh-token"], calls)
    func atTheTokenEndpointTheClientHasTheUserChallenged(protocol: String, call: String) async throws {
        let host = try asking(call)
        let waiting = try #require(try await host.login(event(protocol: `protocol`)).suspension)
        #expect(waiting.error == "mfa_required")
        #expect(waiting.json["error"] == "mfa_required")
        #expect(try await host.resume(state: waiting.state, returning: back("otp")).name == "completed")
    }

    @Test(arguments: zip(calls, ["failed", "failed", "suspended"]))
    func aTokenExchangeKnowsOnlyTheChallengeAtTheEnd(call: String, outcome name: String) async throws {
        let outcome = try await login(call, event: event(protocol: "oauth2-token-exchange"))
        #expect(outcome.name == name)
        #expect(
            outcome.failure
                == (name == "suspended"
                    ? nil
                    : LoginFailure(
                        kind: .multifactor, message: "a token exchange has no way to ask for the second factor that api.authentication wants",
                        action: "action-1")))
        #expect(outcome.suspension?.error == (name == "suspended" ? "mfa_required" : nil))
    }
}
