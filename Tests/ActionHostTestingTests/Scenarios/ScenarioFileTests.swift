@testable import ActionHostTesting
import ActionHost
import PostLogin
import Testing

/// How files of scenarios are written.
@Suite struct ScenarioFileTests {
    private func scenarios(_ text: String, path: String = "actions/10-a.scenario.yaml") throws -> [Scenario] {
        try ScenarioFile(parsing: text, path: path).scenarios
    }

    @Test func everyMemberIsRead() throws {
        let scenario = try #require(
            try scenarios(
                """
                # a comment
                name: everything
                actions: [10-a, 20-b]
                event: { fixture: first-login, set: { user.email: ada@example.com, request: { geoip: { countryCode: CA } } } }
                now: 2026-01-31T09:30:00+01:00
                secrets: { KEY: k, NUMBER: 7, 10-a: { OWN: o } }
                configuration: { limit: 3 }
                environment: { REGION: eu, SIZE: 2 }
                network:
                  - { request: GET https://api.example.com/roles, respond: { json: [a] } }
                users: { users: [{ user_id: auth0|1 }] }
                remembered_browser: true
                enabled_factors: [otp]
                limits: { time: 2s, cpu: 500ms, memory: 64MB, effects: 10, log: 1kB }
                isolation: process
                realm: reused
                expect: { outcome: suspended }
                steps:
                  - return:
                      query: { a: "1" }
                      factor: otp
                      session_token: { secret: KEY, payload: { ok: true }, name: token, in: body, lifetime: 60s }
                    now: 2026-01-31T09:31:00+01:00
                    expect: { outcome: completed }
                """
            ).first)
        #expect(scenario.name == "everything")
        #expect(scenario.line == 2)
        #expect(scenario.actions == ["10-a", "20-b"])
        #expect(scenario.event.user.email == "ada@example.com")
        #expect(scenario.event.request.geoip.countryCode == "CA")
        #expect(scenario.clock == .fixed(milliseconds: 1_769_848_200_000))
        #expect(
            scenario.secrets
                == ActionSecrets(shared: ["KEY": "k", "NUMBER": "7"], byAction: ["10-a": ["OWN": "o"]], path: "actions/10-a.scenario.yaml"))
        #expect(scenario.configuration == ["limit": 3])
        #expect(scenario.environment == ["REGION": "eu", "SIZE": "2"])
        #expect(scenario.network == [NetworkExchange(.init(url: "https://api.example.com/roles"), .init(json: ["a"]), line: 10)])
        #expect(scenario.users?.users.map(\.userID) == ["auth0|1"])
        #expect(scenario.isBrowserRemembered)
        #expect(scenario.enabledFactors == ["otp"])
        #expect(scenario.limits.time == .seconds(2))
        #expect(scenario.limits.cpu == .milliseconds(500))
        #expect(scenario.limits.memory == 64 << 20)
        #expect(scenario.limits.bounds == [.effects: 10, .log: 1024])
        #expect(scenario.isIsolated == true)
        #expect(scenario.realm == .reused)
        #expect(scenario.expectation == (try OutcomeExpectation(["outcome": "suspended"])))
        let step = try #require(scenario.steps.first)
        #expect(
            step.userReturn
                == ScenarioReturn(
                    ["query": ["a": "1"], "factor": ["type": "otp"]],
                    token: ReturnedToken(secret: "KEY", payload: ["ok": true], name: "token", isInBody: true, lifetime: .seconds(60))))
        #expect(step.time == 1_769_848_260_000)
        #expect(step.expectation == (try OutcomeExpectation(["outcome": "completed"])))
    }

    @Test func whatIsNotSaidIsAsUsual() throws {
        let scenario = try #require(try scenarios("expect: { outcome: completed }").first)
        #expect(scenario.name == "10-a")
        #expect(scenario.event == EventFixture.returningUser.event)
        #expect(scenario.clock == .fixed(milliseconds: Scenario.defaultTime))
        #expect(ISOTime.text(milliseconds: Scenario.defaultTime) == "2026-03-12T15:05:00.000Z")
        #expect(scenario.actions == nil)
        #expect(scenario.steps.isEmpty)
        #expect(scenario.skipReason == nil)
    }

    @Test func severalScenariosShareWhatStandsBesideThem() throws {
        let file = """
            now: system
            secrets: { KEY: shared }
            scenarios:
              - name: one
              - name: two
                secrets: { KEY: own }
                skip: not yet
            ---
            name: three
            event: &base { user: { email: x@example.com } }
            ---
            name: four
            skip: true
            """
        let scenarios = try scenarios(file)
        #expect(scenarios.map(\.name) == ["one", "two", "three", "four"])
        #expect(scenarios.map(\.line) == [4, 5, 9, 12])
        #expect(scenarios.map { $0.secrets.shared["KEY"] } == ["shared", "own", nil, nil])
        #expect(scenarios.map(\.clock) == [.system, .system, .fixed(milliseconds: Scenario.defaultTime), .fixed(milliseconds: Scenario.defaultTime)])
        #expect(scenarios.map(\.skipReason) == [nil, "not yet", nil, ""])
    }

    @Test func jsonAndAnchorsAreRead() throws {
        #expect(try scenarios(#"{"scenarios": [{"name": "a"}, {"name": "b"}]}"#, path: "x.scenario.json").map(\.name) == ["a", "b"])
        let merged = try scenarios(
            """
            scenarios:
              - name: a
                event: &ada { user: { email: ada@example.com }, client: { name: Reports } }
              - name: b
                event: { <<: *ada, client: { name: Other } }
            """)
        #expect(merged.map(\.event.user.email) == ["ada@example.com", "ada@example.com"])
        #expect(merged.map(\.event.client.name) == ["Reports", "Other"])
    }

    @Test("Mistakes", arguments: [
        ("", "actions/10-a.scenario.yaml: there is no scenario in this file"),
        ("- a", "actions/10-a.scenario.yaml:1: this has to be a map of names and values, found an array"),
        ("nam: x", "actions/10-a.scenario.yaml:1: nam is not known here; did you mean name?"),
        ("name: x\nexpects: {}", "actions/10-a.scenario.yaml:2: expects is not known here; did you mean expect?"),
        ("name: x\nwhatever: {}", "actions/10-a.scenario.yaml:2: whatever is not known here; there are name, actions, event, now, secrets, configuration, environment, network, users, remembered_browser, enabled_factors, limits, isolation, realm, expect, steps, skip"),
        ("scenarios:\n  - now: system", "actions/10-a.scenario.yaml:2: scenarios[0].name is missing"),
        ("scenarios: {}", "actions/10-a.scenario.yaml:1: scenarios has to be a list, found an object"),
        ("steps: []\nscenarios: []", "actions/10-a.scenario.yaml:1: steps is not known here; there are actions, event, now, secrets, configuration, environment, network, users, remembered_browser, enabled_factors, limits, isolation, realm, expect, scenarios"),
        ("scenarios: [{ name: a }, { name: a }]", "actions/10-a.scenario.yaml:1: there are two scenarios named a"),
        ("name: a\nname: b", "actions/10-a.scenario.yaml:1: this is not YAML: a name is there twice: name"),
        ("name: [", "actions/10-a.scenario.yaml:2: this is not YAML: did not find expected node content (column 1)"),
        ("event: first-logins", "actions/10-a.scenario.yaml:1: event: there is no fixture \"first-logins\"; did you mean \"first-login\"?"),
        ("event:\n  user:\n    email: 7", "actions/10-a.scenario.yaml:1: event is no event: event.user.email: expected a string, found a number"),
        ("event: none.json", "actions/10-a.scenario.yaml:1: event names the file none.json, which cannot be read; paths are relative to the scenario's file"),
        ("event: { fixture: social, file: x.json }", "actions/10-a.scenario.yaml:1: event.file takes the place of fixture: write one of them"),
        ("now: tomorrow", "actions/10-a.scenario.yaml:1: now has to be a date like 2026-01-31, a date and time like 2026-01-31T09:30:00Z, or seconds or milliseconds since 1970; found tomorrow"),
        ("secrets: { A: [1] }", "actions/10-a.scenario.yaml:1: secrets.A has to be a text, found an array"),
        ("network:\n  - {}", "actions/10-a.scenario.yaml:2: network[0].request is missing: write it like GET https://api.example.com/roles"),
        ("limits:\n  effects: many", "actions/10-a.scenario.yaml:2: limits.effects has to be a number; found many"),
        ("isolation: jail", "actions/10-a.scenario.yaml:1: isolation has to be thread or process; found jail"),
        ("expect:\n  id_tokens: {}", "actions/10-a.scenario.yaml:2: expect.id_tokens is not known here; did you mean id_token?"),
        ("steps:\n  - returns: {}", "actions/10-a.scenario.yaml:2: steps[0].returns is not known here; did you mean return?"),
        ("steps:\n  - return: { factor: { typ: otp } }", "actions/10-a.scenario.yaml:2: steps[0].return.factor.typ is not known here; did you mean type?"),
        ("steps:\n  - return: { session_token: {} }", "actions/10-a.scenario.yaml:2: steps[0].return.session_token.secret is missing: the name of the secret that the page and the action share"),
        ("users: { users: [{}] }", "actions/10-a.scenario.yaml:1: users is no user directory: users[0]: a user needs a user_id"),
        ("1: 2\n[a]: b", "actions/10-a.scenario.yaml:2: the name of a member has to be a text"),
    ])
    func mistakes(text: String, message: String) {
        #expect { try ScenarioFile(parsing: text, path: "actions/10-a.scenario.yaml") } throws: { error in
            let description = "\(error)"
            if description != message { Issue.record("\(description)") }
            return description == message
        }
    }

    @Test func mistakesInJSONHaveTheirLine() {
        #expect(throws: DocumentError(file: "x.scenario.json", line: 2, message: "this is not JSON: expected a member name in double quotes after the comma, found \"}\"; a trailing comma is not allowed (column 1)")) {
            try ScenarioFile(parsing: "{\"a\": 1,\n}", path: "x.scenario.json")
        }
    }
}
