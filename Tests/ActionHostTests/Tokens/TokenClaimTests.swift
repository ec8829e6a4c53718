import ActionHost
import PostLogin
import Testing

/// What tokens say. Each test compares whole payloads, as read back from the JWT.
@Suite struct TokenClaimTests {
    private static let time = testTime / 1000

    /// The claims of every ID token of these tests.
    private static let idToken: JSONObject = [
        "iss": "https://login.example.com/", "aud": "client-1", "sub": "auth0|1", "iat": .number(time), "exp": .number(time + 36_000),
    ]
    /// The claims of every access token for an API.
    private static let accessToken: JSONObject = [
        "iss": "https://login.example.com/", "sub": "auth0|1", "aud": ["https://api.example.com", "https://login.example.com/userinfo"],
        "iat": .number(time), "exp": .number(time + 86_400), "scope": "openid", "azp": "client-1",
    ]

    private func issue(
        _ login: CompletedLogin = CompletedLogin(scopes: ["openid"]), request: AuthorizationRequest? = nil, primaryUserID: String? = nil,
        configuration: TokenIssuerConfiguration = TokenIssuerConfiguration(), at time: Double = testTime,
        _ change: (inout PostLoginEvent) -> Void = { _ in }
    ) async throws -> (idToken: JSONValue?, accessToken: JSONValue) {
        let event = makeEvent { event in
            event.resourceServer = PostLoginEvent.ResourceServer(members: ["identifier": "https://api.example.com"])
            change(&event)
        }
        let issuer = try TokenIssuer.testing(configuration)
        let tokens = try await issuer.issueTokens(for: login, of: event, request: request, primaryUserID: primaryUserID, at: time)
        var idToken: JSONValue?
        if let jwt = tokens.idToken?.jwt { idToken = try await CheckedToken(jwt, issuer).claims }
        return (idToken, try await CheckedToken(tokens.accessToken.jwt, issuer).claims)
    }

    private func with(_ claims: JSONObject, _ more: JSONObject) -> JSONValue {
        var claims = claims
        for (name, value) in more { claims[name] = value }
        return .object(claims)
    }

    @Test func aPlainLoginHasTheClaimsThatEveryTokenHas() async throws {
        let tokens = try await issue()
        #expect(tokens.idToken == .object(Self.idToken))
        #expect(tokens.accessToken == .object(Self.accessToken))
    }

    @Test func lifetimesAreWholeSecondsFromTheTimeOfIssue() async throws {
        let configuration = TokenIssuerConfiguration(idTokenLifetime: .milliseconds(90_999), accessTokenLifetime: .seconds(60))
        let issuer = try TokenIssuer.testing(configuration)
        let tokens = try await issuer.issueTokens(for: CompletedLogin(scopes: ["openid"]), of: makeEvent(), at: testTime + 999)
        #expect(tokens.idToken?.expiresIn == 90)
        #expect(tokens.accessToken.expiresIn == 60)
        let claims = try await issue(configuration: configuration, at: testTime + 999)
        #expect(claims.idToken == with(Self.idToken, ["exp": .number(Self.time + 90)]))
        #expect(claims.accessToken == with(Self.accessToken, ["exp": .number(Self.time + 60)]))
    }

    @Test(arguments: [
        (nil, "https://login.example.com/", "https://login.example.com/userinfo"),
        ("https://id.example.org/", "https://id.example.org/", "https://id.example.org/userinfo"),
        ("https://id.example.org", "https://id.example.org", "https://id.example.org/userinfo"),
        ("http://localhost:8080/login", "http://localhost:8080/login", "http://localhost:8080/login/userinfo"),
    ] as [(String?, String, String)])
    func theIssuerIsConfiguredOrTheHost(issuer: String?, claim: String, userInfo: String) async throws {
        let tokens = try await issue(configuration: TokenIssuerConfiguration(issuer: issuer))
        #expect(tokens.idToken == with(Self.idToken, ["iss": .string(claim)]))
        #expect(
            tokens.accessToken
                == with(Self.accessToken, ["iss": .string(claim), "aud": ["https://api.example.com", .string(userInfo)]]))
    }

    @Test(arguments: [
        "", "login.example.com", "https://", "ftp://login.example.com/", "https://login.example.com/?a=1", "https://login.example.com/#a",
        "https://user@login.example.com/", "https://user:word@login.example.com/", " https://login.example.com/", "HTTPS://LOGIN.EXAMPLE.COM/",
        "https://login.example.com/a/../b", "https:login.example.com",
    ])
    func whatIsNoIssuerIsRefused(issuer: String) throws {
        let message =
            "\(issuer): an issuer has to be an http or https URL without user, query and fragment, written as browsers write it: "
            + "https://login.example.com/"
        #expect(throws: TokenIssuerError(code: .invalidIssuer, description: message)) {
            try TokenIssuer.testing(TokenIssuerConfiguration(issuer: issuer))
        }
    }

    @Test func theSubjectIsThePrimaryUser() async throws {
        let tokens = try await issue(primaryUserID: "auth0|primary")
        #expect(tokens.idToken == with(Self.idToken, ["sub": "auth0|primary"]))
        #expect(tokens.accessToken == with(Self.accessToken, ["sub": "auth0|primary"]))
    }

    @Test func theFirstRequestCountsNotThatOfTheEvent() async throws {
        func changed(_ event: inout PostLoginEvent) {
            event.request.hostname = "other.example.com"
            event.request.query["nonce"] = "later"
        }
        let first = AuthorizationRequest(hostname: "login.example.com", nonce: "first")
        let original = try await issue(request: first) { changed(&$0) }
        #expect(original.idToken == with(Self.idToken, ["nonce": "first"]))
        #expect(original.accessToken == .object(Self.accessToken))
        let own = try await issue { changed(&$0) }
        #expect(own.idToken == with(Self.idToken, ["iss": "https://other.example.com/", "nonce": "later"]))
        #expect(try await issue { $0.request.query["nonce"] = 7 }.idToken == .object(Self.idToken))
    }

    @Test func theSessionAndTheOrganizationAreNamed() async throws {
        let tokens = try await issue { event in
            event.session = PostLoginEvent.Session(members: ["id": "session-1"])
            event.organization = PostLoginEvent.Organization(members: ["id": "org_1", "name": "acme"])
        }
        #expect(tokens.idToken == with(Self.idToken, ["sid": "session-1", "org_id": "org_1"]))
        #expect(tokens.accessToken == with(Self.accessToken, ["org_id": "org_1"]))
        #expect(try await issue { $0.session = PostLoginEvent.Session() }.idToken == .object(Self.idToken))
    }

    @Test(arguments: [
        ("2025-12-31T23:00:00.999Z", ["2025-12-31T22:00:00Z"], -3600),
        ("2026-01-01T00:30:00+01:00", [], -1800),
        (nil, ["2025-12-31T22:00:00Z", "2025-12-31T23:59:59.5Z", "2025-12-31T23:00:00Z"], -1),
        ("yesterday", ["2025-12-31T23:59:00Z"], -60), (nil, ["yesterday"], nil), (nil, [], nil), ("", [], nil),
    ] as [(String?, [String], Double?)])
    func theTimeOfAuthenticationIsThatOfTheSessionElseOfTheLastMethod(session: String?, methods: [String], seconds: Double?) async throws {
        let tokens = try await issue { event in
            event.session = PostLoginEvent.Session()
            event.session?.authenticatedAt = session
            event.authentication.methods = methods.map {
                PostLoginEvent.Authentication.Method(members: ["name": "pwd", "timestamp": .string($0)])
            }
        }
        #expect(tokens.idToken == with(Self.idToken, seconds.map { ["auth_time": .number(Self.time + $0)] } ?? [:]))
        #expect(tokens.accessToken == .object(Self.accessToken))
    }

    @Test(arguments: [(["pwd", "mfa"], true), (["mfa"], true), (["pwd"], false), (["pwd", "https://example.com/mfa"], false), ([], false)])
    func multifactorAuthenticationShowsInTheIDToken(methods: [String], shows: Bool) async throws {
        let tokens = try await issue { event in
            event.authentication.methods = methods.map { PostLoginEvent.Authentication.Method(members: ["name": .string($0)]) }
        }
        let claims: JSONObject = ["acr": "http://schemas.openid.net/pape/policies/2007/06/multi-factor", "amr": ["mfa"]]
        #expect(tokens.idToken == with(Self.idToken, shows ? claims : [:]))
        #expect(tokens.accessToken == .object(Self.accessToken))
    }

    @Test(arguments: [
        ("oauth2-password", true), ("oauth2-resource-owner", true), ("oauth2-refresh-token", false), ("oidc-basic-profile", false), (nil, false),
    ] as [(String?, Bool)])
    func thePasswordGrantIsNamed(protocolName: String?, isNamed: Bool) async throws {
        let tokens = try await issue { $0.transaction.protocol = protocolName }
        #expect(tokens.idToken == .object(Self.idToken))
        #expect(tokens.accessToken == with(Self.accessToken, isNamed ? ["gty": "password"] : [:]))
    }

    @Test(arguments: [(["id_token", "token"], true), (["code", "id_token", "token"], true), (["code", "id_token"], false), (["code"], false)])
    func theIDTokenVouchesForAnAccessTokenThatGoesThroughTheBrowser(types: [String], vouches: Bool) async throws {
        let tokens = try await issue { $0.transaction.responseType = types }
        // The hash was made with openssl dgst -sha256, of the access token of this key and time.
        #expect(tokens.idToken == with(Self.idToken, vouches ? ["at_hash": "1Eh10iuBoKkC7SCuNFOOvg"] : [:]))
    }

    @Test(arguments: [
        ("https://api.example.com", ["openid", "read:a"], ["https://api.example.com", "https://login.example.com/userinfo"], "openid read:a"),
        ("https://api.example.com", ["read:a"], "https://api.example.com", "read:a"),
        ("https://api.example.com", [], "https://api.example.com", nil),
        (nil, ["openid"], "https://login.example.com/userinfo", "openid"), ("", ["openid"], "https://login.example.com/userinfo", "openid"),
        (nil, [], "https://login.example.com/userinfo", nil),
        ("https://login.example.com/userinfo", ["openid"], "https://login.example.com/userinfo", "openid"),
    ] as [(String?, [String], JSONValue, String?)])
    func theAudienceIsTheAPIAndTheUserInfo(api: String?, scopes: [String], audience: JSONValue, scope: String?) async throws {
        let tokens = try await issue(CompletedLogin(scopes: scopes)) { event in
            event.resourceServer = api.map { PostLoginEvent.ResourceServer(members: ["identifier": .string($0)]) }
        }
        var claims = Self.accessToken
        claims["aud"] = audience
        claims["scope"] = scope.map { .string($0) }
        #expect(tokens.accessToken == .object(claims))
        #expect(tokens.idToken == (scopes.contains("openid") ? .object(Self.idToken) : nil))
    }

    @Test func theProfileShowsByTheScopesGrantedAndCustomClaimsReplaceIt() async throws {
        let login = CompletedLogin(
            idTokenClaims: ["email": "other@example.com", "plan": "gold"], accessTokenClaims: ["plan": "gold"],
            scopes: ["openid", "profile", "email"])
        let tokens = try await issue(login) { event in
            event.user.name = "Ada"
            event.user.emailVerified = true
            event.user.phoneNumber = "+1"
        }
        #expect(
            tokens.idToken
                == with(Self.idToken, ["name": "Ada", "email": "other@example.com", "email_verified": true, "plan": "gold"]))
        #expect(tokens.accessToken == with(Self.accessToken, ["scope": "openid profile email", "plan": "gold"]))
    }

    @Test func noCustomClaimTakesThePlaceOfAStandardOne() async throws {
        let names = ReservedClaims.names.sorted() + ["scope"]
        let claims = JSONObject(names.map { ($0, "forged") } + [("https://example.com/sub", "kept")])
        let tokens = try await issue(CompletedLogin(idTokenClaims: claims, accessTokenClaims: claims, scopes: ["openid"]))
        #expect(names.count == 61)
        #expect(tokens.idToken == with(Self.idToken, ["https://example.com/sub": "kept"]))
        #expect(tokens.accessToken == with(Self.accessToken, ["https://example.com/sub": "kept"]))
    }

    @Test(
        arguments: [
            ("user", "user_id", "which is the subject of the tokens"),
            ("client", "client_id", "which is the application that the tokens are for"),
            ("request", "hostname", "of which the issuer is made; set it, or configure an issuer"),
        ], [nil, .null, ""] as [JSONValue?])
    func anEventWithoutWhatTokensNeedIsNamed(member: (object: String, name: String, purpose: String), value: JSONValue?) async throws {
        let message = "the event has no \(member.object).\(member.name), \(member.purpose)"
        await #expect(throws: TokenIssuerError(code: .missingMember, description: message)) {
            _ = try await issue { event in
                var object = event.members[member.object]?.objectValue ?? [:]
                object[member.name] = value
                event.members[member.object] = .object(object)
            }
        }
    }

    @Test func aConfiguredIssuerAndAPrimaryUserStandIn() async throws {
        let tokens = try await issue(
            primaryUserID: "auth0|2", configuration: TokenIssuerConfiguration(issuer: "https://login.example.com/")
        ) { event in
            event.user.userID = nil
            event.request.hostname = nil
        }
        #expect(tokens.idToken == with(Self.idToken, ["sub": "auth0|2"]))
    }
}
