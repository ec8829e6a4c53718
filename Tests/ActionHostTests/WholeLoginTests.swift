import ActionHost
import PostLogin
import Testing

/// Logins in a host that has everything: a user directory, a token issuer, second factors and suspensions.
@Suite struct WholeLoginTests {
    private let issuer: TokenIssuer
    private let store: SQLiteLoginStore

    init() throws {
        issuer = try .testing()
        store = try SQLiteLoginStore()
    }

    private let event = makeEvent { $0.transaction.requestedScopes = ["openid"] }

    /// Who logs in with Google belongs to Ada, `auth0|1`.
    private let linked = makeEvent { event in
        event.user.userID = "google-oauth2|99"
        event.transaction.requestedScopes = ["openid"]
    }

    private func host(_ users: any UserDirectory, _ sources: String...) throws -> ActionHost {
        try makeHost(sources) {
            $0.users = users
            $0.tokenIssuer = issuer
            $0.store = store
        }
    }

    private static let redirect = "api.redirect.sendUserTo('https://a.example')"

    // MARK: - The primary user

    @Test(arguments: DirectoryKind.allCases)
    func thePrimaryUserGetsTheUpdateAndTheTokens(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        let host = try host(
            directory, handler("api.authentication.setPrimaryUser('auth0|1'); api.user.setAppMetadata('plan', 'gold')"))
        let outcome = try await host.login(linked)
        let login = try #require(outcome.completed)
        #expect(login.userUpdate == UserUpdate(primaryUserID: "auth0|1", appMetadata: ["plan": "gold"]))
        let tokens = try #require(login.tokens)
        #expect([tokens.idToken?.claims["sub"], tokens.accessToken.claims["sub"]] == ["auth0|1", "auth0|1"])
        #expect(try await directory.user("auth0|1").appMetadata == ["plan": "gold"])
    }

    @Test(arguments: [
        ("auth0|2", "the login cannot go on as auth0|2: google-oauth2|99 is not among the secondary identities of that user; link the two first"),
        ("auth0|3", "the user directory has no user auth0|3"),
    ], ["", "api.access.deny('no')", redirect])
    func whoDoesNotBelongToThePrimaryUserGetsNothing(refusal: (user: String, message: String), ending: String) async throws {
        let directory = RecordingDirectory()
        let host = try host(
            directory, handler("api.authentication.setPrimaryUser('\(refusal.user)'); api.user.setAppMetadata('a', 1); \(ending)"))
        let outcome = try await host.login(linked)
        #expect(outcome.failure == LoginFailure(kind: .users, message: refusal.message))
        #expect(!outcome.json.jsonText.contains("jwt"))
        #expect(directory.calls == [])
        #expect(try await store.count() == 0)
    }

    @Test func theChoiceOutlivesASuspensionAndTheAccountThatIsGone() async throws {
        // Linked to auth0|1, google-oauth2|99 is no user of its own any more.
        let directory = RecordingDirectory()
        let host = try host(
            directory,
            handler("api.authentication.setPrimaryUser('auth0|1'); api.user.setAppMetadata('before', true); \(Self.redirect)")
                + continuation("console.log(event.user.user_id); api.user.setAppMetadata('after', true)"))
        let waiting = try #require(try await host.login(linked).suspension)
        let outcome = try await host.resume(state: waiting.state)
        #expect(outcome.logs == ["google-oauth2|99"])
        #expect(outcome.completed?.tokens?.idToken?.claims["sub"] == "auth0|1")
        #expect(try directory.user("auth0|1").appMetadata == ["plan": "free", "before": true, "after": true])
        #expect(Set(directory.calls.map(\.user)) == ["auth0|1"])
    }

    @Test func aLinkThatIsTakenBackMeanwhileFailsTheLogin() async throws {
        let source = handler("api.authentication.setPrimaryUser('auth0|1'); \(Self.redirect)") + continuation("")
        let waiting = try #require(try await host(RecordingDirectory(), source).login(linked).suspension)
        var contents = UserDirectoryContents.sample
        contents.users[0].identities = []
        let outcome = try await host(RecordingDirectory(contents), source).resume(state: waiting.state)
        #expect(outcome.failure?.kind == .users)
        #expect(try await store.count() == 0)
    }

    // MARK: - Second factors

    private func answer(_ type: String) -> UserReturn { UserReturn(factor: FactorResult(type: type)) }

    @Test(arguments: ["api.multifactor.enable('any')", "api.authentication.challengeWith({ type: 'otp' })"])
    func aFactorOfThisLoginIsInItsTokens(call: String) async throws {
        let directory = RecordingDirectory()
        let host = try host(directory, handler("\(call); api.user.setAppMetadata('strong', true)"), handler(""))
        let outcome = try await host.login(event)
        let waiting = try #require(outcome.suspension)
        #expect(waiting.interaction.kind == .challenge)
        #expect(!outcome.json.jsonText.contains("jwt"))
        // What a factor has yet to prove is not written.
        #expect(waiting.userUpdate.isEmpty)
        #expect(directory.calls == [])

        let login = try #require(try await host.resume(state: waiting.state, returning: answer("otp")).completed)
        let claims = try #require(login.tokens?.idToken?.claims)
        #expect(claims["acr"] == "http://schemas.openid.net/pape/policies/2007/06/multi-factor")
        #expect(claims["amr"] == ["mfa"])
        #expect(claims["auth_time"] == .number(testTime / 1000))
        #expect(directory.updates == [UserUpdate(appMetadata: ["strong": true])])
    }

    @Test func withoutAFactorTheTokensSayNothingOfOne() async throws {
        let host = try host(RecordingDirectory(), handler("api.multifactor.enable('none')"))
        let claims = try #require(try await host.login(event).completed?.tokens?.idToken?.claims)
        #expect([claims["acr"], claims["amr"]] == [nil, nil])
    }

    @Test func metadataIsWrittenBeforeARedirectAndAfterAChallenge() async throws {
        let directory = RecordingDirectory()
        let show = "console.log(JSON.stringify(event.user.app_metadata))"
        let host = try host(
            directory,
            handler("api.user.setAppMetadata('a', 1); api.authentication.challengeWith({ type: 'otp' }); \(Self.redirect)")
                + continuation("\(show); api.user.setAppMetadata('b', 2)"),
            handler(show))
        let challenge = try #require(try await host.login(event).suspension)
        #expect(directory.calls == [])
        let redirect = try #require(try await host.resume(state: challenge.state, returning: answer("otp")).suspension)
        #expect(redirect.interaction.kind == .redirect)
        #expect(redirect.userUpdate == UserUpdate(appMetadata: ["a": 1]))
        #expect(directory.updates == [UserUpdate(appMetadata: ["a": 1])])
        let outcome = try await host.resume(state: redirect.state)
        #expect(outcome.logs == [#"{"plan":"free","a":1}"#, #"{"plan":"free","a":1,"b":2}"#])
        #expect(outcome.completed?.tokens?.idToken?.claims["amr"] == ["mfa"])
        #expect(Set(directory.updates) == [UserUpdate(appMetadata: ["a": 1]), UserUpdate(appMetadata: ["b": 2])])
    }

    @Test func whatIsPendingIsSeenOverAChallengeWithTheUserReadAgain() async throws {
        let directory = RecordingDirectory()
        let host = try host(
            directory, handler("api.user.setAppMetadata('a', 1); api.authentication.challengeWith({ type: 'otp' })"),
            handler("console.log(JSON.stringify(event.user.app_metadata))"))
        let waiting = try #require(try await host.login(event).suspension)
        try directory.apply(UserUpdate(appMetadata: ["meanwhile": 2]), to: "auth0|1", updateID: "other")
        let outcome = try await host.resume(state: waiting.state, returning: answer("otp"))
        #expect(outcome.logs == [#"{"plan":"free","meanwhile":2,"a":1}"#])
        #expect(try directory.user("auth0|1").appMetadata == ["plan": "free", "meanwhile": 2, "a": 1])
    }

    /// The server writes an enrolled factor into the user; the login knows it as well.
    @Test func aNewFactorIsThereOnceAndCanBeFollowedByAnother() async throws {
        var contents = UserDirectoryContents.sample
        let call = "api.authentication.enrollWith({ type: 'otp' }); api.authentication.enrollWith({ type: 'phone' })"
        let sources = [handler(call), handler("console.log(JSON.stringify(event.user.enrolledFactors))")]
        func host() throws -> ActionHost { try self.host(InMemoryUserDirectory(contents), sources[0], sources[1]) }
        contents.users[0].members["enrolledFactors"] = []
        let first = try #require(try await host().login(makeEvent { $0.user.members["enrolledFactors"] = [] }).suspension)
        contents.users[0].members["enrolledFactors"] = [["type": "otp", "options": [:]]]
        let second = try #require(try await host().resume(state: first.state, returning: answer("otp")).suspension)
        #expect(second.interaction == .enrollment(FactorRequest([Factor(type: "phone")])))
        let outcome = try await host().resume(state: second.state, returning: answer("phone"))
        #expect(outcome.logs == [#"[{"type":"otp","options":{}},{"type":"phone"}]"#])
    }

    // MARK: - Many legs

    @Test func whatAllEarlierLegsWroteIsThereAgainInADirectoryThatForgets() async throws {
        let source = handler("api.user.setAppMetadata('n1', 1); \(Self.redirect)")
            + continuation(
                "console.log(JSON.stringify(event.user.app_metadata));"
                    + "if (event.request.query.again) { api.user.setAppMetadata('n2', 2); \(Self.redirect) }")
        func host() throws -> ActionHost { try self.host(InMemoryUserDirectory(.sample), source) }
        let first = try #require(try await host().login(event).suspension)
        let again = PostLoginEvent.Request(members: ["query": ["again": true]])
        let second = try await host().resume(state: first.state, request: again)
        #expect(second.logs == [#"{"plan":"free","n1":1}"#])
        let third = try await host().resume(state: #require(second.suspension).state)
        #expect(third.logs == [#"{"plan":"free","n1":1,"n2":2}"#])
    }

    @Test(arguments: ["api.session.revoke('over')", "api.refreshToken.revoke('over')", "api.validation.error('c', 'over')"])
    func aDenialByTheWayHasNoTokensAndIsWritten(call: String) async throws {
        let directory = RecordingDirectory()
        let host = try host(directory, handler("api.user.setAppMetadata('a', 1); \(call)"))
        let outcome = try await host.login(event)
        #expect(outcome.denial?.description == "over")
        #expect(!outcome.json.jsonText.contains("jwt"))
        #expect(directory.updates == [UserUpdate(appMetadata: ["a": 1])])
    }

    @Test func whatIsLeftForLaterActionsOutlivesSuspensionsAndIsDueAtTheEnd() async throws {
        let host = try host(
            RecordingDirectory(),
            handler("api.transaction.setMetadata('step', 1); api.session.setMetadata('seen', 'yes'); api.authentication.challengeWith({ type: 'otp' }); \(Self.redirect)")
                + continuation("api.transaction.setMetadata('step', event.transaction.metadata.step + 1)"),
            handler("console.log(JSON.stringify(event.transaction.metadata), event.session.metadata.seen)"))
        let event = makeEvent { $0.members["session"] = ["id": "s-1"] }
        let challenge = try await host.login(event)
        let redirect = try await host.resume(state: #require(challenge.suspension).state, returning: answer("otp"))
        let end = try await host.resume(state: #require(redirect.suspension).state)
        #expect([challenge, redirect].map(\.session) == [nil, nil])
        #expect(end.logs == [#"{"step":2} yes"#])
        #expect(end.session?.json == ["metadata": ["seen": "yes"]])
        #expect(end.transactionMetadata?.changes == ["step": 2])
    }

    @Test func metadataOfTheTransactionKeepsItsOrderOverARedirect() async throws {
        let host = try host(
            RecordingDirectory(),
            handler("for (let i = 1; i <= 20; i++) api.transaction.setMetadata('k' + i, i); \(Self.redirect)")
                + continuation("console.log(Object.keys(event.transaction.metadata).join())"),
            handler("api.transaction.setMetadata('k1', 0); console.log(Object.keys(event.transaction.metadata).join())"))
        let waiting = try #require(try await host.login(event).suspension)
        let names = (1...20).map { "k\($0)" }.joined(separator: ",")
        #expect(try await host.resume(state: waiting.state).logs == [names, names])
    }

    @Test func tokensThatCannotBeIssuedWriteNothing() async throws {
        let directory = RecordingDirectory()
        let host = try host(directory, handler("api.user.setAppMetadata('a', 1)"))
        let outcome = try await host.login(makeEvent { $0.client.clientID = nil })
        #expect(outcome.failure?.kind == .tokens)
        #expect(directory.calls == [])
    }
}
