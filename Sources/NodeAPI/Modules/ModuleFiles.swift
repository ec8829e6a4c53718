import Foundation
import JavaScriptEngine
import Synchronization

/// The files that `require` may load: what lies in an action's folder, and in the `node_modules` folders that Node would look into from there.
///
/// Each file is looked up and read once, for all machines and logins of a host. Safe to use from any thread.
public final class ModuleFiles: Sendable {
    /// A file with more bytes is not loaded.
    public let sizeLimit: Int

    enum Kind: Int { case file, folder, missing }

    private struct Known {
        /// Folders of actions.
        var folders: Set<String> = []
        /// Folders of packages: `node_modules`, and where links in open folders lead to.
        var packages: Set<String> = []
        var kinds: [String: Kind] = [:]
        var texts: [String: String] = [:]
        var resolutions: [String: String] = [:]
        var scripts: [String: Script] = [:]
        var modules: [String: TransformedModule] = [:]
        var webAssembly: Set<String> = []
        /// Files that are larger than the limit.
        var oversized: Set<String> = []
    }

    private let known = Mutex(Known())
    /// By folder: of packages whose files somebody wanted to know about.
    let manifests = Mutex<[String: PackageManifest]>([:])

    private let transform: (@Sendable (_ path: String, _ source: String) -> String?)?

    /// - Parameter transform: what runs of a file that is in no package, instead of its source; nil, also as a result, for the source itself.
    public init(sizeLimit: Int = 16 << 20, transform: (@Sendable (_ path: String, _ source: String) -> String?)? = nil) {
        self.sizeLimit = sizeLimit
        self.transform = transform
    }

    /// Opens what a file at this path may require; returns its folder, absolute.
    func open(for file: String) -> String {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().standardizedFileURL.path
        var packages: [String] = []
        var ancestor = folder
        while true {
            let modules = (ancestor == "/" ? "" : ancestor) + "/node_modules"
            packages += [modules, Self.real(modules)]
            if ancestor == "/" { break }
            ancestor = (ancestor as NSString).deletingLastPathComponent
        }
        known.withLock { known in
            known.folders.formUnion([folder, Self.real(folder)])
            known.packages.formUnion(packages)
        }
        return folder
    }

    /// Opens a folder, for files anywhere below it.
    public func open(folder: String) {
        let path = URL(fileURLWithPath: folder).standardizedFileURL.path
        known.withLock { $0.folders.formUnion([path, Self.real(path)]) }
    }

    private static let head = "(function (exports, require, module, __filename, __dirname) {"

    /// The function around a CommonJS file; nil when it cannot be read. The same string for every machine and login: see ``NodeScripts``.
    func script(at path: String) -> Script? {
        if let script = known.withLock({ $0.scripts[path] }) { return script }
        guard var source = runningText(of: path) else { return nil }
        if source.hasPrefix("#!") { source = "//" + source }
        let script = Script(name: path, source: Self.head + source + "\n})")
        known.withLock { $0.scripts[path] = script }
        return script
    }

    /// An ES module as a function, and its imports as JSON.
    struct TransformedModule {
        let script: Script
        let imports: String
    }

    /// The ES module in a file; nil when it cannot be read.
    func module(at path: String) -> TransformedModule? {
        if let module = known.withLock({ $0.modules[path] }) { return module }
        guard let text = runningText(of: path) else { return nil }
        let module = ESModule(text)
        let transformed = TransformedModule(script: Script(name: path, source: module.wrapped), imports: module.importsJSON)
        known.withLock { $0.modules[path] = transformed }
        return transformed
    }

    private func runningText(of path: String) -> String? {
        guard let text = text(of: path) else { return nil }
        guard let transform, !path.contains("/node_modules/") else { return text }
        return transform(path, text) ?? text
    }

    /// Whether a file that was read names `WebAssembly`.
    func namesWebAssembly(_ path: String) -> Bool { known.withLock { $0.webAssembly.contains(path) } }

    /// Whether a file could not be read because it is too large.
    func isOversized(_ path: String) -> Bool { known.withLock { $0.oversized.contains(path) } }

    /// What is at an absolute path; nothing outside of the open folders.
    func kind(of path: String) -> Kind {
        guard isOpen(path) else { return .missing }
        if let kind = known.withLock({ $0.kinds[path] }) { return kind }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let kind: Kind = exists ? (isFolder.boolValue ? .folder : .file) : .missing
        known.withLock { $0.kinds[path] = kind }
        return kind
    }

    /// The text of a file; nil when it cannot be read.
    func text(of path: String) -> String? {
        guard kind(of: path) == .file else { return nil }
        if let text = known.withLock({ $0.texts[path] }) { return text }
        guard let size = try? FileManager.default.attributesOfItem(atPath: Self.real(path))[.size] as? Int else { return nil }
        guard size <= sizeLimit else {
            known.withLock { _ = $0.oversized.insert(path) }
            return nil
        }
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let text = String(decoding: data, as: UTF8.self)
        let namesWebAssembly = SourceText(text).contains("WebAssembly")
        known.withLock {
            $0.texts[path] = text
            if namesWebAssembly { $0.webAssembly.insert(path) }
        }
        return text
    }

    /// The path without symbolic links. What a link in an open folder leads to was put there by the user, and is open too.
    func realPath(of path: String) -> String {
        guard isOpen(path) else { return path }
        let real = Self.real(path)
        if !isOpen(real) {
            let root = kind(of: path) == .folder ? real : (real as NSString).deletingLastPathComponent
            known.withLock { _ = $0.packages.insert(root) }
        }
        return real
    }

    /// What a specifier was resolved to before.
    func resolution(of key: String) -> String? { known.withLock { $0.resolutions[key] } }

    func remember(_ path: String, as key: String) { known.withLock { $0.resolutions[key] = path } }

    /// Whether a path lies in an open folder. The JavaScript part takes `..` out; one that is still there is a script's own doing.
    private func isOpen(_ path: String) -> Bool {
        guard !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) }) else { return false }
        return known.withLock { known in Self.isPath(path, in: known.packages) || Self.isPath(path, in: known.folders) }
    }

    /// Whether a path without symbolic links is that of a package's file, wherever packages are.
    func isOfPackage(_ real: String) -> Bool { known.withLock { Self.isPath(real, in: $0.packages) } }

    private static func isPath(_ path: String, in folders: Set<String>) -> Bool {
        folders.contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    private static func real(_ path: String) -> String { FileAccess.real(path) ?? path }
}
