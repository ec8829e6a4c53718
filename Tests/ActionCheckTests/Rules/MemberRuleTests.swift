import Testing

@Suite("unknown-api-member and unknown-event-member")
struct MemberRuleTests {
    @Test("find members of the api that there are not", arguments: [
        (handler("api.idToken.setCustomClaims('a', 1);"), ["2:13 error: api.idToken has no setCustomClaims. Did you mean api.idToken.setCustomClaim?"]),
        (handler("api.idtoken.setCustomClaim('a', 1);"), ["2:5 error: api has no idtoken. Did you mean api.idToken?"]),
        (handler("api.mfa.enable('any');"), ["2:5 error: api has no mfa. There is api.multifactor.enable"]),
        (handler("api.access.addScope('a');"), ["2:12 error: api.access has no addScope. There is api.accessToken.addScope"]),
        (handler("api.access.refuse('a');"), ["2:12 error: api.access has no refuse. It has deny"]),
        (handler("const { acces } = api;"), ["2:9 warning: api has no acces. Did you mean api.access?"]),
        (handler("const { access: { denied } } = api;"), ["2:19 warning: api.access has no denied. It has deny"]),
        (handler("const token = api.accessToken;\ntoken.addScop('a');"), ["3:7 error: api.accessToken has no addScop. Did you mean api.accessToken.addScope?"]),
        (handler("api.access.deny('a').idToken.setClaim('a', 1);"), ["2:30 error: api.idToken has no setClaim. It has setCustomClaim"]),
        (handler("try { api.access.denyy('a'); } catch {}"), ["2:18 warning: api.access has no denyy. Did you mean api.access.deny?"]),
        (
            "exports.onContinuePostLogin = async (e, a) => { help(a); };\nconst help = (x) => x.user.setMetadata('a', 1);",
            ["2:28 error: api.user has no setMetadata. There is api.refreshToken.setMetadata, api.session.setMetadata, api.transaction.setMetadata"]
        ),
    ] as [(String, [String])])
    func unknownAPI(source: String, expected: [String]) async throws {
        #expect(try await findings(of: "unknown-api-member", in: source) == expected)
    }

    @Test("say nothing about what the file probes, adds or does not get from the handler", arguments: [
        handler("api.noop = api.noop || (() => {});\napi.noop();"),
        handler("if (api.other) api.access.deny('a');"),
        handler("if (typeof api.other === 'function') return;"),
        handler("api.other?.run();"),
        handler("api[event.secrets.NAME].b();"),
        handler("((api) => api.other.run())({});"),
        handler("let other = api; other = {}; other.a.b();"),
        handler("api.hasOwnProperty('access');"),
        "const api = require('x');\napi.users.get();",
        "function help(x) { x.other.run(); }\nexports.onExecutePostLogin = async (event, api) => { help(api); help({}); };",
    ])
    func cleanAPI(source: String) async throws {
        #expect(try await findings(of: "unknown-api-member", in: source) == [])
    }

    @Test("find members of the event that are never there", arguments: [
        (handler("event.user.emal_verified;"), ["2:12 warning: event.user has no emal_verified. Did you mean event.user.email_verified?"]),
        (handler("event.user.emailVerified;"), ["2:12 warning: event.user has no emailVerified. Did you mean event.user.email_verified?"]),
        (handler("event.request.headers;"), ["2:15 warning: event.request has no headers"]),
        (handler("event.stats.loginsCount;"), ["2:13 warning: event.stats has no loginsCount. Did you mean event.stats.logins_count?"]),
        (handler("event.geoip;"), ["2:7 warning: event has no geoip"]),
        (handler("event.resource_servers?.identifier;"), ["2:7 warning: event has no resource_servers. Did you mean event.resource_server?"]),
        (handler("const { client: { clientId } } = event;"), ["2:19 warning: event.client has no clientId. Did you mean event.client.client_id?"]),
        (handler("const { request } = event; const { geoip = {} } = request;\ngeoip.country_code;"), ["3:7 warning: event.request.geoip has no country_code. Did you mean event.request.geoip.countryCode?"]),
        (handler("const roles = event.authorization || {}; roles.role;"), ["2:48 warning: event.authorization has no role. Did you mean event.authorization.roles?"]),
        (handler("for (const method of event.authentication.methods) method.kind;"), ["2:59 warning: event.authentication.methods[] has no kind"]),
    ] as [(String, [String])])
    func unknownEvent(source: String, expected: [String]) async throws {
        #expect(try await findings(of: "unknown-event-member", in: source) == expected)
    }

    @Test("say nothing about what may be there", arguments: [
        handler("event.user.groups; event.user.app_metadata.a.b; event.user.user_metadata.c; event.secrets.D; event.configuration.e.f;"),
        handler("event.request.query.a; event.request.body.b.c; event.client.metadata.d; event.organization?.metadata.e; event.transaction.other;"),
        handler("event.user.email.toLowerCase().endsWith('x'); event.authorization.roles.includes('a'); event.user.identities[0].connection;"),
        handler("event.authentication.methods.find((method) => method.kind);"),
        handler("event.user.toString(); event.hasOwnProperty('user');"),
        handler("event.extra = 1; event.extra;"),
        handler("event.request.geoip.country_code || event.request.geoip.countryCode;"),
        handler("const { user, ...rest } = event; rest.extra;"),
        handler("const event2 = { ...event }; event2.extra;"),
    ])
    func cleanEvent(source: String) async throws {
        #expect(try await findings(of: "unknown-event-member", in: source) == [])
    }
}
