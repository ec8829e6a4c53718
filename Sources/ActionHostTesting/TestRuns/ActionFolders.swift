import ActionHost
import Foundation

/// Finds and reads the actions that files of tests are about, each folder once.
struct ActionFolders {
    private let source: TestedActions
    /// Beside those of the folders.
    private let secrets: ActionSecrets?
    private var read: [TestedActions: Result<ActionCatalog, CatalogError>] = [:]

    init(_ source: TestedActions, secrets: ActionSecrets?) {
        self.source = source
        self.secrets = secrets
    }

    /// All that could be read so far.
    var catalogs: [ActionCatalog] { read.values.compactMap { try? $0.get() } }

    /// The actions that a file is about.
    mutating func catalog(for file: String) throws(CatalogError) -> ActionCatalog {
        var source = source
        if source == .nearest { source = .folder(try Self.folder(above: file)) }
        if let result = read[source] { return try result.get() }
        let result: Result<ActionCatalog, CatalogError>
        do throws(CatalogError) {
            let catalog = try Self.catalog(of: source)
            result = .success(try secrets.map { secrets throws(CatalogError) in try catalog.adding(secrets) } ?? catalog)
        } catch {
            result = .failure(error)
        }
        read[source] = result
        return try result.get()
    }

    private static func catalog(of source: TestedActions) throws(CatalogError) -> ActionCatalog {
        switch source {
        case .nearest: ActionCatalog(actions: [])
        // A scenario that needs a secret brings one.
        case .folder(let folder): try ActionCatalog(folder: folder) { "test-value-of-\($0)" }
        case .tenant(let path): try ActionCatalog(tenant: path)
        }
    }

    private static func folder(above file: String) throws(CatalogError) -> String {
        var parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init).dropLast()
        for _ in 0..<5 {
            let folder = parts.isEmpty ? "." : parts.joined(separator: "/")
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "/" : folder)) ?? []
            if names.contains(where: ActionCatalog.isAction) { return folder }
            if parts.isEmpty { break }
            parts.removeLast()
        }
        throw CatalogError(
            code: .noActions, path: file,
            message: "there is no folder of actions: neither this file's folder nor one above has .js files with actions; name it with --actions")
    }
}
