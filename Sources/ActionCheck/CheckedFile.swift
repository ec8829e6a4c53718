import Foundation
public import JavaScriptSyntax

/// A file to check, with what is known of its surroundings.
public struct CheckedFile: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A file with handlers.
        case action
        /// What actions load with `require('actions:NAME')`.
        case sharedModule(name: String)
        /// What actions and modules load from beside them: `require('./claims')`. ``ActionChecker`` reads these by itself.
        case required(as: SourceKind)
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
    /// The folders in which the files lie that may be loaded from here: the action's, and where links in it lead to; empty when these are
    /// not known.
    var homes: [String]

    public init(
        name: String, text: String, kind: Kind = .action, path: String? = nil, secrets: Set<String>? = nil, modules: Set<String>? = nil
    ) {
        self.name = name
        self.text = text
        self.kind = kind
        self.path = path
        self.secrets = secrets
        self.modules = modules
        homes = kind == .action ? path.map { [($0 as NSString).deletingLastPathComponent] } ?? [] : []
    }

    var isSharedModule: Bool { moduleName != nil }

    /// The name of a shared module; nil for what is none.
    var moduleName: String? { if case .sharedModule(let name) = kind { name } else { nil } }

    /// How its text is to be read.
    var sourceKind: SourceKind { if case .required(let kind) = kind { kind } else { .commonJS } }
}
