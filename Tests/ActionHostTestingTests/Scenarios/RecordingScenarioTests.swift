import ActionHost
import Foundation
import PostLogin
import Testing

@testable import ActionHostTesting

@Suite("A scenario made of a recorded login", .timeLimit(.minutes(1)))
struct RecordingScenarioTests {
    /// Records a login against a network of the test's own, and makes a scenario of it.
    private func scenario(
        _ source: String, event: PostLoginEvent = EventFixture.returningUser.event, exchanges: [NetworkExchange] = [], secrets: [String: String] = [:],
        back: ((_ state: String) -> UserReturn)? = nil
    ) async throws -> (scenario: RecordingScenario, catalog: ActionCatalog) {
        let catalog = ActionCatalog(actions: [Action(name: "first", file: "actions/first.js", source: source, secrets: secrets)])
        let network = try await RecordedNetwork(exchanges)
        var configuration = ActionHostConfiguration()
        configuration.machines = 1
        configuration.network.routes = network.routes
        let host = try ActionHost(catalog: catalog, configuration: configuration)
        let observer = LoginObserver()
        let outcome = try await host.login(event, observer: observer)
        if let back, case .suspended(let suspension) = outcome {
            _ = try await host.resume(state: suspension.state, returning: back(suspension.state), observer: observer)
        }
        await network.shutDown()
        let recording = try LoginRecording(parsing: try #require(observer.recording).text)
        let result = try await LoginReplay(recording, catalog: catalog).run()
        #expect(result.differences == [])
        return (try await RecordingScenario(recording, outcomes: result.outcomes, name: "recorded", catalog: catalog), catalog)
    }

    private func expectPass(_ made: (scenario: RecordingScenario, catalog: ActionCatalog)) async throws -> Scenario {
        #expect(made.scenario.problems == [])
        let scenario = try #require(try ScenarioFile(parsing: made.scenario.text, path: "recorded.scenario.yaml").scenarios.first)
        let result = await ScenarioRunner(catalog: made.catalog).run(scenario)
        #expect(result.problems == [])
        return scenario
    }

    @Test func requestsOfFetchAndOfHTTP() async throws {
        let source = """
            const https = require('https');
            exports.onExecutePostLogin = async (event, api) => {
              const plan = await (await fetch('https://api.example.com/plan?user=1', { headers: { authorization: event.secrets.KEY } })).json();
              const text = await new Promise((resolve, reject) => {
                const request = https.request('https://other.example.com/x', { method: 'POST' }, (answer) => {
                  let text = '';
                  answer.on('data', (piece) => { text += piece; }).on('end', () => resolve(text));
                });
                request.on('error', reject).end('body');
              });
              api.idToken.setCustomClaim('https://example.com/plan', [plan.name, text]);
              api.idToken.setCustomClaim('https://example.com/lot', Math.random());
              api.user.setAppMetadata('at', Date.now());
            };
            """
        let made = try await scenario(
            source,
            exchanges: [
                NetworkExchange(.init(url: "https://api.example.com/plan?user=1"), .init(json: ["name": "team"])),
                NetworkExchange(.init(method: "POST", url: "https://other.example.com/x"), .init(body: Array("other".utf8))),
            ], secrets: ["KEY": "the key of the service"])
        let scenario = try await expectPass(made)
        #expect(scenario.network.map(\.request.description) == ["GET https://api.example.com/plan?user=1", "POST https://other.example.com/x"])
        #expect(!made.scenario.text.contains("the key of the service"))
        #expect(made.scenario.text.contains("https://example.com/lot\":\n        $any: true"))
    }

    @Test func answersThatCameInAnotherOrderAndOnesThatNeverCame() async throws {
        let source = """
            exports.onExecutePostLogin = async (event, api) => {
              const get = async (path) => (await fetch('https://api.example.com' + path)).text();
              const fast = await Promise.race([get('/slow'), get('/fast')]);
              const error = await fetch('https://down.example.com/').catch((error) => error.cause.code);
              api.idToken.setCustomClaim('https://example.com/order', [fast, error]);
            };
            """
        let made = try await scenario(
            source,
            exchanges: [
                NetworkExchange(.init(url: "https://api.example.com/slow"), .init(body: Array("slow".utf8), failure: .silence), isOptional: true),
                NetworkExchange(.init(url: "https://api.example.com/fast"), .init(body: Array("fast".utf8))),
                NetworkExchange(.init(url: "https://down.example.com/"), .init(error: "ECONNREFUSED")),
            ])
        let scenario = try await expectPass(made)
        #expect(scenario.network.count == 3)
    }

    @Test func aRedirectWithItsToken() async throws {
        let source = """
            exports.onExecutePostLogin = async (event, api) => { api.redirect.sendUserTo('https://page.example.com/'); };
            exports.onContinuePostLogin = async (event, api) => {
              api.idToken.setCustomClaim('https://example.com/said', event.request.query.said);
            };
            """
        let made = try await scenario(source) { state in
            UserReturn(request: PostLoginEvent.Request(members: ["query": ["state": .string(state), "said": "yes"]]))
        }
        let scenario = try await expectPass(made)
        #expect(scenario.steps.map(\.userReturn.members) == [["query": ["said": "yes"]]])
    }

    @Test("Logins that do not complete", arguments: ["api.access.deny('no');", "throw new Error('broken');"])
    func otherOutcomes(body: String) async throws {
        _ = try await expectPass(try await scenario("exports.onExecutePostLogin = async (event, api) => { \(body) };"))
    }

    /// What stands of the event in the file of a scenario, which passes and has the same event.
    private func eventText(_ event: PostLoginEvent) async throws -> String {
        let made = try await scenario("exports.onExecutePostLogin = async (event, api) => { api.idToken.setCustomClaim('https://example.com/e', event); };", event: event)
        #expect(try await expectPass(made).event == event)
        let lines = made.scenario.text.split(separator: "\n").drop { !$0.hasPrefix("event:") }
        return (lines.prefix(1) + lines.dropFirst().prefix { $0.hasPrefix(" ") }).joined(separator: "\n")
    }

    @Test func anEventThatIsAFixtureIsWrittenAsOne() async throws {
        #expect(try await eventText(EventFixture.returningUser.event) == "event: returning-user")
        #expect(try await eventText(EventFixture.social.event) == "event: social")
    }

    @Test func anEventNearAFixtureIsWrittenWithItsChanges() async throws {
        let event = try EventFixture.social.event(overriding: [
            "user": ["email": "eve@example.com", "app_metadata": ["https://example.com/plan": "team"], "user_metadata": ["plan": ["name": "free"]], "family_name": .null],
            "request": ["ip": "198.51.100.9"], "authorization": ["roles": ["analyst"]],
        ])
        let text = try await eventText(event)
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.prefix(3) == ["event:", "  fixture: social", "  set:"])
        #expect(lines.contains("    user.email: eve@example.com") || lines.contains("    user.email: \"eve@example.com\""))
        #expect(text.count < 500, "\(text)")
    }

    @Test func anEventThatIsNoFixtureIsWrittenWhole() async throws {
        let event = try PostLoginEvent(json: ["user": ["user_id": "7"], "transaction": ["requested_scopes": ["openid"]]])
        let text = try await eventText(event)
        #expect(text.hasPrefix("event:\n  "))
        #expect(!text.contains("fixture"))
        // One member is null, which a change of a fixture takes out.
        let other = try EventFixture.returningUser.event(overriding: ["user": ["user_metadata": ["list": [.null]]]])
        var members = other.members
        members["user"] = members["user"]?.objectValue.map { user in
            var user = user
            user["user_metadata"] = ["color": .null]
            return .object(user)
        }
        #expect(!(try await eventText(PostLoginEvent(members: members))).contains("fixture"))
    }

    @Test("Messages of HTTP", arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", [""]), ("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\r\n\r\n", ["abc", ""]),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n", ["abcde", ""]),
        ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nto the end", ["to the end"]), ("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\ncut", ["cut"]),
        ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc", [""]), ("SSH-2.0\r\n\r\n", []), ("", []),
    ])
    func messages(text: String, bodies: [String]) {
        #expect(HTTPMessages(Array(text.utf8)).messages.map { String(decoding: $0.body, as: UTF8.self) } == bodies)
    }
}
