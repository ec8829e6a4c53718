import ActionHost
import PostLogin
import Testing

/// The calls of `api.authentication`, apart from what becomes of the login.
@Suite struct AuthenticationTests {
    @Test(arguments: [
        ("challengeWith({ type: 'otp' })", FactorCommand(.challenge, [Factor(type: "otp")])),
        (
            "challengeWith({ type: 'phone', options: { preferredMethod: 'sms' } }, { additionalFactors: [{ type: 'otp' }, { type: 'email' }] })",
            FactorCommand(
                .challenge, [Factor(type: "phone", options: ["preferredMethod": "sms"]), Factor(type: "otp"), Factor(type: "email")])
        ),
        ("challengeWith({ type: 'otp' }, 'no options')", FactorCommand(.challenge, [Factor(type: "otp")])),
        ("challengeWith({ type: 'otp' }, { additionalFactors: 'none' })", FactorCommand(.challenge, [Factor(type: "otp")])),
        ("challengeWithAny([{ type: 'otp' }, { type: 'email' }])", FactorCommand(.challenge, [Factor(type: "otp"), Factor(type: "email")], offersChoice: true)),
        ("challengeWithAny([{ type: 'otp' }, null])", FactorCommand(.challenge, [Factor(type: "otp"), Factor(type: "null")], offersChoice: true)),
        ("enrollWith({ type: 'otp' })", FactorCommand(.enrollment, [Factor(type: "otp")])),
        ("enrollWith({ type: 'otp' }, { additionalFactors: [{ type: 'phone' }] })", FactorCommand(.enrollment, [Factor(type: "otp"), Factor(type: "phone")])),
        ("enrollWithAny([{ type: 'otp' }])", FactorCommand(.enrollment, [Factor(type: "otp")], offersChoice: true)),
    ])
    func aCallForAFactorReturnsNothing(call: String, command: FactorCommand) async throws {
        let outcome = try await login("console.log(api.authentication.\(call))")
        #expect(outcome.logs == ["undefined"])
        #expect(outcome.executions.map(\.effects) == [[.secondFactor(command)]])
        #expect(outcome.suspension?.interaction.kind == (command.kind == .challenge ? .challenge : .enrollment))
    }

    @Test(arguments: ["", "7", "'otp'", "null", "{}", "{ type: 7 }", "() => {}", "[]"])
    func aCallForAFactorChecksNothing(argument: String) async throws {
        let outcome = try await login(
            attempts("api.authentication.enrollWith(\(argument))", "api.authentication.enrollWithAny(\(argument))"))
        #expect(outcome.logs == ["undefined", "undefined"])
        // "otp" alone is taken for a type.
        #expect(outcome.name == (argument == "'otp'" ? "suspended" : "completed"))
        let nothing = outcome.warnings.joined().filter { $0.contains("there is nothing to enroll, and it was skipped") }
        #expect(nothing.count == (argument == "'otp'" ? 0 : 2))
    }

    @Test func aFactorThatCannotBeUsedFailsTheLoginOrIsSkipped() async throws {
        let event = makeEvent { $0.user.enrolledFactors = [] }
        let challenged = try await login(
            "api.authentication.challengeWith({ type: 'otp' })", "console.log('never')", event: event)
        let message = #"authentication.challengeWith: no factor can be used: "otp" is not enrolled"#
        #expect(
            challenged
                == .failed(
                    LoginFailure(kind: .multifactor, message: message, action: "action-1", file: "actions/action-1.js"),
                    .execute(effects: [.secondFactor(FactorCommand(.challenge, [Factor(type: "otp")]))])))
        #expect(challenged.failure?.json["kind"] == "multifactor")

        let enrolled = try await login(
            "api.authentication.enrollWith({ type: 'email' })", "console.log('next')", event: event)
        #expect(
            enrolled
                == .completed(
                    CompletedLogin(executions: [
                        .execute(
                            "action-1", effects: [.secondFactor(FactorCommand(.enrollment, [Factor(type: "email")]))],
                            warnings: [
                                #"authentication.enrollWith: there is nothing to enroll, and it was skipped: "email" cannot be enrolled"#
                            ]), .execute("action-2", logs: ["next"]),
                    ])))
    }

    @Test(arguments: [4, 5])
    func atMostFourCommandsInALogin(count: Int) async throws {
        let outcome = try await login("for (let i = 0; i < \(count); i++) api.authentication.enrollWith({ type: 'email' })")
        if count == 4 {
            #expect(outcome.name == "completed")
        } else {
            #expect(
                outcome.failure
                    == LoginFailure(
                        kind: .multifactor,
                        message: "the actions of this login asked for 5 challenges and enrolments; at most 4 are allowed",
                        action: "action-1", file: "actions/action-1.js"))
        }
    }

    @Test func factorsThatTheHostHasNotEnabledAreIgnored() async throws {
        let outcome = try await login("api.authentication.challengeWithAny([{ type: 'otp' }, { type: 'phone' }])") {
            $0.enabledFactors = ["phone"]
        }
        #expect(outcome.suspension?.interaction == .challenge(FactorRequest([Factor(type: "phone")])))
        #expect(outcome.warnings == [[#"authentication.challengeWithAny: the factor "otp" is not enabled and was ignored"#]])
    }

    // MARK: - recordMethod

    @Test func aRecordedMethodIsSeenByLaterActionsAndInTheOutcome() async throws {
        let event = makeEvent {
            $0.authentication.methods = [PostLoginEvent.Authentication.Method(members: ["name": "pwd", "timestamp": "2025-12-31T00:00:00.000Z"])]
        }
        let show = "console.log(JSON.stringify(event.authentication.methods))"
        let outcome = try await login(
            "console.log(api.authentication.recordMethod('https://A.example/mfa') === api); \(show)", show, event: event)
        #expect(
            outcome.logs == [
                "true", #"[{"name":"pwd","timestamp":"2025-12-31T00:00:00.000Z"}]"#,
                #"[{"name":"pwd","timestamp":"2025-12-31T00:00:00.000Z"},{"name":"https://A.example/mfa","timestamp":"2026-01-01T00:00:00.000Z"}]"#,
            ])
        #expect(outcome.completed?.authenticationMethods == [CompletedMethod(name: "https://A.example/mfa", time: testTime)])
        #expect(
            outcome.json["authentication"]
                == ["methods": [["name": "https://A.example/mfa", "timestamp": "2026-01-01T00:00:00.000Z"]]])
        #expect(outcome.executions[0].effects.map(\.json) == [["call": "authentication.recordMethod", "arguments": ["https://A.example/mfa"]]])
    }

    @Test func aMethodCanBeRecordedWhenTheUserIsBackAndIsSeenInLaterLegs() async throws {
        let redirect = handler("api.redirect.sendUserTo('https://a.example')") + continuation("api.authentication.recordMethod('http://a.example')")
        let host = try makeHost([redirect, redirect + "", handler("console.log(event.authentication.methods.map((method) => method.name))")])
        let first = try #require(try await host.login(makeEvent()).suspension)
        let second = try #require(try await host.resume(state: first.state).suspension)
        let outcome = try await host.resume(state: second.state)
        #expect(outcome.logs == ["[ 'http://a.example', 'http://a.example' ]"])
        #expect(outcome.completed?.authenticationMethods.count == 2)
    }

    @Test(arguments: ["", "null", "7", "'mfa'", "'/mfa'", "'ftp://a.example'", "'https://'", "'javascript:alert(1)'", "new URL", "{}"])
    func whatIsNoWebAddressCannotBeRecorded(argument: String) async throws {
        let outcome = try await login(attempts("api.authentication.recordMethod(\(argument.replacing("new URL", with: "['https://a.example']")))"))
        #expect(outcome == .completed(CompletedLogin(executions: [.execute(logs: ["Error: provider_url must be an http or https URL"])])))
    }

    // MARK: - setPrimaryUser

    @Test func thePrimaryUserIsWhomTheUpdateAndTheTokensAreFor() async throws {
        let outcome = try await login(
            "console.log(api.authentication.setPrimaryUser('auth0|2')); api.user.setUserMetadata('lost', 1); api.user.setAppMetadata('kept', 2)",
            "api.user.setUserMetadata('late', 3)")
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        userUpdate: UserUpdate(primaryUserID: "auth0|2", userMetadata: ["late": 3], appMetadata: ["kept": 2]),
                        executions: [
                            .execute(
                                "action-1", effects: [.setPrimaryUser("auth0|2"), .userMetadata("lost", 1), .appMetadata("kept", 2)],
                                logs: ["undefined"],
                                warnings: ["user.setUserMetadata: lost, because the same action called authentication.setPrimaryUser"]),
                            .execute("action-2", effects: [.userMetadata("late", 3)]),
                        ])))
        #expect(outcome.json["primary_user_id"] == "auth0|2")
        #expect(try await login("").json.objectValue?.names.contains("primary_user_id") == false)
    }

    @Test func thePrimaryUserCanBeSetOnceInATransaction() async throws {
        let once = handler(
            attempts("api.authentication.setPrimaryUser('auth0|2')", "api.authentication.setPrimaryUser('auth0|3')")
                + "api.redirect.sendUserTo('https://a.example')")
        let host = try makeHost([once + continuation(attempts("api.authentication.setPrimaryUser('auth0|4')"))])
        let waiting = try #require(try await host.login(makeEvent()).suspension)
        let refused = #"Error: The primary user can be set only once in a transaction; it is "auth0|2" already"#
        #expect(waiting.executions[0].logs.map(\.message) == ["undefined", refused])
        #expect(waiting.userUpdate.primaryUserID == "auth0|2")
        let outcome = try await host.resume(state: waiting.state)
        #expect(outcome.logs == [refused])
        #expect(outcome.userUpdate?.primaryUserID == "auth0|2")
    }

    @Test(arguments: [
        ("", "primary_user_id must be a non-empty string"), ("''", "primary_user_id must be a non-empty string"),
        ("7", "primary_user_id must be a non-empty string"), ("null", "primary_user_id must be a non-empty string"),
        ("{}", "primary_user_id must be a non-empty string"), ("'x'.repeat(129)", "primary_user_id must NOT have more than 128 characters"),
    ])
    func whatIsNoUsersIDIsRefused(argument: String, message: String) async throws {
        let outcome = try await login(attempts("api.authentication.setPrimaryUser(\(argument))"))
        #expect(outcome == .completed(CompletedLogin(executions: [.execute(logs: ["Error: \(message)"])])))
    }
}
