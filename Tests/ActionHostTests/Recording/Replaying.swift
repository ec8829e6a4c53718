import PostLogin
import Testing

@testable import ActionHost

/// A login that is recorded, with its host.
struct RecordedRun {
    var host: ActionHost
    var actions: [Action]
    var outcomes: [LoginOutcome] = []
    let observer: LoginObserver

    /// Runs a login from its beginning.
    init(
        _ actions: [Action], event: PostLoginEvent = makeEvent(), configure: (inout ActionHostConfiguration) -> Void = { _ in },
        before: (ActionHost) async throws -> Void = { _ in }
    ) async throws {
        self.actions = actions
        host = try makeHost(actions: actions) { configuration in
            configuration.clock = .system
            configure(&configuration)
        }
        observer = LoginObserver()
        try await before(host)
        outcomes.append(try await host.login(event, observer: observer))
    }

    /// Goes on with it.
    mutating func resume(_ back: (_ state: String) -> UserReturn) async throws {
        let state = try #require(outcomes.last?.suspension?.state)
        outcomes.append(try await host.resume(state: state, returning: back(state), observer: observer))
    }

    /// The recording as it comes out of a file.
    func recording() throws -> LoginRecording { try LoginRecording(parsing: try #require(observer.recording).text) }

    /// Runs it again, with the same actions or others.
    func replay(_ actions: [Action]? = nil, hasSecrets: Bool = false) async throws -> LoginReplay.Result {
        var configuration = testConfiguration()
        configuration.clock = .system
        return try await LoginReplay(
            try recording(), catalog: ActionCatalog(actions: actions ?? self.actions), hasSecrets: hasSecrets, configuration: configuration
        ).run()
    }
}

extension LoginReplay.Result {
    /// What differs, a line each.
    var lines: [String] { differences.map { "\($0.kind.rawValue): \($0.description)" } }
}
