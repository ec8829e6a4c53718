import ActionHost
import PostLogin
import Testing

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
                == CatalogSettings(timeLimit: .milliseconds(1500), cpuLimit: .milliseconds(200), memoryLimit: 64 << 20, realm: .reused))
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
        ("realm: new", "realm has to be fresh or reused; found new"),
        ("limits: {}", "limits is not known here; there are actions, secrets, configuration, time-limit, cpu-limit, memory-limit, realm, network"),
        ("- a", "the file has to be a map, found an array"), ("text", "the file has to be a map, found a string"),
        ("actions: [a", "this is not YAML: line 2, column 1: did not find expected ',' or ']'"),
        ("secrets:\n\tX: 1", "this is not YAML: line 2, column 1: found character that cannot start any token"),
    ]

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
