import PostLogin
import Testing

/// What stands of several commands of one action.
@Suite struct InteractionMatrixTests {
    private static let redirect = Effect.redirect(url: "https://a.example/")
    private static let otherRedirect = Effect.redirect(url: "https://b.example/")
    private static let render = Effect.renderPrompt(FormRequest(id: "ap_1"))
    private static let challenge = Effect.secondFactor(FactorCommand(.challenge, [Factor(type: "otp")]))
    private static let enroll = Effect.secondFactor(FactorCommand(.enrollment, [Factor(type: "phone")]))
    private static let deny = Effect.deny(reason: "no")
    private static let enable = Effect.enableMultifactor(MultifactorRequest(provider: "any"))
    private static let metadata = Effect.setMetadata(kind: .user, key: "a", value: 1)
    private static let appMetadata = Effect.setMetadata(kind: .app, key: "b", value: 2)
    private static let primary = Effect.setPrimaryUser("auth0|2")

    private static let both = NextStep.failed(
        .aborted, "redirect.sendUserTo and prompt.render cannot both be called in one execution")
    private static let twice = NextStep.failed(.aborted, "prompt.render can be called only once in one execution")
    private static let asksForOTP = NextStep.suspended(.challenge(FactorRequest([Factor(type: "otp")])))
    private static let asksForPhone = NextStep.suspended(.enrollment(FactorRequest([Factor(type: "phone")])))
    private static let sends = NextStep.suspended(.redirect(url: "https://a.example/"))
    private static let shows = NextStep.suspended(.form(FormRequest(id: "ap_1")))

    /// Each combination with what comes of it, step by step; a factor that is asked for is fulfilled.
    @Test(arguments: [
        ([], [.goOn]), ([metadata], [.goOn]), ([redirect], [sends, .goOn]), ([render], [shows, .goOn]), ([challenge], [asksForOTP, .goOn]),
        ([deny], [.denied]), ([enable], [.goOn]),
        ([render, redirect], [both]), ([redirect, render], [both]), ([render, render], [twice]), ([render, redirect, render], [both]),
        ([redirect, otherRedirect], [.suspended(.redirect(url: "https://b.example/")), .goOn]),
        ([deny, metadata], [.denied]), ([deny, redirect], [.denied]), ([redirect, deny], [.denied]), ([render, deny], [.denied]),
        ([challenge, deny], [.denied]), ([deny, challenge, redirect], [.denied]),
        ([deny, render, redirect], [both]), ([render, redirect, deny], [both]), ([challenge, redirect, render], [both]),
        ([challenge, enroll], [asksForOTP, asksForPhone, .goOn]), ([enroll, challenge], [asksForPhone, asksForOTP, .goOn]),
        ([challenge, redirect], [asksForOTP, sends, .goOn]), ([redirect, challenge], [asksForOTP, sends, .goOn]),
        ([render, challenge, enroll], [asksForOTP, asksForPhone, shows, .goOn]),
        ([enable, challenge], [asksForOTP, .goOn]), ([primary, metadata], [.goOn]),
    ] as [([Effect], [NextStep])])
    func combinations(effects: [Effect], steps: [NextStep]) throws {
        let rules = FactorRules(user: PostLoginEvent.User())
        var state = LoginState()
        state.beginExecution(of: "action")
        for effect in effects { try state.apply(effect) }
        var found = [state.endExecution(under: rules).step]
        while case .suspended(let interaction)? = found.last {
            switch interaction {
            case .challenge(let request): state.fulfil(FactorResult(type: request.factors[0].type), as: .challenge, at: 0)
            case .enrollment(let request): state.fulfil(FactorResult(type: request.factors[0].type), as: .enrollment, at: 0)
            case .redirect, .form: break
            }
            found.append(state.nextInteraction(under: rules).step)
        }
        #expect(found == steps)
        #expect(state.multifactor == (effects.contains(Self.enable) ? MultifactorRequest(provider: "any") : nil))
    }

    @Test(arguments: [[], [deny]])
    func metadataOfTheUserIsLostBesideSetPrimaryUser(_ more: [Effect]) throws {
        let rules = FactorRules(user: PostLoginEvent.User())
        var state = LoginState()
        state.beginExecution(of: "first")
        try state.apply(.setMetadata(kind: .user, key: "early", value: 1))
        #expect(state.endExecution(under: rules) == ExecutionEnding(.goOn))
        state.beginExecution(of: "second")
        for effect in [Self.metadata, Self.appMetadata, Self.primary, .setMetadata(kind: .user, key: "early", value: 2)] + more {
            try state.apply(effect)
        }
        #expect(
            state.endExecution(under: rules)
                == ExecutionEnding(
                    more.isEmpty ? .goOn : .denied,
                    warnings: ["user.setUserMetadata: lost, because the same action called authentication.setPrimaryUser"]))
        #expect(state.userUpdate == UserUpdate(primaryUserID: "auth0|2", userMetadata: ["early": 1], appMetadata: ["b": 2]))
        if state.denial != nil { return }
        // Later actions write to the new one.
        state.beginExecution(of: "third")
        try state.apply(.setMetadata(kind: .user, key: "late", value: 3))
        #expect(state.endExecution(under: rules) == ExecutionEnding(.goOn))
        #expect(state.userUpdate == UserUpdate(primaryUserID: "auth0|2", userMetadata: ["early": 1, "late": 3], appMetadata: ["b": 2]))
    }

    @Test func thePrimaryUserCanBeSetOnceInALogin() throws {
        var state = LoginState()
        try state.apply(Self.primary)
        for id in ["auth0|3", "auth0|2", ""] {
            let violation = RuleViolation(
                .invalidPrimaryUser, #"The primary user can be set only once in a transaction; it is "auth0|2" already"#)
            #expect(throws: violation) { try state.apply(.setPrimaryUser(id)) }
        }
        #expect(state.primaryUserID == "auth0|2")
    }

    @Test(arguments: [
        ("", "primary_user_id must be a non-empty string"), (String(repeating: "x", count: 1), nil), (String(repeating: "x", count: 128), nil),
        (String(repeating: "x", count: 129), "primary_user_id must NOT have more than 128 characters"),
        (String(repeating: "😀", count: 64), nil), (String(repeating: "😀", count: 65), "primary_user_id must NOT have more than 128 characters"),
    ])
    func aPrimaryUsersID(id: String, message: String?) throws {
        var state = LoginState()
        if let message {
            #expect(throws: RuleViolation(.invalidPrimaryUser, message)) { try state.apply(.setPrimaryUser(id)) }
        } else {
            try state.apply(.setPrimaryUser(id))
        }
        #expect(state.primaryUserID == (message == nil ? id : nil))
    }

    static let answers: [(prompt: String?, protocol: String?, page: InteractiveFlow.Answer, factor: InteractiveFlow.Answer, enable: InteractiveFlow.Answer)] = [
        (nil, nil, .possible, .possible, .possible), ("login", "oidc-basic-profile", .possible, .possible, .possible),
        ("none", nil, .interactionRequired, .interactionRequired, .interactionRequired),
        ("none", "oidc-basic-profile", .interactionRequired, .interactionRequired, .interactionRequired),
        (nil, "samlp", .possible, .possible, .possible), (nil, "oauth2-device-code", .possible, .possible, .possible),
        (nil, "oauth2-resource-owner", .interactionRequired, .multifactorRequired, .multifactorRequired),
        (nil, "oauth2-password", .interactionRequired, .multifactorRequired, .multifactorRequired),
        (nil, "oauth2-refresh-token", .interactionRequired, .multifactorRequired, .multifactorRequired),
        (nil, "oauth2-webauthn", .interactionRequired, .multifactorRequired, .multifactorRequired),
        (nil, "oauth2-token-exchange", .possible, .impossible, .multifactorRequired), (nil, "something-new", .possible, .possible, .possible),
    ]

    @Test(arguments: answers)
    func howAFlowTakesAnInteraction(
        prompt: String?, protocol: String?, page: InteractiveFlow.Answer, factor: InteractiveFlow.Answer, enable: InteractiveFlow.Answer
    ) {
        func answer(_ interaction: Interaction) -> InteractiveFlow.Answer {
            InteractiveFlow.answer(to: interaction, prompt: prompt, protocol: `protocol`)
        }
        #expect(answer(.redirect(url: "https://a.example/")) == page)
        #expect(answer(.form(FormRequest(id: "a"))) == page)
        #expect(answer(.challenge(FactorRequest([]))) == factor)
        #expect(answer(.enrollment(FactorRequest([]))) == factor)
        #expect(answer(.challenge(FactorRequest([], multifactor: MultifactorRequest(provider: "any")))) == enable)
    }
}
