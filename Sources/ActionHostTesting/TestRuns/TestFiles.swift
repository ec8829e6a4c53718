import Foundation

/// Finds the files that have tests.
public enum TestFiles {
    /// The files of scenarios, and the JavaScript files whose names end in `.test.js`, that some paths name or that are below them.
    ///
    /// - Returns: each file once, in the order of their names within each path.
    /// - Throws: ``DocumentError`` for a path that is neither a folder nor such a file.
    public static func find(in paths: [String]) throws(DocumentError) -> (scenarios: [String], scripts: [String]) {
        var (scenarios, scripts): ([String], [String]) = ([], [])
        func add(_ path: String) -> Bool {
            if ScenarioFile.isScenarioFile(path) {
                if !scenarios.contains(path) { scenarios.append(path) }
            } else if isScript(path) {
                if !scripts.contains(path) { scripts.append(path) }
            } else {
                return false
            }
            return true
        }
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw DocumentError(file: path, message: "there is no such file or folder")
            }
            if isFolder.boolValue {
                for file in files(below: path) { _ = add(file) }
            } else if !add(path) {
                throw DocumentError(
                    file: path, message: "this is no file with tests: their names end in \(ScenarioFile.suffixes.joined(separator: ", ")) or .test.js")
            }
        }
        return (scenarios, scripts)
    }

    static func isScript(_ name: String) -> Bool { [".test.js", ".test.cjs"].contains(where: name.hasSuffix) }

    /// All files below a folder, but those of packages, and what begins with a dot.
    private static func files(below folder: String) -> [String] {
        let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : "\(folder)/"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().flatMap { name -> [String] in
            guard !name.hasPrefix("."), name != "node_modules", name != "__snapshots__" else { return [] }
            let path = prefix + name
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            return isFolder.boolValue ? files(below: path) : [path]
        }
    }
}
