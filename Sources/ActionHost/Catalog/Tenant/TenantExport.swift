import Foundation
import PostLogin

/// What the Auth0 Deploy CLI (`auth0-deploy-cli`, `a0deploy export`) has written of a tenant, as far as logins need it: the actions that are
/// bound to post-login in the order of their bindings, their modules, the names of their secrets, and the packages that they depend on.
///
/// Both layouts are read: the directory form, with `actions/*.json` and `triggers/triggers.json`, and the YAML form, a `tenant.yaml` with
/// code files beside it. Keyword markers, `##KEY##` and `@@KEY@@`, are replaced as that tool does it, in metadata and code. No file is
/// changed; lines of errors are those of the code files.
///
/// ```swift
/// let export = try TenantExport("export")
/// for note in export.notes { print(note) }             // what is not run, and why
/// for line in export.missingPackages.commands { print(line) }   // npm install --prefix export axios@1.6.0
/// let host = try ActionHost(catalog: try export.catalog.adding(secrets))
/// ```
///
/// An action has those of the secrets added to the catalog that the export names for it; see ``ActionCatalog/missingSecrets``.
public struct TenantExport: Sendable {
    /// The actions that run, in their order. Scripts find no files: an export has more in it than an action should see.
    public let catalog: ActionCatalog
    /// What differs from the tenant, for people.
    public let notes: [TenantNote]
    /// The packages that those actions, and their modules, depend on.
    public let packages: [PackageDependency]
    /// Those that are not where `require` looks.
    public var missingPackages: PackageDependencies { PackageDependencies(folder: folder, missing: packages.filter { $0.installed == nil }) }
    /// The folder of the export.
    public let folder: String

    /// Reads an export.
    ///
    /// - Parameters:
    ///   - path: the folder, or its `tenant.yaml`; errors of scripts name files below it in the same way.
    ///   - environment: the variables that markers stand for, before those of `AUTH0_KEYWORD_REPLACE_MAPPINGS`, there or in a `config.json`
    ///     in the folder or beside it; nil for the process's own.
    /// - Throws: ``CatalogError``.
    public init(_ path: String, environment: [String: String]? = nil) throws(CatalogError) {
        var reader = try TenantReader(path, environment: environment ?? ProcessInfo.processInfo.environment)
        let resources = try reader.read()
        folder = reader.folder
        let selection = try TenantSelection(resources, of: reader.place)
        let modules = try TenantModules(resources.modules, of: selection.actions)
        var actions: [Action] = []
        for entry in selection.actions {
            let source = try reader.source(of: entry)
            var action = Action(name: entry.name, file: source.file, source: source.text, secrets: entry.secrets.values)
            action.secretNames = entry.secrets.names
            for module in modules.modules(of: entry) {
                let source = try reader.source(of: module)
                var shared = SharedModule(name: module.name, file: source.file, source: source.text, secrets: module.secrets.values)
                shared.secretNames = module.secrets.names
                action.modules.append(shared)
            }
            actions.append(action)
        }
        catalog = ActionCatalog(actions: actions)
        notes = selection.notes + modules.notes + reader.notes
        packages = PackageDependency.all(
            of: actions.map { ($0.name, $0.file) }, selection.actions,
            modules: actions.flatMap(\.modules).map { ("actions:\($0.name)", $0.file) }, resources.modules, below: reader.folder)
    }
}

extension ActionCatalog {
    /// Reads what the Auth0 Deploy CLI has exported of a tenant; ``TenantExport`` tells more about it.
    ///
    /// ```swift
    /// let catalog = try ActionCatalog(tenant: "export").adding(ActionSecrets(file: "secrets.env"))
    /// ```
    ///
    /// - Parameters:
    ///   - path: the folder, or its `tenant.yaml`.
    ///   - environment: the variables that keyword markers stand for; nil for the process's own.
    /// - Throws: ``CatalogError``.
    public init(tenant path: String, environment: [String: String]? = nil) throws(CatalogError) {
        self = try TenantExport(path, environment: environment).catalog
    }

    /// The secrets that actions and shared modules are known to have and that no value was given for, in the order of the actions.
    ///
    /// Exports of a tenant have the names alone. Actions from a folder of files are not known to have any.
    public var missingSecrets: [MissingSecret] {
        var missing: [MissingSecret] = []
        for action in actions {
            missing += Self.missing(action.secretNames, action.secrets, of: action.name)
            for module in action.namedModules { missing += Self.missing(module.secretNames, module.secrets, of: "actions:\(module.name)") }
        }
        return missing.reduce(into: []) { all, secret in if !all.contains(secret) { all.append(secret) } }
    }

    private static func missing(_ names: [String]?, _ secrets: [String: String], of owner: String) -> [MissingSecret] {
        (names ?? []).filter { secrets[$0] == nil }.map { MissingSecret(name: $0, owner: owner) }
    }
}

/// A secret without a value.
public struct MissingSecret: Sendable, Hashable, CustomStringConvertible {
    /// The secret's name.
    public let name: String
    /// The action's name, or a module's as for `require`: `actions:NAME`.
    public let owner: String

    /// `API_KEY (of check-account)`.
    public var description: String { "\(name) (of \(owner))" }
}
