import Foundation
import PostLogin

/// The files of an export, in either layout.
struct TenantReader {
    let folder: String
    /// The `tenant.yaml` of the YAML form.
    private let yaml: String?
    private let keywords: TenantKeywords
    private(set) var notes: [TenantNote] = []

    /// What messages about the export as a whole are about.
    var place: String { yaml ?? folder }

    init(_ path: String, environment: [String: String]) throws(CatalogError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CatalogError(code: .folderNotFound, path: path, message: "there is no such folder; name the one that a0deploy export has written")
        }
        if isFolder.boolValue {
            folder = path
            yaml = ["tenant.yaml", "tenant.yml"].map { ActionCatalog.path(of: $0, in: path) }.first(where: FileManager.default.fileExists)
        } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
            let parent = (path as NSString).deletingLastPathComponent
            folder = parent.isEmpty ? "." : parent
            yaml = path
        } else {
            throw CatalogError(
                code: .invalidTenant, path: path, message: "this is no export of a tenant: name a folder, or a tenant.yaml")
        }
        keywords = try TenantKeywords(environment: environment, folder: folder)
    }

    mutating func read() throws(CatalogError) -> TenantResources {
        let resources = if let yaml { try read(yaml: yaml) } else { try readFolders() }
        for (kind, codes) in [("actions", resources.actions), ("modules", resources.modules)] {
            var names: Set<String> = []
            for code in codes where !names.insert(code.name).inserted {
                throw CatalogError(code: .invalidTenant, path: code.place, message: "there are two \(kind) of the name \(code.name)")
            }
        }
        return resources
    }

    /// The folder that a folder is in, named like it.
    static func parent(of folder: String) -> String {
        let parts = folder.split(separator: "/")
        guard let last = parts.last, last != "." && last != ".." else { return "\(folder)/.." }
        let parent = (folder as NSString).deletingLastPathComponent
        return parent.isEmpty ? "." : parent
    }

    // MARK: - The directory form

    private mutating func readFolders() throws(CatalogError) -> TenantResources {
        guard exists("actions") else {
            throw CatalogError(
                code: .invalidTenant, path: folder,
                message: "this is no export of a tenant: there is neither a tenant.yaml nor a folder actions; write one with a0deploy export")
        }
        var resources = TenantResources()
        for file in try jsonFiles(in: "actions") { resources.actions.append(try TenantResources.Code(try json(file), in: file)) }
        if exists("action-modules") {
            for file in try jsonFiles(in: "action-modules") { resources.modules.append(try TenantResources.Code(try json(file), in: file)) }
        }
        if exists("triggers"), let file = try jsonFiles(in: "triggers").first {
            resources.bindings = try Self.bindings(try json(file), in: file)
        }
        return resources
    }

    private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: ActionCatalog.path(of: name, in: folder)) }

    private func jsonFiles(in name: String) throws(CatalogError) -> [String] {
        let path = ActionCatalog.path(of: name, in: folder)
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
                .map { "\(path)/\($0)" }
        } catch {
            throw CatalogError(code: .unreadableFile, path: path, message: "the folder cannot be read: \((error as NSError).localizedDescription)")
        }
    }

    private mutating func json(_ file: String) throws(CatalogError) -> JSONValue {
        let (text, unknown) = keywords.replaced(in: try ActionCatalog.read(file), isMetadata: true)
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: text)
        } catch {
            throw CatalogError(
                code: .invalidTenant, path: "\(file):\(error.line):\(error.column)",
                message: error.message + (unknown.isEmpty ? "" : "; keywords without a value: \(unknown.joined(separator: ", "))"))
        }
    }

    // MARK: - The YAML form

    private mutating func read(yaml: String) throws(CatalogError) -> TenantResources {
        let (text, _) = keywords.replaced(in: try ActionCatalog.read(yaml), isMetadata: true)
        let json = try YAMLFile.parse(text, path: yaml, code: .invalidTenant, scalars: .texts)
        guard json["actions"] != nil else {
            throw CatalogError(code: .invalidTenant, path: yaml, message: "there are no actions in it")
        }
        var resources = TenantResources()
        resources.actions = try Self.codes(json["actions"], "actions", in: yaml)
        resources.modules = try Self.codes(json["actionModules"], "actionModules", in: yaml)
        if let triggers = json["triggers"] { resources.bindings = try Self.bindings(triggers, in: yaml) }
        return resources
    }

    private static func codes(_ json: JSONValue?, _ member: String, in file: String) throws(CatalogError) -> [TenantResources.Code] {
        switch json {
        case nil, .null?: return []
        case .array(let elements)?:
            var codes: [TenantResources.Code] = []
            for element in elements { codes.append(try TenantResources.Code(element, in: file)) }
            return codes
        case let other?:
            throw CatalogError(code: .invalidTenant, path: file, message: "\(member) has to be a list, found \(other.kindDescription)")
        }
    }

    // MARK: - Both

    private static func bindings(_ json: JSONValue, in file: String) throws(CatalogError) -> [String: [String]] {
        guard let triggers = json.objectValue else {
            throw CatalogError(code: .invalidTenant, path: file, message: "triggers have to be a map, found \(json.kindDescription)")
        }
        var bindings: [String: [String]] = [:]
        for (trigger, list) in triggers {
            guard list != .null else { continue }
            guard let names = list.arrayValue?.map({ $0["action_name"]?.stringValue }), !names.contains(nil) else {
                throw CatalogError(code: .invalidTenant, path: file, message: "\(trigger) has to be a list of bindings with action_name")
            }
            bindings[trigger] = names.compactMap(\.self)
        }
        return bindings
    }

    private mutating func noteUnknown(_ names: [String], in file: String) {
        // Others are marks that someone has made in a comment.
        for name in names where name.wholeMatch(of: /[A-Z][A-Z0-9_]*/) != nil && !notes.contains(where: { $0.subject == name }) {
            notes.append(
                TenantNote(
                    .unknownKeyword, name,
                    "\(file): the keyword \(name) has no value: set it in the environment, or in \(TenantKeywords.member) of config.json"))
        }
    }

    /// The code of an action or a module, and the file as errors name it.
    mutating func source(of code: TenantResources.Code) throws(CatalogError) -> (file: String, text: String) {
        var path = code.code.replacing("\\", with: "/")
        while path.hasPrefix("./") { path.removeFirst(2) }
        // Code that stands in the metadata itself gets a name of its own, from where packages are looked for above.
        var source = (file: "\(code.place)/\(code.name).js", text: code.code)
        if !code.code.contains(where: \.isNewline) {
            // Older exports have paths as seen from where they were written.
            let files = [folder, Self.parent(of: folder)].map { ActionCatalog.path(of: path, in: $0) }
            if let file = files.first(where: FileManager.default.fileExists) {
                source = (file, try ActionCatalog.read(file))
                if path.split(separator: "/").contains("..") {
                    notes.append(TenantNote(.outside, code.name, "the code of \(code.name) lies outside of the export: \(file)"))
                }
            } else if !code.code.contains("exports") {
                throw CatalogError(code: .invalidTenant, path: code.place, message: "the code of \(code.name) is not there: \(code.code)")
            }
        }
        let (text, unknown) = keywords.replaced(in: source.text, isMetadata: false)
        noteUnknown(unknown, in: source.file)
        return (source.file, text)
    }
}
