import Foundation

/// A folder for temporary files in place of the system's, in which others have theirs as well.
enum TemporaryFolder {
    /// Calls `body` while temporary files go to a new folder, and removes it.
    static func own(_ body: (_ folder: String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("actionhost-attack-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let before = ProcessInfo.processInfo.environment["TMPDIR"]
        setenv("TMPDIR", folder, 1)
        defer {
            if let before { setenv("TMPDIR", before, 1) } else { unsetenv("TMPDIR") }
            try? FileManager.default.removeItem(atPath: folder)
        }
        try await body(folder)
    }
}
