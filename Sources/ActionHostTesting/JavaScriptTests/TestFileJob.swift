import ActionHost
import Foundation

/// A test file to run, and how its places are named in reports.
struct TestFileJob: Sendable {
    /// As the runner was told it.
    let file: String
    /// The project's folder, absolute.
    let project: String
    let limits: ActionLimits
    let runner: JavaScriptTestRunner

    /// The file, absolute.
    var path: String { URL(fileURLWithPath: file).standardizedFileURL.path }
    /// The last part of its path.
    var name: String { (path as NSString).lastPathComponent }

    /// A path as people know it: as the runner was told it for the file itself, below the project for its other files.
    func shown(_ path: String) -> String {
        if path == self.path { return file }
        return path.hasPrefix(project + "/") ? String(path.dropFirst(project.count + 1)) : path
    }
}
