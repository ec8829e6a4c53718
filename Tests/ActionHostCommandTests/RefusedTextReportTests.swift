import PostLogin
import Testing

@testable import ActionHostCommand

@Suite("The outcome as text, when there are no tokens")
struct RefusedTextReportTests {
    private let report = TextReport()

    @Test("A denial tells who denied, why, and what the user's profile gets even so")
    func denied() {
        let outcome = LoginOutcome.denied(
            Denial(
                description: "Not on Sundays.", action: "20-weekdays", userUpdate: UserUpdate(appMetadata: ["denials": 3]),
                executions: [
                    execution("10-first", .microseconds(100)),
                    execution("20-weekdays", .microseconds(250), .denied, effects: [
                        .setMetadata(kind: .app, key: "denials", value: 3), .deny(reason: "Not on Sundays."),
                    ]),
                ]))

        #expect(
            report.text(of: outcome) == """
                ✓ 10-first     completed in 0.10 ms

                ✗ 20-weekdays  denied in 0.25 ms
                  app metadata   denials = 3
                  deny           Not on Sundays.

                Denied by 20-weekdays: Not on Sundays.
                  The application gets the error access_denied, and no tokens.

                  App metadata
                    {
                      "denials": 3
                    }

                """)
    }

    @Test("A denial without a reason")
    func deniedWithoutReason() {
        let outcome = LoginOutcome.denied(
            Denial(description: "", action: "deny", executions: [execution("deny", .zero, .denied, effects: [.deny(reason: nil)])]))

        #expect(
            report.text(of: outcome) == """
                ✗ deny  denied in 0.00 ms
                  deny           without a reason

                Denied by deny: no reason given
                  The application gets the error access_denied, and no tokens.

                """)
    }

    @Test("A suspension gives the address and the command to go on with; long values are cut in the block only")
    func suspended() {
        let url = "https://welcome.example.com/name?session_token=\(String(repeating: "a", count: 60))"
        let outcome = LoginOutcome.suspended(
            Suspension(
                .redirect(url: url + "&state=s1"), state: "s1", action: "50-ask", expiresAt: 1_772_000_000_000,
                executions: [execution("50-ask", .microseconds(700), .suspended, effects: [.redirect(url: url)])]))

        #expect(
            report.text(of: outcome) == """
                → 50-ask  suspended in 0.70 ms
                  redirect       https://welcome.example.com/name?session_token=\(String(repeating: "a", count: 48))…

                Suspended by 50-ask

                  Send the user to
                    https://welcome.example.com/name?session_token=\(String(repeating: "a", count: 60))&state=s1

                  When the user is back, until 2026-02-25 06:13:20 UTC
                    actionhost resume s1 --request request.json

                """)
    }

    @Test("A failure has its place and its stack")
    func failed() {
        let failure = LoginFailure(
            kind: .thrown, message: "no plan", action: "20-plan", file: "actions/20-plan.js", line: 3, column: 11,
            stack: ["TypeError: no plan", "at check (actions/20-plan.js:3:11)", "at actions/20-plan.js:8:3", "[cause]: Error: x", "at actions/20-plan.js:1:1"])
        let outcome = LoginOutcome.failed(
            FailedLogin(failure, executions: [execution("20-plan", .milliseconds(2), .failed, effects: [.addScope("a")], error: failure)]))

        #expect(
            report.text(of: outcome) == """
                ✗ 20-plan  failed in 2.00 ms
                  scope          + a
                  error          TypeError: no plan
                                     at check (actions/20-plan.js:3:11)
                                     at actions/20-plan.js:8:3
                                   [cause]: Error: x
                                     at actions/20-plan.js:1:1

                Failed in 20-plan (actions/20-plan.js:3:11): no plan
                  No tokens, and nothing that the actions asked for is applied.

                """)
    }

    @Test("A script that was stopped has its frames below the reason")
    func stopped() {
        let failure = LoginFailure(
            kind: .cpu, message: "too much CPU time", action: "loop", file: "loop.js", line: 2, stack: ["at loop.js:2", "at loop.js:9"])
        let outcome = LoginOutcome.failed(FailedLogin(failure, executions: [execution("loop", .seconds(1), .failed, error: failure)]))

        #expect(
            report.text(of: outcome) == """
                ✗ loop  failed in 1.00 s
                  error          too much CPU time
                                     at loop.js:2
                                     at loop.js:9

                Failed in loop (loop.js:2): too much CPU time
                  No tokens, and nothing that the actions asked for is applied.

                """)
    }

    @Test("A failure without a stack still has its place, one without an action its message")
    func failedWithoutStack() {
        let failure = LoginFailure(kind: .signature, message: "no handler\nat all", action: "a", file: "actions/a.js")
        let inAction = LoginOutcome.failed(
            FailedLogin(failure, executions: [execution("a", .zero, .failed, error: failure)]))
        let outside = LoginOutcome.failed(FailedLogin(LoginFailure(kind: .claims, message: "too large")))

        #expect(
            report.text(of: inAction) == """
                ✗ a  failed in 0.00 ms
                  error          no handler
                                 at all
                                     at actions/a.js

                Failed in a (actions/a.js): no handler
                  at all
                  No tokens, and nothing that the actions asked for is applied.

                """)
        #expect(
            report.text(of: outside) == """
                Failed: too large
                  No tokens, and nothing that the actions asked for is applied.

                """)
    }
}
