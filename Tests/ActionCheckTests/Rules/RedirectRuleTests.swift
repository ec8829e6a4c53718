import Testing

@Suite("redirect-without-continue and unsigned-redirect-data")
struct RedirectRuleTests {
    private static let `continue` = "\nexports.onContinuePostLogin = async (event, api) => {};"

    @Test("find users who cannot come back", arguments: [
        (
            handler("api.redirect.sendUserTo('https://a.example');"),
            ["2:1 warning: The file exports no onContinuePostLogin: when the user comes back from api.redirect.sendUserTo, the login fails"]
        ),
        (
            handler("api.prompt.render('ap_1');"),
            ["2:1 warning: The file exports no onContinuePostLogin: when the user comes back from api.prompt.render, the login fails"]
        ),
        (handler("api.redirect.sendUserTo('https://a.example');") + `continue`, []),
        (handler("api.redirect.sendUserTo('https://a.example');") + "\nObject.assign(exports, require('./continue'));", []),
        (handler("api.redirect.encodeToken({});"), []),
    ] as [(String, [String])])
    func returning(source: String, expected: [String]) async throws {
        #expect(try await findings(of: "redirect-without-continue", in: source) == expected)
    }

    private static func continuing(_ statements: String) -> String {
        "exports.onExecutePostLogin = async () => {};\nexports.onContinuePostLogin = async (event, api) => {\n\(statements)\n};"
    }

    private static func trusted(_ place: String, _ source: String) -> [String] {
        ["\(place) warning: \(source) is what the browser sends, and anybody can change it. Have the page sign a token and read it with api.redirect.validateToken"]
    }

    @Test("find data that travel without a signature", arguments: [
        (
            handler("api.redirect.sendUserTo('https://a.example', { query: { email: event.user.email } });"),
            ["2:64 note: email is sent as it is: the page cannot tell that event.user.email was not changed on the way. Put it into a token with api.redirect.encodeToken"]
        ),
        (
            handler("api.redirect.sendUserTo(`https://a.example/?email=${encodeURIComponent(event.user.email)}&state=1`);"),
            ["2:72 note: event.user.email is sent as a part of the URL: the page cannot tell that it was not changed on the way. Put it into a token with api.redirect.encodeToken"]
        ),
        (
            handler("api.redirect.sendUserTo('https://a.example/?id=' + event.user.user_id);"),
            ["2:52 note: event.user.user_id is sent as a part of the URL: the page cannot tell that it was not changed on the way. Put it into a token with api.redirect.encodeToken"]
        ),
        (handler("const token = api.redirect.encodeToken({ secret: 's', payload: { email: event.user.email } });\napi.redirect.sendUserTo('https://a.example', { query: { token, lang: event.request.language } });"), []),
        (continuing("api.user.setAppMetadata('plan', event.request.query.plan);"), trusted("3:33", "event.request.query.plan")),
        (continuing("const { role } = event.request.body;\napi.idToken.setCustomClaim('https://a.example/role', role);"), trusted("4:54", "event.request.body.role")),
        (continuing("const { role } = event.request.body;\nif (role === 'a') api.idToken.setCustomClaim('https://a.example/role', role);"), []),
        (continuing("api.user.setUserMetadata('name', event.request.body.name);"), []),
        (continuing("const { plan } = api.redirect.validateToken({ secret: event.secrets.S });\napi.user.setAppMetadata('plan', plan);"), []),
        (handler("api.user.setAppMetadata('plan', event.request.query.plan);"), []),
    ] as [(String, [String])])
    func unsigned(source: String, expected: [String]) async throws {
        #expect(try await findings(of: "unsigned-redirect-data", in: source) == expected)
    }
}
