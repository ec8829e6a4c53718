import Foundation

/// A folder with files for one test, which goes when the test has ended.
final class ScratchProject: Sendable {
    let url: URL

    /// - Parameter files: their texts, by their paths.
    init(_ files: [String: String]) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "javascript-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
        for (path, text) in files {
            let file = url.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(of file: String) -> String { url.appending(path: file).path }
}
