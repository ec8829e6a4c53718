import Foundation
import JavaScriptSyntax

/// The files that `require` finds by relative paths, as the host does.
enum RequiredFiles {
    static let endings = ["", ".js", ".json", ".node", ".cjs", ".mjs"]

    static func isRelative(_ name: String) -> Bool { name.hasPrefix("./") || name.hasPrefix("../") || name == "." || name == ".." }

    /// The absolute path of the file that a relative name leads to; nil for another name, and where there is no file.
    static func path(of name: String, from file: String) -> String? {
        guard isRelative(name) else { return nil }
        let path = joined((file as NSString).deletingLastPathComponent, name)
        return (name.hasSuffix("/") ? nil : asFile(path)) ?? asFolder(path)
    }

    /// The file that a relative name leads to, where files may be loaded from there. What a link leads to is named by its own path.
    static func path(of name: String, from file: CheckedFile) -> String? {
        guard let path = file.path, isOpen(name, to: file), let found = self.path(of: name, from: path) else { return nil }
        let real = realPath(found)
        for home in file.homes.isEmpty ? [(path as NSString).deletingLastPathComponent] : file.homes {
            let realHome = realPath(home)
            if isPath(real, in: realHome) { return home + real.dropFirst(realHome.count) }
        }
        return real
    }

    /// Whether a relative name leads to where files may be loaded from: the action's folder.
    static func isOpen(_ name: String, to file: CheckedFile) -> Bool {
        guard let path = file.path, !file.homes.isEmpty, isRelative(name) else { return true }
        let target = joined((path as NSString).deletingLastPathComponent, name)
        return file.homes.contains { isPath(target, in: $0) }
    }

    private static func isPath(_ path: String, in folder: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    private static func realPath(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }

    /// A path below a folder, `..` taken out by the names alone, as the host does it: links are not asked.
    private static func joined(_ folder: String, _ name: String) -> String {
        let parts = (folder.split(separator: "/") + name.split(separator: "/")).reduce(into: [Substring]()) { parts, part in
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// A script as a file to check; nil when it is none (JSON, a package's file), or cannot be read.
    ///
    /// - Parameter file: the file that loads it.
    static func read(_ path: String, from file: CheckedFile) -> CheckedFile? {
        guard [".js", ".cjs", ".mjs"].contains(where: path.hasSuffix), !isOfPackage(path), let data = FileManager.default.contents(atPath: path) else {
            return nil
        }
        var loaded = CheckedFile(
            name: name(of: path, from: file), text: String(decoding: data, as: UTF8.self), kind: .required(as: isModule(path) ? .module : .commonJS),
            path: path)
        // Where a link leads to, files may be loaded from, too.
        let isLinked = !file.homes.isEmpty && !file.homes.contains { isPath(path, in: $0) }
        loaded.homes = file.homes + (isLinked ? [(path as NSString).deletingLastPathComponent] : [])
        return loaded
    }

    /// The path as findings are to name it: in the way in which the file that loads it is named.
    private static func name(of path: String, from file: CheckedFile) -> String {
        let folder = ((file.path ?? "") as NSString).deletingLastPathComponent.split(separator: "/")
        let parts = path.split(separator: "/")
        let common = zip(folder, parts.dropLast()).prefix { $0 == $1 }.count
        var name = (file.name as NSString).deletingLastPathComponent
        for _ in common..<folder.count {
            guard !name.isEmpty, name != ".", (name as NSString).lastPathComponent != ".." else {
                name = (name as NSString).appendingPathComponent("..")
                continue
            }
            name = (name as NSString).deletingLastPathComponent
        }
        return (name as NSString).appendingPathComponent(parts[common...].joined(separator: "/"))
    }

    private static func isOfPackage(_ path: String) -> Bool {
        [path, realPath(path)].contains { $0.split(separator: "/").contains("node_modules") }
    }

    /// Whether the host takes it for an ES module.
    private static func isModule(_ path: String) -> Bool {
        if path.hasSuffix(".mjs") { return true }
        if path.hasSuffix(".cjs") { return false }
        var folder = (path as NSString).deletingLastPathComponent
        while true {
            if let manifest = manifest(of: folder) { return manifest["type"] as? String == "module" }
            guard folder != "/", !folder.isEmpty else { return false }
            folder = (folder as NSString).deletingLastPathComponent
        }
    }

    private static func manifest(of folder: String) -> [String: Any]? {
        guard let data = FileManager.default.contents(atPath: folder + "/package.json") else { return nil }
        return (try? JSONSerialization.jsonObject(with: data) as? [String: Any]) ?? [:]
    }

    private static func asFile(_ path: String) -> String? { endings.lazy.map { path + $0 }.first(where: isFile) }

    private static func asFolder(_ folder: String) -> String? {
        guard isFolder(folder) else { return nil }
        if let main = manifest(of: folder)?["main"] as? String, !main.isEmpty {
            let path = joined(folder, main)
            if let found = asFile(path) ?? asFile(path + "/index") { return found }
        }
        return asFile(folder + "/index")
    }

    static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
