import Foundation

/// A folder for actions whose `node_modules` is Debian's; removed with this object.
final class PackageFolder: Sendable {
    let path: String

    init() throws {
        // As the system names it: a link in the path would be followed by some of what is compared, and not by the rest.
        let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        path = temporary.appending(path: "packages-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: "\(path)/node_modules", withDestinationPath: DebianPackages.folder)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, as name: String) throws -> String {
        let file = "\(path)/\(name)"
        try Data(text.utf8).write(to: URL(filePath: file))
        return file
    }
}
