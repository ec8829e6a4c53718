/// A module that actions share, by `require('actions:NAME')`: Auth0's Actions Modules.
///
/// It finds `module`, `exports`, `require`, `console` and `actions.secrets` around it, may require packages and files, but no other shared
/// module. Each action has an instance of its own, evaluated when it first requires it.
public struct SharedModule: Sendable, Hashable {
    public let name: String
    /// The file as errors name it.
    public let file: String
    /// The file's text, exactly as it is.
    public let source: String
    /// `actions.secrets`: texts by name.
    public var secrets: [String: String]
    /// The names of the secrets that it is known to have; of secrets for all actions, it gets these. Nil: none of them.
    public var secretNames: [String]?
    var module: ActionModule
    /// What such a module finds around it, beside what an action does.
    static let names = ["actions"]

    public init(name: String, file: String, source: String, secrets: [String: String] = [:]) {
        self.name = name
        self.file = file
        self.source = source
        self.secrets = secrets
        module = ActionModule(file: file, source: source, names: Self.names)
    }

    public static func == (left: SharedModule, right: SharedModule) -> Bool {
        left.name == right.name && left.file == right.file && left.source == right.source && left.secrets == right.secrets && left.secretNames == right.secretNames
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(file) }
}
