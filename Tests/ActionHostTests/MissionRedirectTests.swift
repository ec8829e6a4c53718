import ActionHost
import Foundation
import PostLogin
import Testing

/// The mission document's redirect: out with a signed token, back with another one.
@Suite struct MissionRedirectTests {
    private let time = testTime / 1000

    private func host() throws -> ActionHost {
        let before = "api.accessToken.setCustomClaim('https://a.example/before', event.request.method ?? null); console.log('before')"
        let after = "console.log(event.request.method, event.user.user_metadata)"
        return try makeHost(actions: [
            makeAction("before", handler(before)),
            makeAction("color", MissionExamples.redirect, secrets: ["MY_SHARED_SECRET": "shared-secret"]),
            makeAction("after", handler(after)),
        ])
    }

    @Test func theUserIsSentOutAndComesBackWithAColor() async throws {
        let host = try host()
        let waiting = try #require(try await host.login(makeEvent()).timeless.suspension)

        // The token that goes out.
        let url = try #require(waiting.redirectURL)
        let sent = query(of: url)
        let token = try #require(sent["session_token"])
        #expect(url == "https://my-app.example.com/?session_token=\(token)&state=\(waiting.state)")
        #expect(
            try claims(of: token) == [
                "iat": .number(time), "iss": "login.example.com", "sub": "auth0|1", "exp": .number(time + 900), "ip": "203.0.113.7",
                "email": "ada@example.com",
            ])
        let claim = Effect.accessTokenClaim("https://a.example/before", nil)
        #expect(
            waiting
                == Suspension(
                    .redirect(url: url), state: waiting.state, action: "color", expiresAt: testTime + 3_600_000,
                    executions: [
                        .execute("before", effects: [claim], logs: ["before"]),
                        .execute(
                            "color", .suspended,
                            effects: [.redirect(url: "https://my-app.example.com/?session_token=\(token)")]),
                    ]))

        // The token that comes back.
        var request = PostLoginEvent.Request()
        request.method = "POST"
        request.body = [
            "state": .string(waiting.state),
            "session_token": .string(makeToken(state: waiting.state) { $0["favorite_color"] = "teal" }),
        ]
        let outcome = try await host.resume(state: waiting.state, request: request).timeless
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        accessTokenClaims: ["https://a.example/before": nil],
                        userUpdate: UserUpdate(userMetadata: ["favorite_color": "teal"]),
                        executions: [
                            .resume("color", effects: [.userMetadata("favorite_color", "teal")]),
                            .execute("after", logs: ["POST { favorite_color: 'teal' }"]),
                        ])))
    }

    @Test func aUserWhoHasAColorIsNotSentOut() async throws {
        let outcome = try await host().login(makeEvent { $0.user.userMetadata = ["favorite_color": "red"] })
        #expect(outcome.completed?.executions.map(\.action) == ["before", "color", "after"])
        #expect(outcome.userUpdate == UserUpdate())
    }

    @Test func aTokenThatSomebodyElseSignedIsRefused() async throws {
        let host = try host()
        let waiting = try #require(try await host.login(makeEvent()).suspension)
        var request = PostLoginEvent.Request()
        request.query = ["session_token": .string(makeToken(state: waiting.state, secret: "guessed"))]
        let outcome = try await host.resume(state: waiting.state, request: request)
        #expect(outcome.failure?.kind == .thrown)
        #expect(outcome.failure?.message == "The session token is invalid: Failed signature validation")
        #expect(outcome.failure?.place == "actions/color.js:31:45")
        #expect(outcome.executions.map(\.action) == ["color"])
    }
}
