import Foundation
import PostLogin

/// The actions of a folder, in the order in which they run.
///
/// Every `.js` file directly in the folder is an action, named after the file, but for tests (`.test.js`); files run in the order of their names. An `actions.yaml`
/// beside them may say otherwise, as the README tells. The `.js` files in its folder `modules` are modules that actions share.
public struct ActionCatalog: Sendable {
    public var actions: [Action]
    /// What `actions.yaml` says about limits and realms; nil where it says nothing.
    public var settings: CatalogSettings
    /// The folder that they were read from, whose files scripts may read; nil: they come from elsewhere, and there are no files.
    public var folder: String?

    public init(actions: [Action], settings: CatalogSettings = CatalogSettings(), folder: String? = nil) {
        self.actions = actions
        self.settings = settings
        self.folder = folder
    }

    /// Reads a folder.
    ///
    /// - Parameters:
    ///   - folder: its path; errors of scripts name files below it in the same way.
    ///   - environment: the variables that `${NAME}` in `actions.yaml` stands for; nil for the process's own.
    /// - Throws: ``CatalogError``.
    public init(
        folder: String, environment: [String: String]? = nil
    ) throws(CatalogError) {
        let environment = environment ?? ProcessInfo.processInfo.environment
        try self.init(reading: folder) { environment[$0] }
    }

    /// Reads a folder to run where the environment of its secrets is not there.
    ///
    /// - Parameter placeholder: the text in place of a variable that `actions.yaml` wants and that is not set.
    /// - Throws: ``CatalogError``.
    package init(folder: String, placeholder: @escaping (_ variable: String) -> String) throws(CatalogError) {
        let environment = ProcessInfo.processInfo.environment
        try self.init(reading: folder) { variable in
            environment[variable] ?? (variable.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) == nil ? nil : placeholder(variable))
        }
    }

    /// Reads a folder to look at, not to run: what `actions.yaml` takes from the environment stays as it is written, `${NAME}`, so that no
    /// variable has to be set.
    ///
    /// - Throws: ``CatalogError``.
    public init(inspecting folder: String) throws(CatalogError) { try self.init(reading: folder, environment: nil) }

    private init(reading folder: String, environment: CatalogConfiguration.Environment?) throws(CatalogError) {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        guard exists, isFolder.boolValue else {
            throw CatalogError(
                code: .folderNotFound, path: folder,
                message: exists
                    ? "this is a file; name the folder that holds your action files"
                    : "there is no such folder; name the one that holds your action files")
        }
        let actions = try Self.scripts(in: folder).map { Action(name: $0.name, file: $0.path, source: $0.source) }
        let configuration = try CatalogConfiguration(folder: folder, environment: environment)
        let moduleFolder = Self.path(of: "modules", in: folder)
        let hasModules = FileManager.default.fileExists(atPath: moduleFolder, isDirectory: &isFolder) && isFolder.boolValue
        let modules = try configuration.complete(
            hasModules ? Self.scripts(in: moduleFolder).map { SharedModule(name: $0.name, file: $0.path, source: $0.source) } : [])
        var arranged = try configuration.arrange(actions)
        for index in arranged.indices { arranged[index].modules = modules }
        self.init(actions: arranged, settings: configuration.settings, folder: folder)
        guard !self.actions.isEmpty else {
            throw CatalogError(
                code: .noActions, path: folder,
                message: actions.isEmpty
                    ? "there is no action in this folder: put .js files with exports.onExecutePostLogin here"
                    : "every action of this folder is turned off in \(configuration.path)")
        }
    }

    /// The catalog with some of its actions only, in its own order.
    ///
    /// - Throws: ``CatalogError`` for a name that is not in it.
    public func only(_ names: [String]) throws(CatalogError) -> ActionCatalog {
        for name in names where !actions.contains(where: { $0.name == name }) {
            throw CatalogError(
                code: .unknownAction, path: name,
                message: "there is no action of this name; there are \(actions.map(\.name).joined(separator: ", "))")
        }
        var copy = self
        copy.actions = actions.filter { names.contains($0.name) }
        return copy
    }

    /// The catalog with secrets added: those for all actions first, then those of each action and of each shared module, which is
    /// named as for `require`: `actions:NAME`. Of those for all actions, one that is known to have certain secrets gets these.
    ///
    /// - Throws: ``CatalogError`` for a name that is not in the catalog.
    public func adding(_ secrets: ActionSecrets) throws(CatalogError) -> ActionCatalog {
        let known = Set(actions.flatMap { [$0.name] + $0.modules.map { "actions:\($0.name)" } })
        for name in secrets.byAction.keys.sorted() where !known.contains(name) {
            throw CatalogError(
                code: .unknownAction, path: secrets.path,
                message: "has secrets for the action \(name), which is not there; there are "
                    + actions.map(\.name).joined(separator: ", "))
        }
        var copy = self
        for index in copy.actions.indices {
            let name = copy.actions[index].name
            let names = copy.actions[index].secretNames
            copy.actions[index].secrets.merge(secrets.shared.filter { names?.contains($0.key) ?? true }) { _, new in new }
            copy.actions[index].secrets.merge(secrets.byAction[name] ?? [:]) { _, new in new }
            for module in copy.actions[index].modules.indices {
                let name = "actions:\(copy.actions[index].modules[module].name)"
                let names = copy.actions[index].modules[module].secretNames ?? []
                copy.actions[index].modules[module].secrets.merge(secrets.shared.filter { names.contains($0.key) }) { _, new in new }
                copy.actions[index].modules[module].secrets.merge(secrets.byAction[name] ?? [:]) { _, new in new }
            }
        }
        return copy
    }

    /// The `.js` files directly in a folder, in the order of their names.
    private static func scripts(in folder: String) throws(CatalogError) -> [(name: String, path: String, source: String)] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw CatalogError(code: .unreadableFile, path: folder, message: "the folder cannot be read: \(error.reason)")
        }
        var scripts: [(name: String, path: String, source: String)] = []
        for name in names.sorted() where isAction(name) {
            let path = path(of: name, in: folder)
            scripts.append((String(name.dropLast(3)), path, try read(path)))
        }
        return scripts
    }

    /// Whether a file of this name is an action: a script that is no test.
    package static func isAction(_ name: String) -> Bool { name.hasSuffix(".js") && !name.hasPrefix(".") && !name.hasSuffix(".test.js") }

    /// The path of something in a folder, which may have been written with a slash at its end.
    package static func path(of name: String, in folder: String) -> String { folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }

    static func read(_ path: String) throws(CatalogError) -> String {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw CatalogError(code: .unreadableFile, path: path, message: "the file cannot be read: \(error.reason)")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CatalogError(code: .unreadableFile, path: path, message: "the file is not UTF-8 text")
        }
        return text
    }
}

extension Error {
    /// Foundation's reason, without the domain and the code around it.
    fileprivate var reason: String { (self as NSError).localizedDescription }
}
