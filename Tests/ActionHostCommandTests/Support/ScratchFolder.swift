import Foundation

/// A folder of a test's own, removed with its object.
final class ScratchFolder: Sendable {
    let path: String

    /// - Parameter files: texts by path; folders are made as needed, and a path that ends in `/` is an empty folder.
    init(_ files: [String: String] = [:]) {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("actionhost-\(UUID().uuidString)").path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for (name, text) in files { try write(text, to: name) }
        } catch {
            preconditionFailure("the test's folder cannot be made: \(error)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func url(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

    func write(_ text: String, to name: String) throws {
        let isFolder = name.hasSuffix("/")
        let folder = isFolder ? url(name) : url(name).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if !isFolder { try Data(text.utf8).write(to: url(name)) }
    }

    func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url(name)), as: UTF8.self) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url(name).path) }
}
