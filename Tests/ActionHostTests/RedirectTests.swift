import ActionHost
import PostLogin
import Testing

@Suite struct RedirectTests {
    /// The URL that one call of `sendUserTo` recorded.
    private func recorded(_ arguments: String) async throws -> String? {
        let outcome = try await login("api.redirect.sendUserTo(\(arguments))")
        if case .redirect(let url)? = outcome.suspension?.executions.first?.effects.first { return url }
        return nil
    }

    @Test(arguments: [
        ("'https://A.example'", "https://a.example/"), ("'https://a.example:443/b/../c?d#e'", "https://a.example/c?d#e"),
        ("'https://bücher.example/ä b'", "https://xn--bcher-kva.example/%C3%A4%20b"), ("'  https://a.example\\n'", "https://a.example/"),
        ("{ toString: () => 'https://a.example/b' }", "https://a.example/b"), ("'app:callback'", "app:callback"),
        ("'https://a.example', {}", "https://a.example/"), ("'https://a.example/?a=1', { query: {} }", "https://a.example/?a=1"),
        ("'https://a.example', { query: null }", "https://a.example/"),
        ("'https://a.example/?a=1&b=2&a=3#f', { query: { a: 'x y', c: 'ä&=' } }", "https://a.example/?a=x+y&b=2&c=%C3%A4%26%3D#f"),
        ("'https://a.example', { query: { n: 1, u: undefined, o: {}, l: [1, 2] } }", "https://a.example/?n=1&u=undefined&o=%5Bobject+Object%5D&l=1%2C2"),
        ("'https://a.example', { query: Object.create({ inherited: 1 }) }", "https://a.example/?inherited=1"),
    ])
    func theURLIsNormalisedAndTheQueryReplaced(arguments: String, url: String) async throws {
        #expect(try await recorded(arguments) == url)
    }

    @Test func whatIsNoURLThrows() async throws {
        let outcome = try await login(
            attempts(
                "api.redirect.sendUserTo('/relative')", "api.redirect.sendUserTo('https://')", "api.redirect.sendUserTo()",
                "api.redirect.sendUserTo('https://a b')")
                + "try { api.redirect.sendUserTo('no url') } catch (e) { console.log(e instanceof TypeError, e.code, e.input) }")
        #expect(
            outcome
                == .completed(
                    CompletedLogin(executions: [
                        .execute(
                            logs: Array(repeating: "TypeError: Invalid URL", count: 4) + ["true ERR_INVALID_URL no url"])
                    ])))
    }

    @Test func theHostsStateIsAddedOrTakesThePlaceOfAnother() async throws {
        let added = try #require(try await login("api.redirect.sendUserTo('https://a.example/b?c=d')").suspension)
        #expect(added.redirectURL == "https://a.example/b?c=d&state=\(added.state)")
        let replaced = try #require(
            try await login("api.redirect.sendUserTo('https://a.example/?state=mine&c=d&state=again#f')").suspension)
        #expect(replaced.redirectURL == "https://a.example/?state=\(replaced.state)&c=d#f")
        #expect(added.state != replaced.state)
        #expect(added.state.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
    }

    @Test func theHandlerRunsToItsEndAndTheLastURLCounts() async throws {
        let outcome = try await login(
            """
            console.log(api.redirect.sendUserTo('https://a.example') === api); api.redirect.sendUserTo('https://b.example')
            await null; api.user.setUserMetadata('a', 1)
            """, "console.log('never')")
        let waiting = try #require(outcome.suspension)
        #expect(
            outcome
                == .suspended(
                    Suspension(
                        .redirect(url: "https://b.example/?state=\(waiting.state)"), state: waiting.state, action: "action-1",
                        expiresAt: testTime + 3_600_000, userUpdate: UserUpdate(userMetadata: ["a": 1]),
                        executions: [
                            .execute(
                                "action-1", .suspended,
                                effects: [
                                    .redirect(url: "https://a.example/"), .redirect(url: "https://b.example/"),
                                    .userMetadata("a", 1),
                                ], logs: ["true"])
                        ])))
    }

    @Test(arguments: [
        "api.access.deny('no'); api.redirect.sendUserTo('https://a.example')",
        "api.redirect.sendUserTo('https://a.example'); api.access.deny('no')",
    ])
    func aDenialIsStronger(body: String) async throws {
        let outcome = try await login(body)
        #expect(outcome.denial?.description == "no")
        #expect(outcome.executions.map(\.status) == [.denied])
    }

    static let flows: [(prompt: String?, protocol: String?, canRedirect: Bool)] = [
        (nil, nil, true), ("login", "oidc-basic-profile", true), (nil, "samlp", true), (nil, "oauth2-device-code", true),
        (nil, "something-new", true), ("none", nil, false), ("none", "oidc-basic-profile", false),
        (nil, "oauth2-resource-owner", false), (nil, "oauth2-refresh-token", false), (nil, "oauth2-password", false),
        (nil, "oauth2-webauthn", false),
    ]

    @Test(arguments: flows)
    func aRedirectNeedsABrowser(prompt: String?, protocol: String?, canRedirect: Bool) async throws {
        let event = makeEvent {
            $0.request.query["prompt"] = prompt.map { .string($0) }
            $0.transaction.protocol = `protocol`
        }
        #expect(try await login("console.log(api.redirect.canRedirect())", event: event).logs == ["\(canRedirect)"])

        let outcome = try await login("api.user.setUserMetadata('a', 1); api.redirect.sendUserTo('https://a.example')", event: event)
        if canRedirect {
            #expect(outcome.name == "suspended")
        } else {
            let effects: [Effect] = [.userMetadata("a", 1), .redirect(url: "https://a.example/")]
            #expect(
                outcome
                    == .denied(
                        Denial(
                            error: "interaction_required",
                            description: "the action action-1 wants to send the user to another page, and this flow has no browser to send",
                            action: "action-1", userUpdate: UserUpdate(userMetadata: ["a": 1]),
                            executions: [.execute("action-1", .suspended, effects: effects)])))
        }
    }
}
