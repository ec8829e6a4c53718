import Foundation

/// What `require` would find from a file. A package's own rules for its inner paths are not read: they are taken to allow what is asked for.
enum InstalledPackages {
    /// - Parameter file: the absolute path of the requiring file.
    static func contains(_ name: String, from file: String) -> Bool {
        if RequiredFiles.isRelative(name) { return RequiredFiles.path(of: name, from: file) != nil }
        // The rules of `imports` and absolute paths are left to the loader.
        if name.hasPrefix("#") { return true }
        if name.hasPrefix("/") { return false }
        return ancestors(of: (file as NSString).deletingLastPathComponent).contains { folder in
            let modules = (folder == "/" ? "" : folder) + "/node_modules/"
            return RequiredFiles.isFolder(modules + packageName(of: name)) || isThere(modules + name)
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

    private static func isThere(_ path: String) -> Bool { RequiredFiles.endings.contains { RequiredFiles.isFile(path + $0) } }
}
