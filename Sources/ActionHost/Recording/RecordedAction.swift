import Crypto
import Foundation
public import PostLogin

/// An action as a recording knows it: enough to tell whether it is still the same, and nothing of its text.
public struct RecordedAction: Sendable, Hashable, Codable {
    public var name: String
    /// The file as errors name it.
    public var file: String
    /// The SHA-256 of the file's text, in hexadecimal digits.
    public var sha256: String
    /// What stands for its secrets, by their names.
    public var secrets: [String: String]
    /// `event.configuration`.
    public var configuration: JSONObject
    /// The shared modules that it can load.
    public var modules: [Module]

    public struct Module: Sendable, Hashable, Codable {
        public var name: String
        public var file: String
        public var sha256: String
        public var secrets: [String: String]
    }
}

extension RecordedAction {
    init(_ action: Action, placeholder: (_ name: String, _ value: String) -> String) {
        self.init(
            name: action.name, file: action.file, sha256: Self.digest(action.source),
            secrets: Self.placeholders(action.secrets, placeholder), configuration: action.configuration,
            modules: action.namedModules.map { module in
                Module(
                    name: module.name, file: module.file, sha256: Self.digest(module.source), secrets: Self.placeholders(module.secrets, placeholder))
            })
    }

    private static func placeholders(_ secrets: [String: String], _ placeholder: (String, String) -> String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: secrets.sorted { $0.key < $1.key }.map { ($0.key, placeholder($0.key, $0.value)) })
    }

    /// How an action that is there now differs; empty when it does not.
    func changes(to action: Action) -> [String] {
        var changes: [String] = []
        if Self.digest(action.source) != sha256 { changes.append("the action \(name) has changed since the login was recorded (\(action.file))") }
        if action.configuration != configuration { changes.append("the configuration of the action \(name) has changed since the login was recorded") }
        let now = action.namedModules
        for module in modules {
            guard let other = now.first(where: { $0.name == module.name }) else {
                changes.append("the module \(module.name) of the action \(name) is not there any more")
                continue
            }
            if Self.digest(other.source) != module.sha256 { changes.append("the module \(module.name) has changed since the login was recorded (\(other.file))") }
        }
        for module in now where !modules.contains(where: { $0.name == module.name }) {
            changes.append("the action \(name) uses the module \(module.name), which it did not when the login was recorded")
        }
        return changes
    }

    private static func digest(_ source: String) -> String { SHA256.hash(data: Data(source.utf8)).hexadecimal }
}
