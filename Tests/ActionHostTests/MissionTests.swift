import ActionHost
import PostLogin
import Testing

/// Every example of the mission document does what that document says. Redirects: ``MissionRedirectTests``.
@Suite struct MissionTests {
    private func completed(
        idTokenClaims: JSONObject = [:], accessTokenClaims: JSONObject = [:], scopes: [String] = [],
        userMetadata: JSONObject = [:], multifactor: String? = nil, effects: [Effect] = []
    ) -> LoginOutcome {
        .completed(
            CompletedLogin(
                idTokenClaims: idTokenClaims, accessTokenClaims: accessTokenClaims, scopes: scopes,
                userUpdate: UserUpdate(userMetadata: userMetadata),
                multifactor: multifactor.map { MultifactorRequest(provider: $0) }, executions: [.execute(effects: effects)]))
    }

    private func denied(_ reason: String) -> LoginOutcome {
        .denied(
            Denial(
                description: reason, action: "action-1", executions: [.execute("action-1", .denied, effects: [.deny(reason: reason)])]))
    }

    @Test func aUserIsDeniedAccessToAnApplication() async throws {
        #expect(try await login(file: MissionExamples.denyAccess) == denied("Access to My SPA is not allowed."))
    }

    @Test(arguments: [("grace@example.org", "My SPA"), (nil, "My SPA"), ("ada@example.com", "Another")] as [(String?, String)])
    func otherUsersAndApplicationsAreLetIn(email: String?, client: String) async throws {
        let event = makeEvent {
            $0.user.email = email
            $0.client.name = client
        }
        #expect(try await login(file: MissionExamples.denyAccess, event: event) == completed())
    }

    @Test(arguments: [
        // 2026-01-03 is a Saturday; the minutes around midnight are those of UTC.
        (1_767_398_399_999, false), (1_767_398_400_000, true), (1_767_484_800_000, true), (1_767_571_199_999, true),
        (1_767_571_200_000, false),
    ] as [(Double, Bool)])
    func anApplicationIsClosedAtTheWeekend(time: Double, isClosed: Bool) async throws {
        let outcome = try await login(file: MissionExamples.weekdaysOnly, event: makeEvent { $0.client.name = "APP_NAME" }) {
            $0.clock = .fixed(milliseconds: time)
        }
        #expect(outcome == (isClosed ? denied("This app is only available during the week.") : completed()))
    }

    @Test func otherApplicationsAreOpenOnASaturday() async throws {
        let outcome = try await login(file: MissionExamples.weekdaysOnly) { $0.clock = .fixed(milliseconds: 1_767_398_400_000) }
        #expect(outcome == completed())
    }

    @Test func usersOfAnAPIAreDenied() async throws {
        let event = makeEvent { $0.resourceServer = PostLoginEvent.ResourceServer(members: ["identifier": "http://todoapi2.api"]) }
        #expect(try await login(file: MissionExamples.denyAPI, event: event) == denied("end_users_not_allowed"))
    }

    @Test(arguments: [nil, "http://another.api"])
    func usersOfOtherAPIsAreLetIn(audience: String?) async throws {
        let event = makeEvent { event in
            if let audience { event.resourceServer = PostLoginEvent.ResourceServer(members: ["identifier": .string(audience)]) }
        }
        #expect(try await login(file: MissionExamples.denyAPI, event: event) == completed())
    }

    @Test func rolesGoIntoBothTokens() async throws {
        let outcome = try await login(
            file: MissionExamples.roles, event: makeEvent { $0.authorization.roles = ["admin", "editor"] })
        let name = "https://my-app.example.com/roles"
        #expect(
            outcome
                == completed(
                    idTokenClaims: [name: ["admin", "editor"]], accessTokenClaims: [name: ["admin", "editor"]],
                    effects: [.idTokenClaim(name, ["admin", "editor"]), .accessTokenClaim(name, ["admin", "editor"])]))
    }

    @Test func metadataOfTheUserIsUpdated() async throws {
        #expect(
            try await login(file: MissionExamples.userMetadata)
                == completed(userMetadata: ["favorite_color": "blue"], effects: [.userMetadata("favorite_color", "blue")]))
    }

    @Test(arguments: ["NA", "EU", nil])
    func usersFromNorthAmericaNeedASecondFactor(continent: String?) async throws {
        let outcome = try await login(
            file: MissionExamples.requireMultifactor, event: makeEvent { $0.request.geoip.continentCode = continent })
        let effect = Effect.enableMultifactor(MultifactorRequest(provider: "any"))
        guard let waiting = outcome.suspension else { return #expect(outcome == completed()) }
        #expect(continent == "NA")
        #expect(waiting.interaction == .challenge(FactorRequest([], multifactor: MultifactorRequest(provider: "any"))))
        #expect(waiting.executions.map(\.effects) == [[effect]])
    }

    @Test(arguments: [["pwd", "passkey"], ["pwd"], []])
    func aPasskeySparesTheSecondFactor(methods: [String]) async throws {
        let event = makeEvent {
            $0.authentication.methods = methods.map { PostLoginEvent.Authentication.Method(members: ["name": .string($0)]) }
        }
        let effect = Effect.enableMultifactor(MultifactorRequest(provider: "none"))
        #expect(
            try await login(file: MissionExamples.skipMultifactor, event: event)
                == (methods.contains("passkey") ? completed(multifactor: "none", effects: [effect]) : completed()))
    }

    @Test(arguments: ["https://example.com/api", "https://example.org/api", nil])
    func aScopeIsAddedForTheExpectedAudience(audience: String?) async throws {
        let event = makeEvent { event in
            event.transaction.requestedScopes = ["openid"]
            if let audience { event.resourceServer = PostLoginEvent.ResourceServer(members: ["identifier": .string(audience)]) }
        }
        #expect(
            try await login(file: MissionExamples.scope, event: event)
                == (audience == "https://example.com/api"
                    ? completed(scopes: ["openid", "read:xyz"], effects: [.addScope("read:xyz")]) : completed(scopes: ["openid"])))
    }
}
