import ActionHost
import Foundation

/// An action of the folder `Cases` that uses one package, and what its first lines say: what it does, and why it fails where it does.
struct PackageCase: Sendable, CustomStringConvertible {
    /// The package's name, or the SDK's whose calls the action makes.
    let name: String
    let file: URL
    let source: String
    /// What the action does with the package.
    let summary: String
    /// Why it comes to something else than in Node; nil: it does not.
    let failure: String?

    var description: String { name }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

    /// One for each package.
    static let packages = all(in: "Cases")
    /// Actions that make the calls of packages that no distribution of Linux has.
    static let calls = all(in: "Calls")

    private static func all(in name: String) -> [PackageCase] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder.appending(path: name), includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "js" }.compactMap(PackageCase.init).sorted { $0.name < $1.name }
    }

    private init?(file: URL) {
        guard let source = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        let comments = source.split(separator: "\n").prefix { $0.hasPrefix("// ") }.map { String($0.dropFirst(3)) }
        self.file = file
        self.source = source
        // A slash cannot be in a file's name.
        name = file.deletingPathExtension().lastPathComponent.replacing("+", with: "/")
        summary = comments.filter { !$0.hasPrefix("Fails: ") }.joined(separator: " ")
        failure = comments.first { $0.hasPrefix("Fails: ") }.map { String($0.dropFirst("Fails: ".count)) }
    }
}
