import ActionHost
import PostLogin
import Testing

@Suite struct ClaimTests {
    private func claims(_ outcome: LoginOutcome, _ token: String) -> JSONObject? {
        token == "idToken" ? outcome.completed?.idTokenClaims : outcome.completed?.accessTokenClaims
    }

    @Test func eachTokenHasClaimsOfItsOwn() async throws {
        let outcome = try await login(
            "api.idToken.setCustomClaim('a', 1).accessToken.setCustomClaim('b', 2)",
            "api.accessToken.setCustomClaim('c', { d: [event.user.email, null] })")
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        idTokenClaims: ["a": 1], accessTokenClaims: ["b": 2, "c": ["d": ["ada@example.com", nil]]],
                        executions: [
                            .execute("action-1", effects: [.idTokenClaim("a", 1), .accessTokenClaim("b", 2)]),
                            .execute("action-2", effects: [.accessTokenClaim("c", ["d": ["ada@example.com", nil]])]),
                        ])))
    }

    @Test(arguments: ["idToken", "accessToken"])
    func theLastWriteOfANameCounts(token: String) async throws {
        let outcome = try await login(
            "api.\(token).setCustomClaim('a', 1); api.\(token).setCustomClaim('b', 1); api.\(token).setCustomClaim('a', 2)",
            "api.\(token).setCustomClaim('b', null)")
        #expect(claims(outcome, token) == ["a": 2, "b": nil])
    }

    @Test(arguments: ["idToken", "accessToken"])
    func callsCanBeChained(token: String) async throws {
        let outcome = try await login(
            attempts("api.\(token).setCustomClaim('a', 1) === api", "api.\(token).setCustomClaim('a', undefined) === api"))
        #expect(outcome.logs == ["true", "true"])
    }

    @Test(arguments: ["idToken", "accessToken"])
    func valuesAreWhatJSONCarries(token: String) async throws {
        let outcome = try await login(
            """
            const set = api.\(token).setCustomClaim.bind(api.\(token))
            set('date', new Date(0)); set('toJSON', { toJSON: () => ({ a: 1 }) }); set('nan', NaN); set('minus zero', -0)
            set('holes', [undefined, , () => 1, Symbol('x')]); set('members', { a: undefined, b() {}, c: 1 }); set('map', new Map([[1, 2]]))
            set('number', 1e21); set('text', 'ä\\u0000\\u{1F600}\\ud800'); set('boxed', [new Number(1), new String('s'), new Boolean(false)])
            set(7, false); set(undefined, 'u'); set('', ''); set('__proto__', 1)
            """)
        #expect(
            claims(outcome, token) == [
                "date": "1970-01-01T00:00:00.000Z", "toJSON": ["a": 1], "nan": nil, "minus zero": 0, "holes": [nil, nil, nil, nil],
                "members": ["c": 1], "map": [:], "number": 1e21, "text": "ä\0😀\u{FFFD}", "boxed": [1, "s", false],
                "7": false, "undefined": "u", "": "", "__proto__": 1,
            ])
    }

    @Test(arguments: ["idToken", "accessToken"])
    func valuesWithoutJSONAreNotSet(token: String) async throws {
        let outcome = try await login(
            """
            api.\(token).setCustomClaim('kept', 1); api.\(token).setCustomClaim('kept', undefined)
            api.\(token).setCustomClaim('a'); api.\(token).setCustomClaim('b', () => 1); api.\(token).setCustomClaim('c', Symbol('x'))
            api.\(token).setCustomClaim('d', { toJSON() {} })
            """)
        #expect(claims(outcome, token) == ["kept": 1])
        #expect(outcome.executions.map(\.effects.count) == [1])
    }

    @Test(arguments: ["idToken", "accessToken"])
    func callsThatThrowSetNothing(token: String) async throws {
        let call = "api.\(token).setCustomClaim"
        let outcome = try await login(
            "const ring = {}; ring.ring = ring; let deep = []; for (let i = 0; i < 600; i++) deep = [deep];"
                + attempts(
                    "\(call)('scope', 'admin')", "\(call)('scope', undefined)", "\(call)('a', 1n)", "\(call)('a', { b: [1n] })",
                    "\(call)('a', ring)", "\(call)('a', { toJSON() { throw new RangeError('mine') } })", "\(call)(Symbol('x'), 1)",
                    "\(call)('a', deep)"))
        #expect(
            outcome.logs == [
                "Error: The claim \"scope\" cannot be set; use addScope and removeScope.",
                "Error: The claim \"scope\" cannot be set; use addScope and removeScope.",
                "TypeError: JSON.stringify cannot serialize BigInt.", "TypeError: JSON.stringify cannot serialize BigInt.",
                "TypeError: JSON.stringify cannot serialize cyclic structures.", "RangeError: mine",
                "TypeError: Cannot convert a symbol to a string",
                "Error: api.\(token).setCustomClaim: a value cannot be recorded: nested more than 512 levels deep",
            ])
        #expect(outcome.completed == CompletedLogin(executions: outcome.executions))
        #expect(outcome.executions.map(\.effects) == [[]])
    }

    @Test func uncaughtTheyFailTheLogin() async throws {
        let outcome = try await login("api.idToken.setCustomClaim('a', 1n)")
        #expect(
            outcome
                == .failed(
                    LoginFailure(
                        kind: .thrown, message: "JSON.stringify cannot serialize BigInt.", action: "action-1",
                        file: "actions/action-1.js", line: 1, column: 80,
                        stack: [
                            "TypeError: JSON.stringify cannot serialize BigInt.", "at actions/action-1.js:1:80", "at actions/action-1.js:1:91",
                        ]),
                    .execute()))
    }

    @Test func namesThatRulesKeepOutAreWarnedOfWhereTheyWereSetLast() async throws {
        let event = makeEvent {
            $0.resourceServer = PostLoginEvent.ResourceServer(members: ["identifier": "https://login.example.com/api/v2/"])
            $0.transaction.requestedScopes = ["openid"]
        }
        let outcome = try await login(
            "api.idToken.setCustomClaim('roles', []); api.idToken.setCustomClaim('sub', 'x')",
            """
            api.idToken.setCustomClaim('roles', ['admin']); api.accessToken.setCustomClaim('plan', 'gold')
            api.accessToken.setCustomClaim('https://a.example/plan', 'gold'); api.idToken.setCustomClaim('plan', 'gold')
            """,
            """
            api.idToken.setCustomClaim('https://x.auth0.com/a', 1); api.accessToken.setCustomClaim('email', 'x');
            api.idToken.setCustomClaim('email', 'y')
            """,
            event: event)
        #expect(outcome.completed?.idTokenClaims == ["plan": "gold", "email": "y"])
        #expect(outcome.completed?.accessTokenClaims == ["https://a.example/plan": "gold"])
        #expect(
            outcome.warnings == [
                ["ID token: the claim \"sub\" is reserved and was dropped"],
                [
                    "ID token: the claim \"roles\" is reserved and was dropped",
                    "access token: the claim \"plan\" was dropped: for an Auth0 API its name must begin with http:// or https://",
                ],
                [
                    "ID token: the claim \"https://x.auth0.com/a\" is in a namespace of Auth0 and was dropped",
                    "access token: the claim \"email\" was dropped: for an Auth0 API its name must begin with http:// or https://",
                ],
            ])
    }

    @Test func profileClaimsNeedTheirScopeOnAnAccessToken() async throws {
        let body = "api.accessToken.setCustomClaim('email', 'x'); api.accessToken.setCustomClaim('nickname', 'y')"
        let outcome = try await login(body, event: makeEvent { $0.transaction.requestedScopes = ["openid", "email"] })
        #expect(outcome.completed?.accessTokenClaims == ["email": "x"])
        #expect(
            outcome.warnings == [
                ["access token: the claim \"nickname\" was dropped: it needs the scope \"profile\", which was not requested"]
            ])
    }
}
