import ActionHost
import Foundation

/// The files that have tests: those of scenarios, and JavaScript files written for `node:test`.
public struct TestFiles: Sendable, Hashable {
    /// Files whose names end in `.scenario.yaml`, `.scenario.yml` or `.scenario.json`.
    public var scenarios: [String]
    /// See ``JavaScriptTestFiles``.
    public var scripts: [String]

    /// Makes a selection of files.
    public init(scenarios: [String] = [], scripts: [String] = []) {
        self.scenarios = scenarios
        self.scripts = scripts
    }

    /// Whether there are none.
    public var isEmpty: Bool { scenarios.isEmpty && scripts.isEmpty }

    /// Finds files: those that are named, and those below folders that are.
    ///
    /// Below folders, packages and what begins with a dot are left out. A script that could be an action by its place, directly in a folder
    /// with an `actions.yaml` or with the name `actions`, is a test when its name ends in `.test.js` alone.
    ///
    /// - Returns: each file once, in the order of the paths and of the names within them.
    /// - Throws: ``DocumentError`` for a path that is neither a folder nor such a file.
    public static func find(in paths: [String]) throws(DocumentError) -> TestFiles {
        var found = TestFiles()
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw DocumentError(file: path, message: "there is no such file or folder")
            }
            if isFolder.boolValue {
                found.add(below: path, at: "")
            } else if ScenarioFile.isScenarioFile(path) {
                found.add(path, to: \.scenarios)
            } else if [".js", ".cjs", ".mjs"].contains(where: path.hasSuffix) {
                found.add(path, to: \.scripts)
            } else {
                throw DocumentError(
                    file: path, message: "this is no file with tests: their names end in \(ScenarioFile.suffixes.joined(separator: ", ")) or .test.js")
            }
        }
        return found
    }

    private mutating func add(_ path: String, to list: WritableKeyPath<TestFiles, [String]>) {
        if !self[keyPath: list].contains(path) { self[keyPath: list].append(path) }
    }

    /// - Parameter place: where the folder is below the one that was named: what that is in does not make tests of its files.
    private mutating func add(below folder: String, at place: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let hasActions = names.contains("actions.yaml") || folder.split(separator: "/").last == "actions"
        let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : "\(folder)/"
        for name in names.sorted() where !name.hasPrefix(".") && name != "node_modules" && name != "__snapshots__" {
            let path = prefix + name
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if isFolder.boolValue {
                add(below: path, at: "\(place)\(name)/")
            } else if ScenarioFile.isScenarioFile(name) {
                add(path, to: \.scenarios)
            } else if JavaScriptTestFiles.isTest(place + name), !hasActions || !ActionCatalog.isAction(name) {
                add(path, to: \.scripts)
            }
        }
    }
}
