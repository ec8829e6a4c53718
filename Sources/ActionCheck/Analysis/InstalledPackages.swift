import Foundation

/// What `require` would find from a file. A package's own rules for its inner paths are not read: they are taken to allow what is asked for.
enum InstalledPackages {
    private static let endings = ["", ".js", ".json", ".node", ".cjs", ".mjs"]

    /// - Parameter file: the absolute path of the requiring file.
    static func contains(_ name: String, from file: String) -> Bool {
        let folder = (file as NSString).deletingLastPathComponent
        if name.hasPrefix("./") || name.hasPrefix("../") || name == "." || name == ".." {
            return isThere(URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: folder, isDirectory: true)).standardizedFileURL.path)
        }
        // The rules of `imports` and absolute paths are left to the loader.
        if name.hasPrefix("#") { return true }
        if name.hasPrefix("/") { return false }
        return ancestors(of: folder).contains { folder in
            let modules = (folder == "/" ? "" : folder) + "/node_modules/"
            return isFolder(modules + packageName(of: name)) || isThere(modules + name)
        }
    }

    /// `@scope/name` of `@scope/name/inner/path`.
    static func packageName(of name: String) -> String {
        name.split(separator: "/", omittingEmptySubsequences: false).prefix(name.hasPrefix("@") ? 2 : 1).joined(separator: "/")
    }

    private static func ancestors(of folder: String) -> [String] {
        var folders = [folder]
        while let last = folders.last, last != "/", !last.isEmpty { folders.append((last as NSString).deletingLastPathComponent) }
        return folders
    }

    private static func isThere(_ path: String) -> Bool {
        endings.contains { isFile(path + $0) } || isFolder(path) && (isFile(path + "/package.json") || endings.contains { isFile(path + "/index" + $0) })
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
