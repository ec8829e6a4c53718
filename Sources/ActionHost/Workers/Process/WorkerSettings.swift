import NodeAPI
import PostLogin

/// Everything that a worker process has to know once: what its actions are, and what they find around them.
///
/// It reaches the worker through its socket. Secrets are in it, so it is never an argument or a variable of the environment.
struct WorkerSettings: Sendable, Codable {
    /// Of the messages between host and worker: both sides have to be of one version.
    static let version = 2

    var version = Self.version
    var actions: [ActionText]
    var realm: RealmPolicy
    var clock: LoginClock
    /// Names of the embedding program's functions, which stay where they are.
    var functions: [String]
    /// Whether somebody answers questions about users.
    var answersUserQuestions: Bool
    var environment: [String: String]
    var fileRoot: String?
    var hiddenFiles: [String]
    var limits: ScriptLimits
    var network: NetworkText
    /// Bytes of the stack that a script's recursion may take.
    var stackLimit: Int
    /// Files and connections that may be open at a time.
    var openFiles: Int
    /// Bytes by which the address space may grow once the worker is ready.
    var addressSpaceGrowth: Int

    /// An action as texts.
    struct ActionText: Sendable, Codable {
        var name: String
        var file: String
        var source: String
        var secrets: [String: String]
        var configuration: JSONObject
        var modules: [ModuleText]
    }

    /// A shared module as texts.
    struct ModuleText: Sendable, Codable {
        var name: String
        var file: String
        var source: String
        var secrets: [String: String]
    }

    /// The rules of the network as they were written.
    struct NetworkText: Sendable, Codable {
        var mode: NetworkMode?
        var allow: [String]
        var deny: [String]
        var routes: [String]
        var caps: NetworkCaps
        /// DER.
        var authorities: [[UInt8]]
    }
}

extension WorkerSettings.ActionText {
    init(_ action: Action) {
        self.init(
            name: action.name, file: action.file, source: action.source, secrets: action.secrets, configuration: action.configuration,
            modules: action.modules.map { .init(name: $0.name, file: $0.file, source: $0.source, secrets: $0.secrets) })
    }

    var action: Action {
        Action(
            name: name, file: file, source: source, secrets: secrets, configuration: configuration,
            modules: modules.map { SharedModule(name: $0.name, file: $0.file, source: $0.source, secrets: $0.secrets) })
    }
}

extension WorkerSettings.NetworkText {
    init(_ settings: NetworkSettings) {
        self.init(
            mode: settings.mode, allow: settings.allow.map(\.text), deny: settings.deny.map(\.text), routes: settings.routes.map(\.text),
            caps: settings.caps, authorities: settings.authorities.flatMap(\.certificates))
    }

    func makeNetwork() throws(NetworkPolicyError) -> Network {
        Network(
            policy: NetworkPolicy(
                mode: mode ?? .open, allow: try allow.map(NetworkRule.init), deny: try deny.map(NetworkRule.init),
                routes: try routes.map(NetworkRoute.init), caps: caps),
            authorities: authorities)
    }
}
