import NodeAPI
import PostLogin
import Testing

@testable import ActionHost

/// `actions.yaml`.
@Suite struct CatalogConfigurationTests {
    private func catalog(_ yaml: String, environment: [String: String] = [:]) async throws -> ActionCatalog {
        try await withFolder { folder in
            try write(["a.js": "", "b.js": "", "c.js": "", "actions.yaml": yaml], to: folder)
            do {
                return try ActionCatalog(folder: folder, environment: environment)
            } catch let error as CatalogError {
                #expect(error.path == "\(folder)/actions.yaml" || error.code == .noActions)
                throw CatalogError(
                    code: error.code, path: "", message: error.message.replacing(folder, with: "FOLDER"))
            }
        }
    }

    @Test func theListedOnesComeFirstTheOthersFollow() async throws {
        #expect(try await catalog("actions: [c, { name: a }]").actions.map(\.name) == ["c", "a", "b"])
        #expect(try await catalog("actions: [{ name: a, enabled: false }, { name: c, enabled: true }]").actions.map(\.name) == ["c", "b"])
        #expect(try await catalog("actions:\n").actions.map(\.name) == ["a", "b", "c"])
    }

    @Test(arguments: [
        ("configuration: { [a, b] }", 1), ("actions:\n  - name: a\n    configuration: { ? { b: 1 } : 2 }", 3), ("? [a]\n: 1", 1),
    ])
    func aNameThatIsNoTextIsRefused(yaml: String, line: Int) async throws {
        let error = await #expect(throws: CatalogError.self) { try await catalog(yaml) }
        #expect(error?.code == .invalidConfiguration)
        #expect(error?.message.hasPrefix("line \(line), column ") == true)
        #expect(error?.message.hasSuffix(": the name of a member has to be a text") == true)
    }

    @Test func everythingTogether() async throws {
        let catalog = try await catalog(
            """
            # A comment.
            actions:
              - name: b
                enabled: true
                secrets: { OWN: "${OWN_VARIABLE}", SHARED: own, NUMBER: 0012, TEXT: "${not closed" }
                configuration: { limit: 3, nested: { list: [1, true, null, "x", 1.5, 2020-01-01] } }
            secrets: { SHARED: "${SHARED_VARIABLE}", PIN: 1e5, EMPTY: "${EMPTY}" }
            configuration: { region: eu, limit: 1 }
            time-limit: 1.5 s
            cpu-limit: 200ms
            memory-limit: 64MB
            limits: { event: 64kB, source: 2 MB, effects: 100, effect-bytes: 10kB, log: 1000, result: 1MB, timers: 0 }
            eval: false
            web-assembly: true
            realm: reused
            """, environment: ["OWN_VARIABLE": "from outside", "SHARED_VARIABLE": "for all", "EMPTY": "", "PIN": "1e5"])
        #expect(catalog.actions.map(\.name) == ["b", "a", "c"])
        #expect(
            catalog.actions.map(\.secrets) == [
                ["OWN": "from outside", "SHARED": "own", "NUMBER": "0012", "TEXT": "${not closed", "EMPTY": "", "PIN": "1e5"],
                ["SHARED": "for all", "EMPTY": "", "PIN": "1e5"], ["SHARED": "for all", "EMPTY": "", "PIN": "1e5"],
            ])
        #expect(
            catalog.actions.map(\.configuration) == [
                ["region": "eu", "limit": 3, "nested": ["list": [1, true, nil, "x", 1.5, "2020-01-01"]]], ["region": "eu", "limit": 1],
                ["region": "eu", "limit": 1],
            ])
        #expect(
            catalog.settings
                == CatalogSettings(
                    timeLimit: .milliseconds(1500), cpuLimit: .milliseconds(200), memoryLimit: 64 << 20,
                    bounds: [
                        .event: 65536, .source: 2 << 20, .effects: 100, .effectBytes: 10240, .log: 1000, .result: 1 << 20, .timers: 0,
                    ], allowsEval: false, allowsWebAssembly: true, realm: .reused))
    }

    @Test(arguments: ["", "# nothing\n", "{}", "null"])
    func nothingIsRequired(yaml: String) async throws {
        let catalog = try await catalog(yaml)
        #expect(catalog.actions.map(\.name) == ["a", "b", "c"])
        #expect(catalog.settings == CatalogSettings())
    }

    @Test func aNumberAloneIsInSecondsOrBytes() async throws {
        let settings = try await catalog("time-limit: 20\nmemory-limit: 100000000\nrealm: fresh").settings
        #expect(settings == CatalogSettings(timeLimit: .seconds(20), memoryLimit: 100_000_000, realm: .fresh))
    }

    static let mistakes: [(yaml: String, message: String)] = [
        ("modules: [a]", "modules has to be a map, found an array"),
        ("modules: { m: { secrets: { A: b } } }", "there is no file modules/m.js for the module m"),
        ("modules: { m: { name: x } }", "modules.m.name is not known here; there is secrets"),
        ("modules: { m: { secrets: { A: '${NONE}' } } }", "modules.m.secrets.A is the environment variable NONE, which is not set"),
        ("environment: [a]", "environment has to be a map, found an array"),
        ("environment: { A: '${NONE}' }", "environment.A is the environment variable NONE, which is not set"),
        ("actions: a", "actions has to be a list, found a string"), ("actions: { a: 1 }", "actions has to be a list, found an object"),
        ("actions: [7]", "actions[0] has to be a map, found a number"), ("actions: [a, {}]", "actions[1] has no name"),
        ("actions: [{ name: 7 }]", "actions[0] has no name"), ("actions: [d]", "there is no file d.js for the action d"),
        ("actions: [a, a]", "the action a is listed twice"),
        ("actions: [{ name: a, enabled: false }, a]", "the action a is listed twice"),
        ("actions: [{ name: a, enabled: 'no' }]", "actions[0].enabled has to be true or false"),
        ("actions: [{ name: a, order: 1 }]", "actions[0].order is not known here; there are name, enabled, secrets, configuration"),
        ("actions: [{ name: a, secrets: [x] }]", "actions[0].secrets has to be a map, found an array"),
        ("actions: [{ name: a, secrets: { X: [1] } }]", "the secret actions[0].secrets.X has to be a text, found an array"),
        ("actions: [{ name: a, configuration: 1 }]", "actions[0].configuration has to be a map, found a number"),
        ("secrets: text", "secrets has to be a map, found a string"), ("secrets: { X: }", "the secret secrets.X has to be a text, found null"),
        ("secrets: { X: '${NOT_SET}' }", "secrets.X is the environment variable NOT_SET, which is not set"),
        ("configuration: []", "configuration has to be a map, found an array"),
        ("time-limit: soon", "time-limit has to be a duration, like 20s; found soon"),
        ("time-limit: 0", "time-limit has to be a duration, like 20s; found 0"),
        ("time-limit: [1]", "time-limit has to be a duration, like 20s; found [1]"),
        ("cpu-limit: -1s", "cpu-limit has to be a duration, like 500ms; found -1s"),
        ("memory-limit: 1 apple", "memory-limit has to be a size, like 128MB; found 1 apple"),
        ("limits: 7", "limits has to be a map, found a number"),
        ("limits: { calls: 7 }", "limits.calls is not known here; there are event, source, effects, effect-bytes, log, result, timers, stack, open-files"),
        ("limits: { effects: many }", "limits.effects has to be a number; found many"),
        ("limits: { log: 0 }", "limits.log has to be a size, like 512kB or 1MB; found 0"),
        ("eval: 1", "eval has to be true or false"), ("web-assembly: never", "web-assembly has to be true or false"),
        ("realm: new", "realm has to be fresh or reused; found new"),
        ("bounds: {}", "bounds is not known here; there are actions, secrets, configuration, time-limit, cpu-limit, memory-limit, limits, eval, web-assembly, realm, network, environment, modules"),
        ("- a", "the file has to be a map, found an array"), ("text", "the file has to be a map, found a string"),
        ("actions: [a", "this is not YAML: line 2, column 1: did not find expected ',' or ']'"),
        ("secrets:\n\tX: 1", "this is not YAML: line 2, column 1: found character that cannot start any token"),
    ]

    @Test func theNetworkOfItsActions() async throws {
        let settings = try await catalog(
            """
            network:
              mode: public
              allow: [10.0.0.5, "*.corp.example.com:443"]
              deny: tracker.example.com
              routes: { "https://tenant.example.com": "http://127.0.0.1:8080" }
              max-requests: 20
              max-in-flight: 5
              max-sent: 1MB
              max-received: 10 MB
              request-time-limit: 5s
            """
        ).settings.network
        let expected = NetworkSettings(
            mode: .public, allow: [try NetworkRule("10.0.0.5"), try NetworkRule("*.corp.example.com:443")],
            deny: [try NetworkRule("tracker.example.com")], routes: [try NetworkRoute("https://tenant.example.com=http://127.0.0.1:8080")],
            caps: NetworkCaps(requests: 20, inFlight: 5, bytesSent: 1 << 20, bytesReceived: 10 << 20, timePerRequest: .seconds(5)))
        #expect(settings == expected)
        #expect(try await catalog("network:").settings.network == NetworkSettings())
    }

    private static let ruleExpectation =
        "it has to be a host name, *.NAME, an address or a block of addresses like 10.0.0.0/8, each with or without :PORT"

    @Test(arguments: [
        ("network: open", "network has to be a map, found a string"),
        ("network: { mode: closed }", "network.mode has to be open, public or none; found closed"),
        ("network: { allow: [1] }", "network.allow has to be a list of texts"),
        ("network: { allow: [a/b] }", "network.allow: a/b: \(ruleExpectation)"),
        ("network: { deny: ['a:0'] }", "network.deny: a:0: the port has to be a number from 1 to 65535"),
        ("network: { routes: [a] }", "network.routes has to be a map, found an array"),
        ("network: { routes: { 'https://a': 1 } }", "network.routes.https://a has to be a text, found a number"),
        (
            "network: { routes: { 'https://a': b } }",
            "network.routes: https://a=b: b has to be an address like https://example.com or http://127.0.0.1:8080"
        ),
        ("network: { max-requests: -1 }", "network.max-requests has to be a number; found -1"),
        ("network: { max-sent: much }", "network.max-sent has to be a size, like 1MB; found much"),
        ("network: { max-received: [] }", "network.max-received has to be a size, like 10MB; found []"),
        ("network: { request-time-limit: soon }", "network.request-time-limit has to be a duration, like 5s; found soon"),
        ("network: { ca: none.pem }", "network.ca: FOLDER/none.pem: the file cannot be read"),
        ("network: { ca: a.js }", "network.ca: FOLDER/a.js: there is no certificate in it, as PEM"),
        (
            "network: { limit: 1 }",
            "network.limit is not known here; there are mode, allow, deny, routes, max-requests, max-in-flight, max-sent, max-received, request-time-limit, ca"
        ),
    ])
    func everyMistakeAboutTheNetworkIsNamed(yaml: String, message: String) async throws {
        let error = await #expect(throws: CatalogError.self) { try await catalog(yaml) }
        #expect(error?.message == message)
        #expect(error?.code == .invalidConfiguration)
    }

    @Test func whatTheConfigurationSaysWinsAndListsAddUp() throws {
        let own = NetworkSettings(mode: .public, allow: [try NetworkRule("a.example")], caps: NetworkCaps(requests: 1))
        let file = NetworkSettings(
            mode: .open, allow: [try NetworkRule("b.example")], deny: [try NetworkRule("c.example")],
            caps: NetworkCaps(requests: 2, bytesSent: 3))
        let expected = NetworkSettings(
            mode: .public, allow: [try NetworkRule("a.example"), try NetworkRule("b.example")], deny: [try NetworkRule("c.example")],
            caps: NetworkCaps(requests: 1, bytesSent: 3))
        #expect(own.completed(by: file) == expected)
        #expect(NetworkSettings().completed(by: NetworkSettings()).makeNetwork().policy == NetworkPolicy(mode: .open))
    }

    @Test(arguments: mistakes)
    func everyMistakeIsNamed(yaml: String, message: String) async throws {
        let error = await #expect(throws: CatalogError.self) { try await catalog(yaml) }
        #expect(error?.message == message)
        #expect(error?.code == (message.hasPrefix("the secret ") ? .invalidSecrets : .invalidConfiguration))
    }

    @Test func turningEverythingOffLeavesNothing() async throws {
        let yaml = "actions: [{ name: a, enabled: false }, { name: b, enabled: false }, { name: c, enabled: false }]"
        let error = CatalogError(
            code: .noActions, path: "", message: "every action of this folder is turned off in FOLDER/actions.yaml")
        await #expect(throws: error) { try await catalog(yaml) }
    }
}
