import ActionHost
import PostLogin
import Testing

@Suite("The article “Suspending and resuming a login”")
struct SuspendedLoginsArticleTests {
    private let consent = """
        exports.onExecutePostLogin = async (event, api) => {
          if (!event.user.app_metadata.consent) {
            api.redirect.sendUserTo('https://example.com/consent', { query: { user: event.user.user_id } });
          }
        };

        exports.onContinuePostLogin = async (event, api) => {
          if (event.request.query.consent !== 'yes') api.access.deny('You have to agree first.');
          else api.user.setAppMetadata('consent', true);
        };
        """
    private let request = PostLoginEvent.Request(members: ["method": "POST"])

    /// What a server does with each interaction.
    private func carryOut(_ waiting: Suspension) -> [String] {
        let server = LoginServer()
        switch waiting.interaction {
        case .redirect(let url): server.redirect(to: url)
        case .form(let form): server.show(form: form.id, fields: form.fields, state: waiting.state)
        case .challenge(let request): server.challenge(with: request.factors.map(\.type), state: waiting.state)
        case .enrollment(let request): server.enroll(request.factors.map(\.type), state: waiting.state)
        }
        return server.said
    }

    private func suspended(_ host: ActionHost, event: PostLoginEvent = makeEvent()) async throws -> Suspension {
        try #require(try await host.login(event).suspension)
    }

    @Test("The user visits another page, and comes back")
    func redirect() async throws {
        let host = try makeHost([consent])
        let waiting = try await suspended(host)
        let state = waiting.state
        #expect(carryOut(waiting) == ["redirect to https://example.com/consent?user=auth0%7C1&state=\(state)"])

        var request = PostLoginEvent.Request()
        request.method = "GET"
        request.query = ["state": .string(state), "consent": "yes"]
        let outcome = try await host.resume(state: state, request: request)

        #expect(outcome.userUpdate == UserUpdate(appMetadata: ["consent": true]))
        #expect(outcome.name == "completed")
    }

    @Test("The user fills in a form")
    func form() async throws {
        let host = try makeHost([
            handler("api.prompt.render('ap_name', { fields: { nickname: '' } })") + continuation("console.log(event.prompt.fields.nickname)")
        ])
        let waiting = try await suspended(host)
        let state = waiting.state
        #expect(carryOut(waiting) == [#"show ap_name with {"nickname":""}"#])

        let outcome = try await host.resume(
            state: state, returning: UserReturn(request: request, prompt: FormResult(fields: ["nickname": "Ada"])))

        #expect(outcome.logs == ["Ada"])
        #expect(outcome.name == "completed")
    }

    @Test("The user proves a second factor, or enrolls one", arguments: [
        ("api.authentication.challengeWith({ type: 'otp' })", ["otp"], "challenge with otp"),
        ("api.authentication.enrollWithAny([{ type: 'otp' }, { type: 'phone' }])", [], "enroll otp, phone"),
    ])
    func factor(call: String, enrolled: [String], said: String) async throws {
        let host = try makeHost([handler(call), handler("console.log(event.authentication.methods.at(-1).type)")])
        let event = makeEvent {
            $0.user.enrolledFactors = enrolled.map { PostLoginEvent.User.EnrolledFactor(members: ["type": .string($0)]) }
        }
        let waiting = try await suspended(host, event: event)
        let state = waiting.state
        #expect(carryOut(waiting) == [said])

        let outcome = try await host.resume(
            state: state, returning: UserReturn(request: request, factor: FactorResult(type: "otp")))

        #expect(outcome.logs == ["otp"])
        #expect(outcome.name == "completed")
    }

    @Test("A login outlives its host")
    func stored() async throws {
        try await withFolder { folder in
            try write(["10-consent.js": consent], to: folder)
            var configuration = ActionHostConfiguration()
            configuration.store = try SQLiteLoginStore(file: "\(folder)/logins.sqlite")
            configuration.suspensionLifetime = .seconds(600)
            let host = try await ActionHost(actions: folder, configuration: configuration)
            let state = try await suspended(host).state

            configuration.store = try SQLiteLoginStore(file: "\(folder)/logins.sqlite")
            let outcome = try await ActionHost(actions: folder, configuration: configuration).resume(state: state)
            #expect(outcome.denial?.description == "You have to agree first.")
            let again = await #expect(throws: ActionHostError.self) { try await host.resume(state: state) }
            #expect(again?.code == .unknownState)
        }
    }

    @Test("A login goes on elsewhere")
    func exported() async throws {
        let (host, other) = (try makeHost([consent]), try makeHost([consent]))
        let state = try await suspended(host).state

        let text = try await host.exportSuspendedLogin(state: state)
        try await other.importSuspendedLogin(text, state: state)
        let outcome = try await other.resume(state: state, request: request)

        #expect(outcome.denial?.description == "You have to agree first.")
    }
}
