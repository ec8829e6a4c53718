import ActionCheck
import ActionHost
import Foundation

/// The files that `check` is to look at.
struct CheckInput {
    private(set) var files: [CheckedFile] = []

    /// - Parameters:
    ///   - paths: files, or folders of actions.
    ///   - secrets: a file of secrets, whose names count.
    init(paths: [String], secrets: String?) throws(CommandFailure) {
        let given = try Self.read(secrets: secrets)
        for path in paths {
            let found = Self.isFolder(path) || !FileManager.default.fileExists(atPath: path) && !path.hasSuffix(".js")
                ? try Self.read(folder: path, given) : try Self.read(file: path, given)
            // A file that is named beside its folder is looked at once.
            for file in found where !files.contains(where: { $0.path == file.path }) { files.append(file) }
        }
    }

    /// - Parameter tenant: the export of a tenant, which has the names of the secrets.
    init(tenant: String, secrets: String?) throws(CommandFailure) {
        let given = try Self.read(secrets: secrets)
        do throws(CatalogError) {
            files = Self.files(of: try TenantExport(tenant).catalog, given, knowsSecrets: true)
        } catch {
            throw CommandFailure(error)
        }
    }

    private static func read(secrets: String?) throws(CommandFailure) -> ActionSecrets? {
        guard let secrets else { return nil }
        do throws(CatalogError) {
            return try ActionSecrets(file: secrets)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The actions of a folder in their order, then the modules that they share.
    private static func read(folder: String, _ secrets: ActionSecrets?) throws(CommandFailure) -> [CheckedFile] {
        do throws(CatalogError) {
            return files(of: try ActionCatalog(inspecting: folder), secrets, knowsSecrets: secrets != nil)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// - Parameter knowsSecrets: whether an action without secrets has none; otherwise their names are known when any action has some.
    private static func files(of catalog: ActionCatalog, _ secrets: ActionSecrets?, knowsSecrets: Bool) -> [CheckedFile] {
        var modules: [SharedModule] = []
        for module in catalog.actions.flatMap(\.modules) where !modules.contains(where: { $0.file == module.file }) { modules.append(module) }
        let hasSecrets = knowsSecrets || catalog.actions.contains { !$0.secrets.isEmpty }
        let hasModuleSecrets = knowsSecrets || modules.contains { !$0.secrets.isEmpty }
        let actions = catalog.actions.map { action in
            let own = Set(action.secrets.keys).union(action.secretNames ?? []).union(names(in: secrets, for: action.name))
            return CheckedFile(
                name: action.file, text: action.source, path: absolute(action.file), secrets: hasSecrets ? own : nil,
                modules: Set(action.modules.map(\.name)))
        }
        return actions + modules.map { module in
            let own = Set(module.secrets.keys).union(module.secretNames ?? [])
                .union(secrets?.byAction["actions:\(module.name)"]?.keys.map(\.self) ?? [])
            return CheckedFile(
                name: module.file, text: module.source, kind: .sharedModule(name: module.name), path: absolute(module.file),
                secrets: hasModuleSecrets ? own : nil, modules: Set(modules.map(\.name)))
        }
    }

    /// A file alone, with the modules that it loads: what `actions.yaml` says about it holds, when it can be read; nothing depends on it.
    private static func read(file: String, _ secrets: ActionSecrets?) throws(CommandFailure) -> [CheckedFile] {
        let text = try InputFile(file).readText()
        let folder = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent().path
        // A module lies in a folder of that of the actions.
        let folders = (folder as NSString).lastPathComponent == "modules" ? [(folder as NSString).deletingLastPathComponent, folder] : [folder]
        for folder in folders {
            guard let surroundings = try? read(folder: folder, secrets), let index = surroundings.firstIndex(where: { $0.path == absolute(file) }) else {
                continue
            }
            var known = surroundings[index]
            let modules = surroundings.filter { module in
                guard case .sharedModule(let name) = module.kind else { return false }
                return known.kind == .action && text.contains("actions:\(name)")
            }
            // The way to the modules from here, in the way in which the file was named.
            let prefix = String(file.dropLast((file as NSString).lastPathComponent.count))
            known.name = file
            return [known] + modules.map { module in
                var module = module
                if module.name.hasPrefix(folder + "/") { module.name = prefix + module.name.dropFirst(folder.count + 1) }
                return module
            }
        }
        let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
        return [
            CheckedFile(name: file, text: text, path: absolute(file), secrets: secrets == nil ? nil : names(in: secrets, for: name))
        ]
    }

    private static func names(in secrets: ActionSecrets?, for action: String) -> Set<String> {
        guard let secrets else { return [] }
        return Set(secrets.shared.keys).union(secrets.byAction[action]?.keys.map(\.self) ?? [])
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}
