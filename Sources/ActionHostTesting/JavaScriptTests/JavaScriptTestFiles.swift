import Foundation

/// Finds the files that hold JavaScript tests, by the patterns that `node --test` goes by.
///
/// In a folder and those below it: `*.test.js`, `*-test.js`, `*_test.js`, `test-*.js` and `test.js`, each also with `.cjs` and `.mjs`, and every
/// such file in a folder called `test`. `node_modules`, and what begins with a dot, is left out.
public enum JavaScriptTestFiles {
    private static let extensions: Set<String> = ["js", "cjs", "mjs"]

    /// Whether a file holds tests by its name, or by a folder that it is in.
    ///
    /// - Parameter path: below the folder that is looked through.
    public static func isTest(_ path: String) -> Bool {
        var parts = path.split(separator: "/").map(String.init)
        guard let file = parts.popLast(), let dot = file.lastIndex(of: "."), extensions.contains(String(file[file.index(after: dot)...])) else {
            return false
        }
        let name = file[..<dot]
        if name == "test" || name.hasPrefix("test-") { return true }
        if [".test", "-test", "_test"].contains(where: name.hasSuffix) { return true }
        return parts.contains("test")
    }

    /// The test files in a folder, in the order of their paths; the paths begin with the folder's.
    public static func find(in folder: String) -> [String] {
        guard let paths = FileManager.default.enumerator(atPath: folder) else { return [] }
        var found: [String] = []
        for case let path as String in paths {
            let name = (path as NSString).lastPathComponent
            if name == "node_modules" || name.hasPrefix(".") {
                paths.skipDescendants()
            } else if isTest(path) {
                found.append(ActionCatalog.path(of: path, in: folder))
            }
        }
        return found.sorted()
    }
}
