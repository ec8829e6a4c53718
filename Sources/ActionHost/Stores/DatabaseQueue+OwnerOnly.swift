import Foundation
import GRDB

extension DatabaseQueue {
    /// Opens a database file, making it and its folder where they are missing, readable for the user alone.
    static func ownerOnly(file path: String) throws -> DatabaseQueue {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        let ownerOnly = [FileAttributeKey.posixPermissions: 0o700]
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: ownerOnly)
        if !FileManager.default.fileExists(atPath: path) {
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw CocoaError(.fileWriteNoPermission)
            }
        }
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(10)
        return try DatabaseQueue(path: path, configuration: configuration)
    }
}
