import ActionHost
import Foundation
import PostLogin

/// What scripts see as the time unless a test says otherwise: Thursday, 2026-01-01T00:00:00.000Z.
let testTime: Double = 1_767_225_600_000

/// A host of actions given as source, each named by its place.
func makeHost(
    _ sources: [String], configure: (inout ActionHostConfiguration) -> Void = { _ in }
) throws -> ActionHost {
    try makeHost(
        actions: sources.enumerated().map { index, source in makeAction("action-\(index + 1)", source) }, configure: configure)
}

/// One machine in this process, or one worker process when the tests are told so: what a host does is the same in both.
func testConfiguration() -> ActionHostConfiguration {
    var configuration = ActionHostConfiguration()
    configuration.machines = 1
    configuration.workers = 1
    if !runsInThreads { configuration.isolation = .process(executable: actionhostExecutable) }
    return configuration
}

/// Whether hosts of the tests run logins in threads, as they do unless `ACTIONHOST_TEST_ISOLATION` is `process`.
let runsInThreads = ProcessInfo.processInfo.environment["ACTIONHOST_TEST_ISOLATION"] != "process"

/// The program beside the tests.
let actionhostExecutable = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("actionhost").path ?? "actionhost"

/// A host whose clock stands still.
func makeHost(
    actions: [Action], configure: (inout ActionHostConfiguration) -> Void = { _ in }
) throws -> ActionHost {
    var configuration = testConfiguration()
    configuration.clock = .fixed(milliseconds: testTime)
    // A busy computer must not fail the tests of something else.
    configuration.cpuLimit = .seconds(10)
    configuration.timeLimit = .seconds(300)
    configure(&configuration)
    return try ActionHost(catalog: ActionCatalog(actions: actions), configuration: configuration)
}

func makeAction(
    _ name: String, _ source: String, secrets: [String: String] = [:], configuration: JSONObject = [:]
) -> Action {
    Action(name: name, file: "actions/\(name).js", source: source, secrets: secrets, configuration: configuration)
}

/// An event with the members that most tests look at.
func makeEvent(_ change: (inout PostLoginEvent) -> Void = { _ in }) -> PostLoginEvent {
    var event = PostLoginEvent(
        userID: "auth0|1", email: "ada@example.com", clientID: "client-1", clientName: "My SPA",
        connectionName: "Users", connectionStrategy: "auth0")
    event.request.hostname = "login.example.com"
    event.request.ip = "203.0.113.7"
    change(&event)
    return event
}

/// The body of an `onExecutePostLogin` as a file.
func handler(_ body: String) -> String { "exports.onExecutePostLogin = async (event, api) => { \(body) };\n" }

/// The body of an `onContinuePostLogin` as a file.
func continuation(_ body: String) -> String { "exports.onContinuePostLogin = async (event, api) => { \(body) };\n" }

/// Statements that log the value of each expression, or what it throws, in the order given.
func attempts(_ expressions: String...) -> String {
    expressions.map { "try { console.log(\($0)) } catch (error) { console.log(`${error.name}: ${error.message}`) }\n" }.joined()
}

/// One login through actions given as the bodies of their handlers; the outcome is without the times measured.
func login(
    _ bodies: String..., event: PostLoginEvent = makeEvent(), configure: (inout ActionHostConfiguration) -> Void = { _ in }
) async throws -> LoginOutcome {
    try await makeHost(bodies.map(handler), configure: configure).login(event).timeless
}

/// One login through one action given as a file; the outcome is without the times measured.
func login(
    file source: String, event: PostLoginEvent = makeEvent(), configure: (inout ActionHostConfiguration) -> Void = { _ in }
) async throws -> LoginOutcome {
    try await makeHost([source], configure: configure).login(event).timeless
}

/// Calls `body` with a new folder, and removes it.
func withFolder<Result>(_ body: (_ folder: String) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("actionhost-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
}

/// Writes files, by their paths in a folder.
func write(_ files: [String: String], to folder: String) throws {
    for (name, text) in files {
        let url = URL(fileURLWithPath: "\(folder)/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}
