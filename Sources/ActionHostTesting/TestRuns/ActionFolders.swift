import ActionHost
import Foundation

/// The folders of actions that scenarios are about, each read once.
struct ActionFolders {
    /// The folder for all scenarios; nil: each has that which it is in, or the next one above that has actions.
    let folder: String?
    /// Beside those of the folders.
    let secrets: ActionSecrets?
    private var read: [String: Result<ActionCatalog, CatalogError>] = [:]

    init(folder: String?, secrets: ActionSecrets?) {
        self.folder = folder
        self.secrets = secrets
    }

    /// The actions that a file of scenarios is about.
    mutating func catalog(for file: String) throws(CatalogError) -> ActionCatalog {
        let folder: String
        if let own = self.folder { folder = own } else { folder = try Self.folder(above: file) }
        if let result = read[folder] { return try result.get() }
        let result: Result<ActionCatalog, CatalogError>
        do throws(CatalogError) {
            let catalog = try ActionCatalog(folder: folder, environment: Self.environment(for: folder))
            result = .success(try secrets.map { secrets throws(CatalogError) in try catalog.adding(secrets) } ?? catalog)
        } catch {
            result = .failure(error)
        }
        read[folder] = result
        return try result.get()
    }

    private static func folder(above file: String) throws(CatalogError) -> String {
        var parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init).dropLast()
        var levels = 0
        while levels < 4 {
            let folder = parts.isEmpty ? "." : parts.joined(separator: "/")
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "/" : folder)) ?? []
            if names.contains(where: ActionCatalog.isAction) { return folder }
            if parts.isEmpty { break }
            parts.removeLast()
            levels += 1
        }
        throw CatalogError(
            code: .noActions, path: file,
            message: "there is no folder of actions: neither this file's folder nor one above has .js files with actions; name it with --actions")
    }

    /// The process's environment, with something in place of the variables that `actions.yaml` wants and are not set: a scenario that needs a
    /// secret brings one.
    private static func environment(for folder: String) -> [String: String] {
        var environment = ProcessInfo.processInfo.environment
        guard let data = FileManager.default.contents(atPath: "\(folder)/actions.yaml") else { return environment }
        for match in String(decoding: data, as: UTF8.self).matches(of: /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/) {
            let name = String(match.output.1)
            if environment[name] == nil { environment[name] = "test-value-of-\(name)" }
        }
        return environment
    }
}
