import PostLogin
import Testing

@testable import ActionHostCommand

@Suite("The outcome as text")
struct TextReportTests {
    private let report = TextReport()

    @Test("Each action has a block with what it asked for and said, then comes what the login ends with")
    func completed() {
        let roles: JSONValue = ["analyst", "editor"]
        let outcome = LoginOutcome.completed(
            CompletedLogin(
                idTokenClaims: ["https://reports.example.com/roles": roles],
                accessTokenClaims: ["https://reports.example.com/roles": roles],
                scopes: ["openid", "read:reports"],
                userUpdate: UserUpdate(userMetadata: ["color": "blue"], appMetadata: ["old": .null]),
                multifactor: MultifactorRequest(provider: "any", options: ["allowRememberBrowser": true]),
                executions: [
                    execution("10-roles", .microseconds(1234), effects: [
                        .setCustomClaim(token: .idToken, name: "https://reports.example.com/roles", value: roles),
                        .setCustomClaim(token: .accessToken, name: "https://reports.example.com/roles", value: roles),
                        .setCustomClaim(token: .idToken, name: "sub", value: "x"),
                        .addScope("read:reports"), .removeScope("write:reports"),
                    ], warnings: ["ID token: the claim \"sub\" is reserved and was dropped"]),
                    execution("20-nothing", .microseconds(20)),
                    execution("30-nothing-either", .milliseconds(12.34)),
                    execution("40-profile", .seconds(1.5), effects: [
                        .setMetadata(kind: .user, key: "color", value: "blue"),
                        .setMetadata(kind: .app, key: "old", value: .null),
                        .setMetadata(kind: .app, key: "plan", value: nil),
                        .enableMultifactor(MultifactorRequest(provider: "any", options: ["allowRememberBrowser": true])),
                    ], logs: [
                        LogEntry(level: "log", message: "user {\n  id: 1\n}", time: 0),
                        LogEntry(level: "warn", message: "no phone", time: 0),
                    ]),
                ]))

        #expect(
            report.text(of: outcome) == """
                ✓ 10-roles           completed in 1.23 ms
                  ID token       https://reports.example.com/roles = ["analyst","editor"]
                  access token   https://reports.example.com/roles = ["analyst","editor"]
                  ID token       sub = "x"
                  scope          + read:reports
                  scope          - write:reports
                  warning        ID token: the claim "sub" is reserved and was dropped

                ✓ 20-nothing         completed in 0.02 ms
                ✓ 30-nothing-either  completed in 12.3 ms

                ✓ 40-profile         completed in 1.50 s
                  user metadata  color = "blue"
                  app metadata   old removed
                  app metadata   plan: no change after all
                  multifactor    any {"allowRememberBrowser":true}
                  console.log    user {
                                   id: 1
                                 }
                  console.warn   no phone

                Completed in 1.51 s

                  ID token
                    {
                      "https://reports.example.com/roles": [
                        "analyst",
                        "editor"
                      ]
                    }

                  Access token
                    {
                      "https://reports.example.com/roles": [
                        "analyst",
                        "editor"
                      ]
                    }

                  Scopes
                    openid read:reports

                  User metadata
                    {
                      "color": "blue"
                    }

                  App metadata
                    {
                      "old": null
                    }

                  Multi-factor authentication
                    any {"allowRememberBrowser":true}

                """)
    }

    @Test("A login that nothing happened to says so")
    func nothing() {
        let outcome = LoginOutcome.completed(CompletedLogin(executions: [execution("quiet", .microseconds(5))]))

        #expect(
            report.text(of: outcome) == """
                ✓ quiet  completed in 0.01 ms

                Completed in 0.01 ms
                  No action asked for a change.

                """)
    }

    @Test("A handler other than the usual one is named")
    func continued() {
        let outcome = LoginOutcome.completed(
            CompletedLogin(executions: [
                execution("50-ask", .milliseconds(1), handler: "onContinuePostLogin"), execution("60-next", .milliseconds(1)),
            ]))

        #expect(
            report.text(of: outcome) == """
                ✓ 50-ask onContinuePostLogin  completed in 1.00 ms
                ✓ 60-next                     completed in 1.00 ms

                Completed in 2.00 ms
                  No action asked for a change.

                """)
    }

    @Test("Control characters of a script are written out")
    func controlCharacters() {
        let outcome = LoginOutcome.denied(
            Denial(description: "\u{1B}[2Jgone", action: "deny", executions: [
                execution("deny", .zero, .denied, logs: [LogEntry(level: "log", message: "a\u{1B}[31mb\u{7}\tc", time: 0)])
            ]))

        #expect(
            report.text(of: outcome) == """
                ✗ deny  denied in 0.00 ms
                  console.log    a\\u{1B}[31mb\\u{7}\tc

                Denied by deny: \\u{1B}[2Jgone
                  The application gets the error access_denied, and no tokens.

                """)
    }

    @Test("Colours surround words, never the spaces between columns")
    func colors() {
        let outcome = LoginOutcome.completed(
            CompletedLogin(scopes: ["openid"], executions: [execution("a", .milliseconds(1), effects: [.addScope("openid")])]))
        let text = TextReport(style: TextStyle(isColored: true)).text(of: outcome)

        #expect(
            text.replacing("\u{1B}", with: "^") == """
                ^[32m✓^[0m ^[1ma^[0m  completed ^[2min 1.00 ms^[0m
                  ^[36mscope^[0m          + openid

                ^[1;32mCompleted^[0m^[2m in 1.00 ms^[0m

                  ^[36mScopes^[0m
                    openid

                """)
    }
}
