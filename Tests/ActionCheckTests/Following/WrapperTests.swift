import ActionCheck
import Testing

@Suite("Handlers in wrappers")
struct WrapperTests {
    private static let slip = "api.acess.deny('a');"

    private static func found(_ place: String) -> [String] { ["\(place) error: api has no acess. Did you mean api.access?"] }

    @Test("are followed through functions that are not known", arguments: [
        ("exports.onExecutePostLogin = withLogging(async (event, api) => {\n\(slip)\n});", "2:5"),
        ("exports.onExecutePostLogin = wrap({ name: 'x' }, async function (event, api) {\n\(slip)\n});", "2:5"),
        ("const handler = async (event, api) => {\n\(slip)\n};\nexports.onExecutePostLogin = wrap(handler);", "2:5"),
        ("async function handler(event, api) {\n\(slip)\n}\nexports.onExecutePostLogin = Sentry.wrapHandler(handler);", "2:5"),
        ("async function handler(event, api) {\n\(slip)\n}\nexports.onExecutePostLogin = handler.bind(null);", "2:5"),
        ("async function handler(event, api) {\n\(slip)\n}\nmodule.exports = { onExecutePostLogin: wrap(handler) };", "2:5"),
        ("exports.onExecutePostLogin = first(second()(async (event, api) => {\n\(slip)\n}));", "2:5"),
        ("const wrapped = wrap(async (_event, api) => {\n\(slip)\n});\nexports.onContinuePostLogin = wrapped;", "2:5"),
        ("exports.onExecutePostLogin = wrap({ run: async (event, api) => {\n\(slip)\n} });", "2:5"),
        ("exports.onExecutePostLogin = compose([one, async (event, api) => {\n\(slip)\n}]);", "2:5"),
        ("exports.onExecutePostLogin = wrap((deps) => async (event, api) => {\n\(slip)\n});", "2:5"),
        ("exports.onExecutePostLogin = wrap(async (services, event, api) => {\n\(slip)\n});", "2:5"),
        ("exports.onExecutePostLogin = wrap(async ({ event, api, log }) => {\n\(slip)\n});", "2:5"),
        ("exports.onExecutePostLogin = wrap(async (context) => {\nif (context.event.user) context.\(slip)\n});", "2:37"),
        ("exports.onExecutePostLogin = wrap(async ({ user }, { idToken }) => {\nidToken.setClaim(user.name); idToken.setCustomClaim(1);\n});", nil),
        ("exports.onExecutePostLogin = wrap(async (e, a) => {\nif (e.user.blocked) a.access.deny('a'); a.idToken.setClaim();\n});", nil),
    ] as [(String, String?)])
    func unknown(source: String, place: String?) async throws {
        let expected = place.map(Self.found)
            ?? [source.contains("(e, a)") ? "2:51 error: api.idToken has no setClaim. It has setCustomClaim" : "2:9 error: api.idToken has no setClaim. It has setCustomClaim"]

        #expect(try await findings(of: "unknown-api-member", in: source) == expected)
    }

    @Test("are followed through the file's own functions", arguments: [
        ("const log = (fn) => async (event, api) => fn(event, api);\nexports.onExecutePostLogin = log(async (e, a) => {\na.acess.deny('a');\n});", "3:3"),
        ("function log(name, fn) { return async (...all) => { await fn(...all); }; }\nexports.onExecutePostLogin = log('a', async (e, a) => {\na.acess.deny('a');\n});", "3:3"),
        ("const log = (fn) => async function () { await fn.apply(this, arguments); };\nexports.onExecutePostLogin = log(async (e, a) => {\na.acess.deny('a');\n});", "3:3"),
        ("const log = (fn) => async (event, api) => fn.call(null, event, api);\nexports.onExecutePostLogin = log(async (e, a) => {\na.acess.deny('a');\n});", "3:3"),
        ("const log = (fn) => fn;\nexports.onExecutePostLogin = log(async (e, a) => {\na.acess.deny('a');\n});", "3:3"),
        ("const all = (...steps) => async (event, api) => { for (const step of steps) await step(event, api); };\nexports.onExecutePostLogin = all(other, async (e, a) => {\na.acess.deny('a');\n});", "3:3"),
        ("const log = (fn) => async (event, api) => {\n\(slip)\nreturn fn(event, api);\n};\nexports.onExecutePostLogin = log(async () => {});", "2:5"),
    ])
    func own(source: String, place: String) async throws {
        #expect(try await findings(of: "unknown-api-member", in: source) == Self.found(place))
    }

    @Test("are looked at by every rule", arguments: [
        ("unknown-event-member", "event.user.emailVerified;", ["2:12 warning: event.user has no emailVerified. Did you mean event.user.email_verified?"]),
        ("api-argument", "api.access.deny();", ["2:1 warning: api.access.deny needs the argument reason: deny(reason)"]),
        ("unknown-secret", "event.secrets.B;", ["2:15 warning: There is no secret B for this file. Did you mean A?"]),
        ("reserved-claim", "api.idToken.setCustomClaim('iss', 1);", ["2:28 warning: The claim \"iss\" is reserved and never reaches a token: put it into a namespace of your own, like https://example.com/iss"]),
        ("claim-without-namespace", "api.accessToken.setCustomClaim('plan', 1);", ["2:32 note: The claim \"plan\" has no namespace: an access token for one of Auth0's own APIs drops it. Auth0 recommends a name like https://example.com/plan"]),
        ("scope-without-audience-check", "api.accessToken.addScope('a');", ["2:1 warning: The scope is added for every API. Check the expected audience first: if (event.resource_server?.identifier === '…')"]),
        ("untrusted-scope", "api.accessToken.addScope(event.request.query.a);", ["2:26 warning: The scope comes from event.request.query.a, which the user chooses. Compare it with a list of what is allowed before you add it"]),
        ("deny-without-return", "api.access.deny('a');\nawait b();", ["2:1 warning: deny does not end the handler, which goes on in line 3 with await. Return after it"]),
        ("floating-promise", "api.groups.getUserGroups();", ["2:1 warning: Nobody waits for the promise of api.groups.getUserGroups: the login may be over before it is settled. Write await before it"]),
        ("redirect-without-continue", "api.redirect.sendUserTo('https://a.example');", ["2:1 warning: The file exports no onContinuePostLogin: when the user comes back from api.redirect.sendUserTo, the login fails"]),
    ])
    func rules(rule: String, statements: String, expected: [String]) async throws {
        let source = "exports.onExecutePostLogin = wrap(async (event, api) => {\n\(statements)\n}, { retries: 2 });"

        #expect(try await findings(of: rule, in: source, secrets: ["A"]) == expected)
    }

    @Test("are looked at as handlers of the return from a redirect")
    func returning() async throws {
        let source = "exports.onExecutePostLogin = async () => {};\nexports.onContinuePostLogin = wrap(async (event, api) => {\napi.user.setAppMetadata('plan', event.request.query.plan);\n});"

        #expect(
            try await findings(of: "unsigned-redirect-data", in: source)
                == ["3:33 warning: event.request.query.plan is what the browser sends, and anybody can change it. Have the page sign a token and read it with api.redirect.validateToken"])
    }

    @Test("Functions beside the handler are none, and a wrapper may add what it likes", arguments: [
        "exports.onExecutePostLogin = wrap(async (event, api) => {}, { onError: (error, event) => event.kind, filter: (event) => event.level > 3 });",
        "exports.onExecutePostLogin = wrap(async (event, api) => {}, async (event) => event.attempt, async (user, access) => access.level(user.level));",
        "exports.onExecutePostLogin = wrap((data) => data.event.api.run(), (one, two) => two.access.other(one.user));",
        "exports.onExecutePostLogin = wrap(async (event, api) => { api.log(event.trace); api.sentry.capture(event.sentry.id); });",
        "exports.onExecutePostLogin = async () => {};\nexports.helper = wrap(async (event, api) => { api.acess.deny(event.emailVerified); });",
        "on('login', (event, api) => { api.acess.deny(event.emailVerified); });\nexports.onExecutePostLogin = async () => {};",
        "const more = (fn) => async (event, api) => fn({ ...event, trace: 1 }, Object.assign(Object.create(api), { log() {} }));\nexports.onExecutePostLogin = more(async (event, api) => { api.log(event.trace); });",
        "const more = (fn) => async (event, api) => { api.log = () => {}; event.trace = 1; return fn(event, api); };\nexports.onExecutePostLogin = more(async (event, api) => { api.log(event.trace); });",
        "exports.onExecutePostLogin = async (event, api) => { Object.assign(event, { trace: 1 }); event.trace.id; };",
    ])
    func clean(source: String) async throws {
        #expect(try await findings(in: source) == [])
    }

    @Test("have a signature that is certain only where the wrapper is known", arguments: [
        ("exports.onExecutePostLogin = wrap((event, api) => {});", []),
        ("exports.onExecutePostLogin = wrap(async (api, event) => {});", []),
        ("const log = (fn) => async (event, api) => fn(event, api);\nexports.onExecutePostLogin = log((event, api) => {});", []),
        ("async function handler(event, api) {}\nexports.onExecutePostLogin = handler.bind(null);", []),
        (
            "const log = (fn) => (event, api) => fn(event, api);\nexports.onExecutePostLogin = log(async (event, api) => {});",
            ["2:1 error: onExecutePostLogin is a function that is not async, which is refused: write exports.onExecutePostLogin = async (event, api) => { … }"]
        ),
    ] as [(String, [String])])
    func signature(source: String, expected: [String]) async throws {
        #expect(try await findings(of: "handler-signature", in: source) == expected)
    }
}
