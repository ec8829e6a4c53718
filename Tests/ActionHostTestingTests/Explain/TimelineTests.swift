import ActionHost
import ActionHostTesting
import PostLogin
import Testing

@Suite("The explanation of a login")
struct TimelineTests {
    private let hostile = "<script>alert('x')</script>\u{1B}[31m\"&"

    private var timeline: LoginTimeline {
        let effects = [RecordedEffect(.setCustomClaim(token: .idToken, name: "roles", value: .string(hostile)), line: 3), RecordedEffect(.deny(reason: "no"), line: 9)]
        let report = ExecutionReport(
            action: "first", handler: "onExecutePostLogin", status: .denied, effects: effects,
            warnings: ["ID token: the claim \"roles\" is reserved and was dropped"])
        let outcome = LoginOutcome.denied(Denial(description: "no", action: "first", executions: [report]))
        return LoginTimeline(legs: [
            LoginTimeline.Leg(
                outcome: outcome,
                events: [
                    TraceEvent(time: 0, action: "first", kind: .began(handler: "onExecutePostLogin")),
                    TraceEvent(time: 1.254, action: "first", kind: .effect(effects[0].effect, stack: ["at helper (a.js:3)", "at a.js:8"]), line: 3),
                    TraceEvent(time: 2, action: "first", kind: .waits(["GET https://api.example.com/"])),
                    TraceEvent(
                        time: 2, action: "first",
                        kind: .request(OutgoingRequest(method: "GET", target: "https://api.example.com/", status: 200, duration: .milliseconds(1500)))),
                    TraceEvent(time: 1502, action: "first", kind: .goesOn("GET https://api.example.com/")),
                    TraceEvent(time: 1502, action: "first", kind: .waits(["GET https://api.example.com/"])),
                    TraceEvent(time: 1503, action: "first", kind: .goesOn("GET https://api.example.com/")),
                    TraceEvent(time: 1503, action: "first", kind: .log(level: "log", message: hostile)),
                    TraceEvent(time: 1504, action: "first", kind: .effect(effects[1].effect, stack: ["at a.js:9"]), line: 9),
                    TraceEvent(time: 1504, action: "first", kind: .ended(.denied)),
                ], actions: ["first", "second"])
        ])
    }

    @Test func text() {
        #expect(
            TextTimeline().text(of: timeline) == #"""
                Timeline
                  0.00 ms  ▶ first
                  1.25 ms    api.idToken.setCustomClaim("roles", "<script>alert('x')</script>\u001b[31m\"&")  line 3
                                 at helper (a.js:3)
                                 at a.js:8
                  2.00 ms    waits for GET https://api.example.com/
                  2.00 ms    GET https://api.example.com/ 200 in 1.50 s
                   1.50 s    goes on: GET https://api.example.com/
                   1.50 s    console.log  <script>alert('x')</script>\u{1B}[31m"&
                   1.50 s    api.access.deny("no")  line 9
                   1.50 s  ✗ first denied

                Decided by
                  first denied the login: api.access.deny("no") in line 9.
                  Did not run: second
                  ID token: the claim "roles" is reserved and was dropped (first)

                """#)
    }

    @Test func aPageHasNothingFromOutsideAndTakesNoMarkup() {
        let page = HTMLTimeline().page(of: timeline, title: hostile)
        #expect(!page.contains("<script"))
        #expect(!page.contains("alert('x')"))
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        #expect(!page.contains("\u{1B}"))
        for outside in ["src=", "href=", "url(", "@import", "<link", "<img", "<iframe"] { #expect(!page.contains(outside), "\(outside)") }
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("prefers-color-scheme:dark"))
        // The request is a bar of its own, and the action has one where it waits.
        #expect(page.contains(#"<i class="request" style="left:0.13%;width:99.73%"></i>"#))
        #expect(page.contains(#"<i class="wait" style="left:0.13%;width:99.80%"></i>"#))
    }

    @Test func json() {
        let json = timeline.json.arrayValue?[0]
        #expect(json?["outcome"] == "denied")
        #expect(json?["decided_by"] == #"first denied the login: api.access.deny("no") in line 9."#)
        #expect(json?["events"]?.arrayValue?[1] == [
            "time_ms": 1.254, "action": "first", "kind": "effect", "line": 3, "call": "idToken.setCustomClaim",
            "arguments": ["roles", .string(hostile)], "stack": ["at helper (a.js:3)", "at a.js:8"],
        ])
    }

    @Test("What a login was decided by", arguments: [
        (LoginOutcome.completed(CompletedLogin(executions: [ExecutionReport(action: "a", handler: "h", status: .completed)])),
            "The one action ran, and none denied the login: it completes."),
        (.failed(FailedLogin(LoginFailure(kind: .thrown, message: "no", action: "a"), executions: [])),
            "The login failed in a: no. Nothing that the actions asked for is applied."),
        (.suspended(
            Suspension(
                .redirect(url: "https://example.com/"), state: "s", action: "a", expiresAt: 0,
                executions: [
                    ExecutionReport(
                        action: "a", handler: "h", status: .suspended, effects: [RecordedEffect(.redirect(url: "https://example.com/"), line: 2)])
                ])), #"a suspended the login: api.redirect.sendUserTo("https://example.com/") in line 2."#),
    ])
    func decisions(outcome: LoginOutcome, reason: String) {
        #expect(LoginDecision(of: LoginTimeline.Leg(outcome: outcome, events: [], actions: ["a"])).reason == reason)
    }
}
