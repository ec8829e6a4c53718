import CNodeScripts

/// The modules that `require` has without a file.
package enum BuiltinModuleNames {
    /// Those that have no name without the prefix `node:`, as in Node.
    private static let prefixed: Set<String> = ["test", "sqlite", "sea"]

    /// The names without the prefix.
    package static let all: Set<String> = {
        var names: Set<String> = []
        var row = node_modules()
        while let id = row.pointee.id {
            let name = String(cString: id)
            if !name.hasPrefix("internal/") { names.insert(name) }
            row += 1
        }
        return names
    }()

    /// Whether `require` finds a built-in module by this name, with or without the prefix.
    package static func contains(_ specifier: String) -> Bool {
        if specifier.hasPrefix("node:") { return all.contains(String(specifier.dropFirst(5))) }
        return all.contains(specifier) && !prefixed.contains(specifier)
    }
}
