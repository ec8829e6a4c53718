import ActionHost
import PostLogin
import Testing

/// Tokens of logins that a host runs.
@Suite struct IssuedTokenTests {
    private let event = makeEvent { event in
        event.transaction.requestedScopes = ["openid", "read:a"]
        event.request.query["nonce"] = "n-1"
        event.resourceServer = PostLoginEvent.ResourceServer(members: ["identifier": "https://api.example.com"])
    }
    private let issuer: TokenIssuer

    init() throws { issuer = try .testing() }

    private func login(_ bodies: String..., event: PostLoginEvent? = nil) async throws -> LoginOutcome {
        try await makeHost(bodies.map(handler)) { $0.tokenIssuer = issuer }.login(event ?? self.event).timeless
    }

    @Test func aCompletedLoginHasItsTokens() async throws {
        let outcome = try await login(
            "api.idToken.setCustomClaim('roles_of', 1); api.idToken.setCustomClaim('sub', 'forged')",
            "api.accessToken.setCustomClaim('https://example.com/a', [null]); api.accessToken.addScope('write:a')")
        let time = testTime / 1000
        let idToken: JSONObject = [
            "roles_of": 1, "iss": "https://login.example.com/", "aud": "client-1", "sub": "auth0|1", "iat": .number(time),
            "exp": .number(time + 36_000), "nonce": "n-1",
        ]
        let accessToken: JSONObject = [
            "https://example.com/a": [nil], "iss": "https://login.example.com/", "sub": "auth0|1",
            "aud": ["https://api.example.com", "https://login.example.com/userinfo"], "iat": .number(time), "exp": .number(time + 86_400),
            "scope": "openid read:a write:a", "azp": "client-1",
        ]
        let completed = try #require(outcome.completed)
        let tokens = try #require(completed.tokens)
        #expect(completed.idTokenClaims == ["roles_of": 1])
        #expect(completed.accessTokenClaims == ["https://example.com/a": [nil]])
        #expect(tokens.idToken?.claims == idToken)
        #expect(tokens.accessToken.claims == accessToken)
        #expect(try await CheckedToken(tokens.idToken?.jwt ?? "", issuer).claims == .object(idToken))
        #expect(try await CheckedToken(tokens.accessToken.jwt, issuer).claims == .object(accessToken))
        #expect(
            outcome.json["tokens"] == [
                "id_token": ["claims": ["roles_of": 1], "jwt": .string(tokens.idToken?.jwt ?? ""), "expires_in": 36_000],
                "access_token": [
                    "claims": ["https://example.com/a": [nil]], "scope": ["openid", "read:a", "write:a"],
                    "jwt": .string(tokens.accessToken.jwt), "expires_in": 86_400,
                ],
            ])
    }

    @Test func withoutOpenIDThereIsNoIDToken() async throws {
        let outcome = try await login("api.accessToken.removeScope('openid'); api.idToken.setCustomClaim('a', 1)")
        let tokens = try #require(outcome.completed?.tokens)
        #expect(tokens.idToken == nil)
        #expect(tokens.accessToken.claims["aud"] == "https://api.example.com")
        #expect(outcome.json["tokens"]?["id_token"] == ["claims": ["a": 1]])
    }

    @Test func aHostWithoutAnIssuerIssuesNone() async throws {
        let outcome = try await makeHost([handler("")]).login(event)
        #expect(outcome.completed?.scopes == ["openid", "read:a"])
        #expect(outcome.completed?.tokens == nil)
        #expect(outcome.json["tokens"] == ["id_token": ["claims": [:]], "access_token": ["claims": [:], "scope": ["openid", "read:a"]]])
    }

    @Test(arguments: ["api.access.deny('no')", "throw new Error('no')", "api.redirect.sendUserTo('https://example.com/')"])
    func onlyACompletedLoginHasTokens(body: String) async throws {
        let outcome = try await login("api.idToken.setCustomClaim('a', 1)", body)
        #expect(outcome.completed == nil)
        #expect(outcome.json["tokens"] == nil)
        #expect(!outcome.json.jsonText.contains("jwt"))
    }

    @Test func tokensThatCannotBeIssuedFailTheLogin() async throws {
        var event = event
        event.client.clientID = nil
        let outcome = try await login("api.user.setUserMetadata('a', 1)", event: event)
        #expect(
            outcome
                == .failed(
                    FailedLogin(
                        LoginFailure(
                            kind: .tokens,
                            message: "the tokens cannot be issued: the event has no client.client_id, which is the application that the tokens "
                                + "are for"),
                        executions: [.execute(effects: [.userMetadata("a", 1)])])))
        #expect(outcome.userUpdate == nil)
        #expect(outcome.json["failure"]?["kind"] == "tokens")
    }

    @Test func noScriptSeesATokenOrChangesWhatItSays() async throws {
        let search = """
            const seen = new Set()
            function find(value, path) {
              if (typeof value === 'string' && value.includes('eyJhbGciOiJSUzI1NiI')) console.log('found at ' + path)
              if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return
              seen.add(value)
              for (const key of Reflect.ownKeys(value)) {
                try { find(value[key], path + '.' + String(key)) } catch {}
              }
            }
            find(event, 'event'); find(api, 'api'); find(globalThis, 'globalThis'); console.log(seen.size > 100)
            event.user.user_id = 'forged'; event.client.client_id = 'forged'; event.request.hostname = 'forged'
            event.request.query.nonce = 'forged'; event.transaction.requested_scopes.push('forged'); event.resource_server = null
            """
        // Realms are used again: what an earlier login left behind would be found.
        let host = try makeHost([handler(search), handler("console.log(event.user.user_id)")]) {
            $0.tokenIssuer = issuer
            $0.realm = .reused
        }
        var tokens: Set<IssuedTokens?> = []
        for _ in 1...3 {
            let outcome = try await host.login(event)
            #expect(outcome.logs == ["true", "auth0|1"])
            tokens.insert(outcome.completed?.tokens)
        }
        let undisturbed = try await login("")
        #expect(tokens == [undisturbed.completed?.tokens])
        #expect(undisturbed.completed?.tokens?.idToken?.claims["nonce"] == "n-1")
    }

    @Test func theFirstRequestIsKeptOverSuspensions() async throws {
        let file = """
            exports.onExecutePostLogin = async (event, api) => { api.redirect.sendUserTo('https://example.com/') }
            exports.onContinuePostLogin = async (event, api) => {
              if (event.request.query.again) return api.redirect.sendUserTo('https://example.com/')
              console.log(event.request.query.nonce, event.request.hostname)
            }
            """
        let host = try makeHost([file]) { $0.tokenIssuer = issuer }
        func request(_ query: JSONObject) -> PostLoginEvent.Request {
            PostLoginEvent.Request(members: ["hostname": "elsewhere.example.com", "query": .object(query)])
        }
        let first = try #require(try await host.login(event).suspension)
        let second = try #require(
            try await host.resume(state: first.state, request: request(["again": true, "nonce": "forged"])).suspension)
        let outcome = try await host.resume(state: second.state, request: request([:]))
        #expect(outcome.logs == ["undefined elsewhere.example.com"])
        let direct = try await login("")
        #expect(outcome.completed?.tokens != nil)
        #expect(outcome.completed?.tokens == direct.completed?.tokens)
    }
}
