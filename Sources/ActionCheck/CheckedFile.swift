/// A file to check, with what is known of its surroundings.
public struct CheckedFile: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A file with handlers.
        case action
        /// What actions load with `require('actions:NAME')`.
        case sharedModule
    }

    /// The file as findings name it.
    public var name: String
    public var text: String
    public var kind: Kind
    /// The absolute path from which `require` looks for files and packages; nil: there are no files, and none is missed.
    public var path: String?
    /// The names of its secrets; nil when they are not known.
    public var secrets: Set<String>?
    /// The names of the shared modules; nil when they are not known.
    public var modules: Set<String>?

    public init(
        name: String, text: String, kind: Kind = .action, path: String? = nil, secrets: Set<String>? = nil, modules: Set<String>? = nil
    ) {
        self.name = name
        self.text = text
        self.kind = kind
        self.path = path
        self.secrets = secrets
        self.modules = modules
    }
}
