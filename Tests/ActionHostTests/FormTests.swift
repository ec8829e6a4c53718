import ActionHost
import PostLogin
import Testing

/// `prompt.render`, and the user's return from the form.
@Suite struct FormTests {
    private func rendering(_ arguments: String = "'ap_1'", continuing: String = "") -> String {
        handler("api.prompt.render(\(arguments))") + continuation(continuing)
    }

    @Test func theFormIsShownAndItsResultComesBackToTheSameAction() async throws {
        let show = "console.log(event.prompt, event.request.method, event.user.user_metadata.early)"
        let host = try makeHost([
            handler("api.user.setUserMetadata('early', 1)"),
            rendering("'ap_1', { fields: { color: 'red' }, vars: { step: 1 } }", continuing: "\(show); api.user.setUserMetadata('color', event.prompt.fields.color)"),
            handler(show),
        ])
        let waiting = try #require(try await host.login(makeEvent()).timeless.suspension)
        let form = FormRequest(id: "ap_1", fields: ["color": "red"], vars: ["step": 1])
        #expect(
            waiting
                == Suspension(
                    .form(form), state: waiting.state, action: "action-2", expiresAt: testTime + 3_600_000,
                    userUpdate: UserUpdate(userMetadata: ["early": 1]),
                    executions: [
                        .execute("action-1", effects: [.userMetadata("early", 1)]),
                        .execute("action-2", .suspended, effects: [.renderPrompt(form)]),
                    ]))
        #expect(waiting.redirectURL == nil)
        #expect(
            waiting.json == [
                "kind": "form", "form": ["id": "ap_1", "fields": ["color": "red"], "vars": ["step": 1]], "state": .string(waiting.state),
                "action": "action-2", "expires_at": "2026-01-01T01:00:00.000Z",
            ])

        let back = UserReturn(
            request: PostLoginEvent.Request(members: ["method": "POST"]), prompt: FormResult(fields: ["color": "blue"], vars: ["step": 2]))
        #expect(
            try await host.resume(state: waiting.state, returning: back).timeless
                == .completed(
                    CompletedLogin(
                        userUpdate: UserUpdate(userMetadata: ["color": "blue"]),
                        executions: [
                            .resume(
                                "action-2", effects: [.userMetadata("color", "blue")],
                                logs: ["{ id: 'ap_1', fields: { color: 'blue' }, vars: { step: 2 } } POST 1"]),
                            .execute("action-3", logs: ["undefined POST 1"]),
                        ])))
    }

    @Test func renderingReturnsNothing() async throws {
        #expect(try await login("console.log(api.prompt.render('ap_1'))").logs == ["undefined"])
    }

    @Test(arguments: [
        ("", " must have required property 'promptId'"), ("7", "promptId must be string"), ("null", "promptId must be string"),
        ("'x'.repeat(49)", "promptId must NOT have more than 48 characters"), ("'a', 'b'", "promptOptions must be object"),
        ("'a', () => {}", "promptOptions must be object"), ("'a', { own: 1 }", "promptOptions must NOT have additional properties"),
        ("'a', { fields: [] }", "fields must be object"), ("'a', { fields: { 'a b': 1 } }", "fields must NOT have additional properties"),
        ("'a', { vars: { a: 'x'.repeat(24 * 1024) } }", "promptOptions take 24593 bytes of JSON; at most 24576 bytes are allowed"),
    ])
    func argumentsThatMakeNoFormThrow(arguments: String, message: String) async throws {
        let outcome = try await login(attempts("api.prompt.render(\(arguments))"))
        #expect(outcome == .completed(CompletedLogin(executions: [.execute(logs: ["Error: \(message)"])])))
    }

    @Test(arguments: ["'a'", "'a', undefined", "'a', null", "'a', 0", "'a', ''", "'a', {}", "'a', { fields: undefined }"])
    func optionsMayBeMissing(arguments: String) async throws {
        #expect(try await login("api.prompt.render(\(arguments))").suspension?.interaction == .form(FormRequest(id: "a")))
    }

    @Test(arguments: [
        ("api.prompt.render('a'); console.log(api.redirect.sendUserTo('https://a.example') === api)", "true", "redirect.sendUserTo and prompt.render cannot both be called in one execution"),
        ("api.prompt.render('a'); console.log(api.redirect.sendUserTo('no URL') === api)", "true", "redirect.sendUserTo and prompt.render cannot both be called in one execution"),
        ("api.redirect.sendUserTo('https://a.example'); console.log(api.prompt.render('a'))", "undefined", "redirect.sendUserTo and prompt.render cannot both be called in one execution"),
        ("api.redirect.sendUserTo('https://a.example'); console.log(api.prompt.render(7))", "undefined", "redirect.sendUserTo and prompt.render cannot both be called in one execution"),
        ("api.prompt.render('a'); console.log(api.prompt.render('b'))", "undefined", "prompt.render can be called only once in one execution"),
        ("api.access.deny('no'); api.prompt.render('a'); console.log(api.prompt.render('b'))", "undefined", "prompt.render can be called only once in one execution"),
    ])
    func callsThatExcludeEachOtherReturnAndFailTheExecution(body: String, returned: String, message: String) async throws {
        let outcome = try await login(body + "; api.user.setUserMetadata('a', 1)", "console.log('never')")
        #expect(outcome.failure == LoginFailure(kind: .aborted, message: message, action: "action-1", file: "actions/action-1.js"))
        #expect(outcome.logs == [returned])
        #expect(outcome.userUpdate == nil)
        #expect(outcome.executions.map(\.status) == [.failed])
    }

    @Test func anExceptionIsStronger() async throws {
        let outcome = try await login("api.prompt.render('a'); api.prompt.render('b'); throw new Error('broken')")
        #expect(outcome.failure?.kind == .thrown)
    }

    @Test func aFormThatWasRefusedExcludesNothing() async throws {
        let outcome = try await login(attempts("api.prompt.render(7)") + "api.redirect.sendUserTo('https://a.example')")
        #expect(outcome.suspension?.interaction.kind == .redirect)
    }

    @Test func aContinuationMayRenderOrRedirectAgain() async throws {
        let host = try makeHost([
            rendering(continuing: "if (event.prompt) api.redirect.sendUserTo('https://a.example'); else api.prompt.render('ap_2')")
        ])
        let first = try #require(try await host.login(makeEvent()).suspension)
        let second = try #require(try await host.resume(state: first.state, returning: UserReturn(prompt: FormResult())).suspension)
        #expect(second.interaction.kind == .redirect)
        let third = try #require(try await host.resume(state: second.state).suspension)
        #expect(third.interaction == .form(FormRequest(id: "ap_2")))
    }

    @Test(arguments: [("none", nil), (nil, "oauth2-refresh-token")] as [(String?, String?)])
    func aFormNeedsABrowser(prompt: String?, protocol: String?) async throws {
        let event = makeEvent {
            $0.request.query["prompt"] = prompt.map { .string($0) }
            $0.transaction.protocol = `protocol`
        }
        let outcome = try await login("api.user.setUserMetadata('a', 1); api.prompt.render('ap_1')", event: event)
        #expect(
            outcome
                == .denied(
                    Denial(
                        error: "interaction_required",
                        description: "the action action-1 wants to show the user a form, and this flow has no browser to show it in",
                        action: "action-1", userUpdate: UserUpdate(userMetadata: ["a": 1]),
                        executions: [
                            .execute("action-1", .suspended, effects: [.userMetadata("a", 1), .renderPrompt(FormRequest(id: "ap_1"))])
                        ])))
    }
}
