import ActionHost
import ActionHostTesting
import PostLogin
import Testing

/// What scenarios come to.
@Suite struct ScenarioRunnerTests {
    /// The problems of the scenarios of a file, with its differences, run against some actions.
    private func problems(_ text: String, _ actions: [String: String]) async throws -> [[String]] {
        let runner = ScenarioRunner(catalog: ActionCatalog(actions))
        var problems: [[String]] = []
        for scenario in try ScenarioFile(parsing: text, path: "x.scenario.yaml").scenarios {
            problems.append(await runner.run(scenario).problems.map { ($0.step.map { "\($0): " } ?? "") + $0.message })
        }
        return problems
    }

    private func action(_ body: String, continued: String = "") -> String {
        "exports.onExecutePostLogin = async (event, api) => {\n\(body)\n};\nexports.onContinuePostLogin = async (event, api) => {\n\(continued)\n};\n"
    }

    @Test func aRedirectComesBackWithATokenOfThePage() async throws {
        let actions = [
            "a": action(
                """
                const token = api.redirect.encodeToken({ secret: event.secrets.PAGE, payload: { email: event.user.email } });
                api.redirect.sendUserTo('https://page.example.com/x', { query: { t: token } });
                """,
                continued: """
                    const { color } = api.redirect.validateToken({ secret: event.secrets.PAGE });
                    api.user.setUserMetadata('color', color);
                    """)
        ]
        let problems = try await problems(
            """
            secrets: { PAGE: hush-hush }
            event: { set: { user.email: ada@example.com } }
            scenarios:
              - name: good
                expect:
                  redirect: { base: https://page.example.com/x, query: { t: { $jwt: { secret: PAGE, claims: { email: ada@example.com } } } } }
                steps:
                  - return: { session_token: { secret: PAGE, payload: { color: blue } } }
                    expect: { user_metadata: { color: blue } }
              - name: in the body
                steps:
                  - return: { session_token: { secret: PAGE, payload: { color: red }, in: body } }
                    expect: { user_metadata: { color: red } }
              - name: signed by somebody else
                steps:
                  - return: { session_token: { secret: another-one, payload: { color: blue } } }
                    expect: { failure: "The session token is invalid: Failed signature validation" }
              - name: too late
                steps:
                  - now: 2026-03-12T15:20:00Z
                    return: { session_token: { secret: PAGE, payload: { exp: 1773328000 } } }
                    expect: { failure: "The session token is invalid: Token has expired" }
              - name: the token of the redirect is another one
                expect:
                  redirect: { query: { t: { $jwt: { secret: PAGE, claims: { email: bob@example.com } } } } }
                steps: [{ return: { session_token: { secret: PAGE } } }]
            """, actions)
        #expect(
            problems == [
                [], [], [], [],
                [#"0: suspension.url.query.t.claims.email is "ada@example.com", expected "bob@example.com""#],
            ])
    }

    @Test func formsAndFactorsComeBack() async throws {
        let actions = [
            "10-form": action(
                "if (!event.user.user_metadata.color) api.prompt.render('ap_1');",
                continued: "api.user.setUserMetadata('color', event.prompt.fields.color);"),
            "20-factor": action("api.authentication.enrollWith({ type: 'otp' });"),
            "30-mfa": action("api.multifactor.enable('any');"),
        ]
        let problems = try await problems(
            """
            scenarios:
              - name: all three
                actions: [10-form, 20-factor, 30-mfa]
                expect: { form: ap_1, actions: [10-form] }
                steps:
                  - return: { form: { fields: { color: blue } } }
                    expect: { enrollment: otp, actions: [10-form, 20-factor] }
                  - return: { factor: { type: otp } }
                    expect: { outcome: completed }
              - name: another form
                steps:
                  - return: { form: { id: ap_2 } }
              - name: steps that are one too many
                actions: [30-mfa]
                steps:
                  - return: { factor: otp }
                  - return: { factor: otp }
                  - return: { factor: otp }
            """, actions)
        #expect(
            problems == [
                [], ["1: the login waits for the result of the form ap_1, and this is the form ap_2"],
                [
                    #"1: outcome is "completed", expected "suspended""#, "2: it cannot follow: the login has completed, and waits for nothing",
                ],
            ])
    }

    @Test func theNetworkIsTheScenariosOwn() async throws {
        let actions = ["a": action("const r = await fetch('https://api.example.com/plan');\napi.user.setAppMetadata('plan', await r.text());")]
        let problems = try await problems(
            """
            scenarios:
              - name: good
                network: [{ request: GET https://api.example.com/plan, respond: { body: team } }]
                expect: { app_metadata: { plan: team }, requests: [GET https://api.example.com/plan] }
              - name: nothing is expected
              - name: something else is expected
                network: [{ request: GET https://api.example.com/plans, respond: 200 }]
                expect: { failure: fetch failed }
              - name: it is down
                network: [{ request: GET https://api.example.com/plan, error: ENOTFOUND }]
                expect: { failure: fetch failed }
            """, actions)
        #expect(
            problems == [
                [],
                [
                    "GET https://api.example.com/plan was not expected: add it to network:",
                    #"0: outcome is "failed", expected "completed", and 1 more"#,
                ],
                [
                    "GET https://api.example.com/plan was not expected: network: has GET https://api.example.com/plans",
                    "GET https://api.example.com/plans (line 7) was expected and not made; write optional: true if it may be missing",
                ], [],
            ])
    }

    @Test func usersLimitsTimeAndSurroundingsAreTheScenarios() async throws {
        let actions = [
            "a": action(
                """
                console.log(new Date().toISOString(), event.secrets.KEY.length, event.configuration.limit, process.env.REGION);
                console.log(new Intl.DateTimeFormat('en').format());
                api.user.setUserMetadata('color', 'blue');
                """),
            "b": action("const end = Date.now() + 1; while (Date.now() < end);"),
        ]
        let problems = try await problems(
            """
            scenarios:
              - name: surroundings
                actions: a
                event: { set: { user.user_id: auth0|1 } }
                now: 2026-01-01
                secrets: { a: { KEY: 12345678 } }
                configuration: { limit: 3 }
                environment: { REGION: eu }
                users: { users: [{ user_id: auth0|1, user_metadata: { color: red } }] }
                expect:
                  logs: ["2026-01-01T00:00:00.000Z 8 3 eu", 1/1/2026]
                  users: { auth0|1: { user_metadata: { color: blue } } }
              - name: limits
                actions: b
                limits: { time: 200ms }
                expect: { failure: { kind: timeout } }
              - name: no such action
                actions: c
              - name: secrets of no action
                secrets: { c: { KEY: x } }
              - name: no program for processes
                actions: a
                isolation: process
            """, actions)
        #expect(
            problems == [
                [], [], ["c: there is no action of this name; there are a, b"],
                ["x.scenario.yaml: has secrets for the action c, which is not there; there are a, b"],
                ["isolation: process needs a program for its processes, and this runner has none"],
            ])
    }

    @Test func aFailureHasTheDifferenceAndTheLinesThatItComesFrom() async throws {
        var scenario = Scenario("roles", expectation: try OutcomeExpectation(["id_token": ["https://x.example/roles": ["a"]]]))
        scenario.file = "x.scenario.yaml"
        let catalog = ActionCatalog(["a": action("  api.idToken.setCustomClaim('https://x.example/roles', ['a', 'b']);\n  console.log('done');")])
        var test = await ScenarioRunner(catalog: catalog).run(scenario).testCase
        test.duration = .zero
        #expect(
            test
                == TestCase(
                    file: "x.scenario.yaml", path: ["roles"], status: .failed,
                    failure: TestFailure(
                        message: #"id_token["https://x.example/roles"][1] is "b", expected nothing"#,
                        details: """
                            id_token["https://x.example/roles"][1] is "b", expected nothing
                              {
                                … (1 unchanged)
                                id_token: {
                                  "https://x.example/roles": [
                                    … (1 unchanged)
                            +       "b"   ← a.js:2
                                  ]
                                }
                                … (2 unchanged)
                              }

                              a.js:2: api.idToken.setCustomClaim('https://x.example/roles', ['a', 'b']);
                            """), output: "a: done"))
    }
}
