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
        var given: ActionSecrets?
        if let secrets {
            do throws(CatalogError) { given = try ActionSecrets(file: secrets) } catch { throw CommandFailure(error) }
        }
        for path in paths {
            let found = Self.isFolder(path) || !FileManager.default.fileExists(atPath: path) && !path.hasSuffix(".js")
                ? try Self.read(folder: path, given) : [try Self.read(file: path, given)]
            // A file that is named beside its folder is looked at once.
            for file in found where !files.contains(where: { $0.path == file.path }) { files.append(file) }
        }
    }

    /// The actions of a folder in their order, then the modules that they share.
    private static func read(folder: String, _ secrets: ActionSecrets?) throws(CommandFailure) -> [CheckedFile] {
        let catalog: ActionCatalog
        do throws(CatalogError) {
            catalog = try ActionCatalog(inspecting: folder)
        } catch {
            throw CommandFailure(error)
        }
        let modules = catalog.actions.first?.modules ?? []
        let hasSecrets = secrets != nil || catalog.actions.contains { !$0.secrets.isEmpty }
        let hasModuleSecrets = secrets != nil || modules.contains { !$0.secrets.isEmpty }
        let actions = catalog.actions.map { action in
            let own = Set(action.secrets.keys).union(names(in: secrets, for: action.name))
            return CheckedFile(
                name: action.file, text: action.source, path: absolute(action.file), secrets: hasSecrets ? own : nil,
                modules: Set(modules.map(\.name)))
        }
        return actions + modules.map { module in
            let own = Set(module.secrets.keys).union(secrets?.byAction["actions:\(module.name)"]?.keys.map(\.self) ?? [])
            return CheckedFile(
                name: module.file, text: module.source, kind: .sharedModule, path: absolute(module.file),
                secrets: hasModuleSecrets ? own : nil, modules: Set(modules.map(\.name)))
        }
    }

    /// A file alone: what `actions.yaml` beside it says about it holds, when it can be read; nothing depends on it.
    private static func read(file: String, _ secrets: ActionSecrets?) throws(CommandFailure) -> CheckedFile {
        let text = try InputFile(file).readText()
        let folder = file.contains("/") ? (file as NSString).deletingLastPathComponent : "."
        if let surroundings = try? read(folder: folder.isEmpty ? "/" : folder, secrets),
            var known = surroundings.first(where: { $0.path == absolute(file) })
        {
            known.name = file
            return known
        }
        let name = ((file as NSString).lastPathComponent as NSString).deletingPathExtension
        return CheckedFile(
            name: file, text: text, path: absolute(file), secrets: secrets == nil ? nil : names(in: secrets, for: name))
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
