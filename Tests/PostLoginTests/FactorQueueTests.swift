import PostLogin
import Testing

/// Challenges and enrolments one after the other.
@Suite struct FactorQueueTests {
    private let rules = FactorRules(user: PostLoginEvent.User(members: ["enrolledFactors": [["type": "otp"], ["type": "phone"]]]))
    private let noFactors = FactorRules(user: PostLoginEvent.User(members: ["enrolledFactors": []]))

    private func challenge(_ types: String...) -> Effect { .secondFactor(FactorCommand(.challenge, types.map { Factor(type: $0) })) }
    private func challengeAny(_ types: String...) -> Effect {
        .secondFactor(FactorCommand(.challenge, types.map { Factor(type: $0) }, offersChoice: true))
    }
    private func enroll(_ types: String...) -> Effect { .secondFactor(FactorCommand(.enrollment, types.map { Factor(type: $0) })) }

    private func state(_ effects: Effect...) throws -> LoginState {
        var state = LoginState()
        state.beginExecution(of: "a")
        for effect in effects { try state.apply(effect) }
        return state
    }

    private func asks(_ kind: FactorCommand.Kind, _ types: String..., choose: Bool = false) -> NextStep {
        let request = FactorRequest(types.map { Factor(type: $0) }, offersChoice: choose)
        return .suspended(kind == .challenge ? .challenge(request) : .enrollment(request))
    }

    @Test func commandsRunInTheirOrder() throws {
        var state = try state(challenge("otp"), challenge("phone"), enroll("webauthn-roaming"))
        #expect(state.endExecution(under: rules) == ExecutionEnding(asks(.challenge, "otp")))
        state.fulfil(FactorResult(type: "otp"), as: .challenge, at: 0)
        #expect(state.nextInteraction(under: rules) == ExecutionEnding(asks(.challenge, "phone")))
        state.fulfil(FactorResult(type: "phone"), as: .challenge, at: 0)
        #expect(state.nextInteraction(under: rules) == ExecutionEnding(asks(.enrollment, "webauthn-roaming")))
        state.fulfil(FactorResult(type: "webauthn-roaming"), as: .enrollment, at: 0)
        #expect(state.nextInteraction(under: rules) == ExecutionEnding(.goOn))
        #expect(state.factors.fulfilled.map(\.type) == ["otp", "phone", "webauthn-roaming"])
    }

    @Test func factorsThatAreSatisfiedAreSkipped() throws {
        var state = try state(challenge("otp", "phone"), challengeAny("otp", "phone"), challenge("otp"))
        #expect(state.endExecution(under: rules) == ExecutionEnding(asks(.challenge, "otp", "phone")))
        state.fulfil(FactorResult(type: "otp"), as: .challenge, at: 0)
        // One is left, so there is nothing to choose.
        #expect(state.nextInteraction(under: rules) == ExecutionEnding(asks(.challenge, "phone")))
        state.fulfil(FactorResult(type: "phone"), as: .challenge, at: 0)
        #expect(state.nextInteraction(under: rules) == ExecutionEnding(.goOn))
    }

    @Test func factorsThatCannotBeUsedAreIgnoredWithAWarning() throws {
        var state = try state(challengeAny("email", "otp", "smoke", "push", "phone", "otp"))
        #expect(
            state.endExecution(under: rules)
                == ExecutionEnding(
                    asks(.challenge, "otp", "phone", choose: true),
                    warnings: [
                        #"authentication.challengeWithAny: the factor "email" is not enrolled and was ignored"#,
                        #"authentication.challengeWithAny: the factor "smoke" cannot be challenged and was ignored"#,
                        #"authentication.challengeWithAny: the factor "push" is not enrolled and was ignored"#,
                    ]))
    }

    @Test func aChallengeWithNothingToUseFailsTheLogin() throws {
        var unusable = try state(challenge("email", "smoke"))
        #expect(
            unusable.endExecution(under: rules)
                == ExecutionEnding(
                    .failed(
                        .multifactor,
                        #"authentication.challengeWith: no factor can be used: "email" is not enrolled, "smoke" cannot be challenged"#)))
        var empty = try state(.secondFactor(FactorCommand(.challenge, [], offersChoice: true)))
        #expect(
            empty.endExecution(under: rules)
                == ExecutionEnding(.failed(.multifactor, "authentication.challengeWithAny: no factor can be used: no factor was given")))
    }

    @Test func anEnrolmentWithNothingToEnrollIsSkipped() throws {
        var state = try state(enroll("otp", "email"))
        #expect(
            state.endExecution(under: rules)
                == ExecutionEnding(
                    .goOn,
                    warnings: [
                        #"authentication.enrollWith: there is nothing to enroll, and it was skipped: "otp" is enrolled already, "email" cannot be enrolled"#
                    ]))
    }

    @Test func anotherFactorNeedsAChallengeFirst() throws {
        var alone = try state(enroll("webauthn-roaming"))
        #expect(
            alone.endExecution(under: rules)
                == ExecutionEnding(
                    .failed(
                        .multifactor,
                        "authentication.enrollWith: the user has a factor already, and has to be challenged with it before enrolling another one")))
        var first = try state(enroll("webauthn-roaming"))
        #expect(first.endExecution(under: noFactors) == ExecutionEnding(asks(.enrollment, "webauthn-roaming")))
        var after = try state(challenge("otp"), enroll("webauthn-roaming"))
        _ = after.endExecution(under: rules)
        after.fulfil(FactorResult(type: "otp"), as: .challenge, at: 0)
        #expect(after.nextInteraction(under: rules) == ExecutionEnding(asks(.enrollment, "webauthn-roaming")))
    }

    @Test func aFactorThatIsNewCanBeChallengedAndNeedNotBe() throws {
        var state = try state(enroll("otp"), challenge("otp"), enroll("otp"))
        #expect(state.endExecution(under: noFactors) == ExecutionEnding(asks(.enrollment, "otp")))
        state.fulfil(FactorResult(type: "otp"), as: .enrollment, at: 0)
        #expect(
            state.nextInteraction(under: noFactors)
                == ExecutionEnding(
                    .goOn, warnings: [#"authentication.enrollWith: there is nothing to enroll, and it was skipped: "otp" is enrolled already"#]))
    }

    @Test(arguments: [4, 5])
    func fourCommandsAreAllowedOverAllActions(count: Int) throws {
        var state = try state(challenge("otp"), challenge("otp"))
        _ = state.endExecution(under: rules)
        state.fulfil(FactorResult(type: "otp"), as: .challenge, at: 0)
        #expect(state.nextInteraction(under: rules) == ExecutionEnding(.goOn))
        state.beginExecution(of: "b")
        // Those that ask for nothing new count too.
        for _ in 3...count { try state.apply(challenge("otp")) }
        let message = "the actions of this login asked for 5 challenges and enrolments; at most 4 are allowed"
        #expect(state.endExecution(under: rules) == ExecutionEnding(count == 4 ? .goOn : .failed(.multifactor, message)))
    }

    @Test(arguments: [
        (FactorCommand(.challenge, [Factor(type: "otp")]), #"authentication.challengeWith({"type":"otp"})"#),
        (
            FactorCommand(.challenge, [Factor(type: "otp"), Factor(type: "phone", options: ["preferredMethod": "voice"])]),
            #"authentication.challengeWith({"type":"otp"}, {"additionalFactors":[{"type":"phone","options":{"preferredMethod":"voice"}}]})"#
        ),
        (
            FactorCommand(.challenge, [Factor(type: "otp"), Factor(type: "email")], offersChoice: true),
            #"authentication.challengeWithAny([{"type":"otp"},{"type":"email"}])"#
        ),
        (FactorCommand(.enrollment, [Factor(type: "otp")]), #"authentication.enrollWith({"type":"otp"})"#),
        (FactorCommand(.enrollment, [], offersChoice: true), "authentication.enrollWithAny([])"),
    ])
    func aCommandIsPrintedAsItsCall(command: FactorCommand, text: String) { #expect(Effect.secondFactor(command).description == text) }
}
