import Testing

@Suite("reserved-claim, claim-without-namespace, scope-without-audience-check and untrusted-scope")
struct ClaimAndScopeRuleTests {
    @Test("find claims that never reach a token", arguments: [
        (
            "api.accessToken.setCustomClaim('roles', []);",
            ["2:32 warning: The claim \"roles\" is reserved and never reaches a token: put it into a namespace of your own, like https://example.com/roles"]
        ),
        (
            "api.idToken.setCustomClaim('scope', 'a');",
            ["2:28 error: setCustomClaim throws for the claim \"scope\": use api.accessToken.addScope and removeScope"]
        ),
        (
            "const NS = 'https://a.auth0.com/';\napi.idToken.setCustomClaim(NS + 'plan', 1);",
            ["3:28 warning: The claim \"https://a.auth0.com/plan\" is in a namespace of Auth0 and never reaches a token: put it into a namespace of your own, like https://example.com/plan"]
        ),
        (
            "api.idToken.setCustomClaim(`urn:auth0:${event.client.name}`, 1);",
            ["2:28 warning: The claim \"urn:auth0:…\" is in a namespace of Auth0 and never reaches a token: put it into a namespace of your own, like https://example.com/name"]
        ),
        ("const NAMES = { roles: 'https://example.com/roles' }; api.idToken.setCustomClaim(NAMES.roles, 1);", []),
        ("api.idToken.setCustomClaim(`https://${host}/roles`, 1); api.idToken.setCustomClaim(`${ns}roles`, 1); api.idToken.setCustomClaim('role', 1);", []),
        ("api.idToken.setCustomClaim('email', 1); api.idToken.setCustomClaim('https://auth0.com.example/a', 1); api.idToken.setCustomClaim(`https://a.auth0.com.${x}/b`, 1);", []),
    ] as [(String, [String])])
    func reserved(statements: String, expected: [String]) async throws {
        #expect(try await findings(of: "reserved-claim", in: handler(statements)) == expected)
    }

    @Test("find claims of the access token that need something", arguments: [
        ("api.accessToken.setCustomClaim('email', 1);", ["2:32 note: The claim \"email\" is dropped from the access token unless the application requests the scope email"]),
        ("api.accessToken.setCustomClaim('plan', 1);", ["2:32 note: The claim \"plan\" has no namespace: an access token for one of Auth0's own APIs drops it. Auth0 recommends a name like https://example.com/plan"]),
        ("api.idToken.setCustomClaim('plan', 1); api.accessToken.setCustomClaim('https://example.com/plan', 1); api.accessToken.setCustomClaim(ns + 'plan', 1);", []),
    ] as [(String, [String])])
    func plain(statements: String, expected: [String]) async throws {
        #expect(try await findings(of: "claim-without-namespace", in: handler(statements)) == expected)
    }

    private static let unchecked = "The scope is added for every API. Check the expected audience first: if (event.resource_server?.identifier === '…')"

    @Test("find scopes that are added without a look at the API", arguments: [
        ("api.accessToken.addScope('a');", ["2:1 warning: \(unchecked)"]),
        ("console.log(event.resource_server.identifier);\napi.accessToken.addScope('a');", ["3:1 warning: \(unchecked)"]),
        ("api.accessToken.addScope('a');\nif (event.resource_server) return;", ["2:1 warning: \(unchecked)"]),
        ("if (event.resource_server?.identifier === 'a') api.accessToken.addScope('a');", []),
        ("if (event?.resource_server?.identifier !== 'a') return;\napi.accessToken.addScope('a');", []),
        ("const { resource_server: server } = event; const audience = server?.identifier;\nswitch (audience) { case 'a': api.accessToken.addScope('a'); }", []),
        ("const { identifier } = event.resource_server ?? {}; for (const scope of SCOPES[identifier]) api.accessToken.addScope(scope);", []),
        ("const isOurs = () => event.resource_server?.identifier === 'a'; if (isOurs()) api.accessToken.addScope('a');", []),
    ] as [(String, [String])])
    func audience(statements: String, expected: [String]) async throws {
        #expect(try await findings(of: "scope-without-audience-check", in: handler(statements)) == expected)
    }

    private static func untrusted(_ place: String, _ source: String) -> [String] {
        ["\(place) warning: The scope comes from \(source), which the user chooses. Compare it with a list of what is allowed before you add it"]
    }

    @Test("find scopes that the user chooses", arguments: [
        ("api.accessToken.addScope(event.request.query.scope);", untrusted("2:26", "event.request.query.scope")),
        ("const { scope } = event.request.body;\napi.accessToken.addScope(`read:${scope.trim()}`);", untrusted("3:26", "event.request.body.scope")),
        ("for (const scope of event.user.user_metadata.scopes) api.accessToken.addScope(scope);", untrusted("2:79", "event.user.user_metadata.scopes[]")),
        ("event.request.query.scope.split(' ').forEach((scope) => api.accessToken.addScope(scope));", untrusted("2:82", "event.request.query.scope")),
        ("const scope = event.request.query.a || 'b';\nif (typeof scope === 'string') api.accessToken.addScope(scope);", untrusted("3:57", "event.request.query.a")),
        ("api.accessToken.addScope(event.request.query.admin ? 'admin' : 'user');", []),
        ("api.accessToken.addScope(MAP[event.request.query.plan]); api.accessToken.addScope(event.user.app_metadata.scope);", []),
        ("const { scope } = event.request.query;\nif (ALLOWED.includes(scope)) api.accessToken.addScope(scope);", []),
        ("for (const scope of event.request.query.scope.split(' ').filter((one) => ALLOWED.has(one))) api.accessToken.addScope(scope);", []),
        ("const { scope } = event.request.query;\nif (scope !== 'a') return;\napi.accessToken.addScope(scope);", []),
    ] as [(String, [String])])
    func untrustedScope(statements: String, expected: [String]) async throws {
        #expect(try await findings(of: "untrusted-scope", in: handler(statements)) == expected)
    }
}
