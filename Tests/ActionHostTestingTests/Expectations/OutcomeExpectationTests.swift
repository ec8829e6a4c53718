import ActionHost
import ActionHostTesting
import PostLogin
import Testing

/// Expectations on outcomes of logins.
@Suite struct OutcomeExpectationTests {
    private func outcome(_ body: String, event: PostLoginEvent = EventFixture.returningUser.event) async throws -> LoginOutcome {
        var configuration = ActionHostConfiguration()
        configuration.machines = 1
        configuration.clock = .fixed(milliseconds: Scenario.defaultTime)
        return try await ActionHost(catalog: .handler(body), configuration: configuration).login(event)
    }

    private static let everything = """
        api.idToken.setCustomClaim('https://x.example/a', 1);
        api.accessToken.setCustomClaim('https://x.example/b', 2);
        api.accessToken.addScope('read:all');
        api.user.setUserMetadata('color', 'blue');
        api.user.setAppMetadata('old', null);
        api.transaction.setMetadata('t', 'v');
        api.multifactor.enable('none');
        console.log('hello');
        console.warn('careful');
        """

    @Test("What fits a login that completes", arguments: [
        ["outcome": "completed"], ["id_token": ["https://x.example/a": 1], "access_token": ["https://x.example/b": 2]],
        ["scopes": ["read:all", "profile", "openid", "email"]], ["scopes": ["$contains": "read:all"]],
        ["user_metadata": ["color": "blue"], "app_metadata": ["old": nil]], ["transaction_metadata": ["t": "v"]], ["multifactor": "none"],
        ["denial": nil], ["logs": ["hello", "warn: careful"]], ["actions": ["a"]], ["warnings": []], ["requests": []],
        ["effects": ["a": ["$contains": "accessToken.addScope(\"read:all\")"]]],
        ["effects": ["a": ["idToken.setCustomClaim", "accessToken.setCustomClaim", "accessToken.addScope", "user.setUserMetadata", "user.setAppMetadata( \"old\" , null )", "transaction.setMetadata", "multifactor.enable"]]],
        [
            "exactly": [
                "outcome": "completed", "id_token": ["https://x.example/a": 1], "access_token": ["https://x.example/b": 2],
                "scopes": ["openid", "profile", "email", "read:all"], "user_metadata": ["color": "blue"], "app_metadata": ["old": nil],
                "transaction_metadata": ["t": "v"], "multifactor": "none",
            ], "logs": ["$contains": "hello"],
        ],
    ] as [JSONValue])
    func completed(expectation: JSONValue) async throws {
        let outcome = try await outcome(Self.everything)
        #expect(try outcome.differences(from: expectation) == [])
    }

    @Test func differencesSayWhichCallsTheyComeFrom() async throws {
        let outcome = try await outcome(Self.everything)
        let differences = try outcome.differences(from: [
            "id_token": ["https://x.example/a": 7], "scopes": ["openid", "profile", "email"], "user_metadata": ["color": ["$absent": true]],
            "access_token": ["c": 1],
        ])
        #expect(
            differences == [
                OutcomeDifference(path: ["id_token", "https://x.example/a"], expected: 7, actual: 1, origins: ["a:2"]),
                OutcomeDifference(path: ["scopes", "3"], expected: nil, actual: "read:all", origins: ["a:4"]),
                OutcomeDifference(path: ["user_metadata", "color"], expected: ["$absent": true], actual: "blue", origins: ["a:5"]),
                OutcomeDifference(path: ["access_token", "c"], expected: 1, actual: nil),
            ])
    }

    @Test func howALoginEndsInsteadIsPartOfTheDifference() async throws {
        let outcome = try await outcome("api.access.deny('Not today.');")
        #expect(
            try outcome.differences(from: ["id_token": [:]]) == [
                OutcomeDifference(path: ["outcome"], expected: "completed", actual: "denied", origins: ["a:2"]),
                OutcomeDifference(
                    path: ["denial"], expected: nil,
                    actual: ["error": "access_denied", "description": "Not today.", "action": "a", "line": 2], origins: ["a:2"]),
                OutcomeDifference(path: ["id_token"], expected: [:], actual: nil),
            ])
        #expect(try outcome.differences(from: ["denial": "Not today."]) == [])
        #expect(try outcome.differences(from: ["denial": ["error": "access_denied", "line": 2]]) == [])
        #expect(try outcome.differences(from: ["denial": ["description": ["$matches": "^Not"]]]) == [])
        #expect(try outcome.differences(from: ["exactly": ["outcome": "denied", "denial": "Not today."]]) == [])
        let whole: JSONValue = ["error": "access_denied", "description": "Not today.", "action": "a"]
        #expect(try outcome.differences(from: ["exactly": ["denial": whole]]) == [])
        #expect(
            try outcome.differences(from: ["exactly": ["denial": ["description": "Not today.", "action": "a", "line": 3]]]) == [
                OutcomeDifference(path: ["denial", "line"], expected: 3, actual: 2, origins: ["a:2"]),
                OutcomeDifference(path: ["denial", "error"], expected: nil, actual: "access_denied", origins: ["a:2"]),
            ])
    }

    @Test("What fits suspensions and failures", arguments: [
        ("api.redirect.sendUserTo('https://page.example.com/x', { query: { a: '1' } });", ["redirect": "https://page.example.com/x?a=1"]),
        ("api.redirect.sendUserTo('https://page.example.com/x', { query: { a: '1' } });", ["redirect": ["base": "https://page.example.com/x", "query": ["a": "1"]]]),
        ("api.redirect.sendUserTo('https://page.example.com/x');", ["suspension": ["kind": "redirect", "action": "a"]]),
        ("api.prompt.render('ap_1', { fields: { color: 'blue' } });", ["form": "ap_1"]),
        ("api.prompt.render('ap_1', { fields: { color: 'blue' } });", ["form": ["id": "ap_1", "fields": ["color": "blue"]]]),
        ("api.authentication.enrollWith({ type: 'otp' });", ["enrollment": "otp"]),
        ("api.multifactor.enable('any', { allowRememberBrowser: false });", ["challenge": ["multifactor": "any"]]),
        ("throw new RangeError('too far');", ["failure": "too far"]), ("throw new RangeError('too far');", ["failure": ["kind": "thrown", "action": "a", "line": 2]]),
    ] as [(String, JSONValue)])
    func others(body: String, expectation: JSONValue) async throws {
        let outcome = try await outcome(body, event: EventFixture.returningUser.event)
        #expect(try outcome.differences(from: expectation) == [])
    }

    @Test("What is no expectation", arguments: [
        ("completed", "expect has to be a map of names and values, found a string"), (["outcom": "completed"], "expect.outcom is not known here; did you mean outcome?"),
        (["outcome": "done"], "expect.outcome has to be one of completed, denied, suspended, failed"),
        (["id_token": ["a": ["$regex": "x"]]], "expect.id_token: there is no matcher $regex; there are $any, $absent, $type, $matches, $contains, $length, $oneOf, $not, $exactly, $partly, $is, $url, $jwt"),
        (["exactly": ["logs": []]], "expect.exactly.logs is not known here; there are outcome, denial, failure, suspension, redirect, form, challenge, enrollment, id_token, access_token, scopes, user_metadata, app_metadata, multifactor, remembers_browser, authentication_methods, session, refresh_token, transaction_metadata, saml_response, primary_user_id"),
        (["exactly": [:], "outcome": "denied"], "expect.outcome has to stand below exactly, with everything else that becomes of the login"),
        (["redirect": "https://a.example", "form": "x"], "expect.form says again what another member says: suspension"),
        (["snapshot": 1], "expect.snapshot has to be true or false, found a number"),
    ] as [(JSONValue, String)])
    func mistakes(expectation: JSONValue, message: String) {
        #expect(throws: DocumentError(message: message)) { try OutcomeExpectation(expectation) }
    }
}
