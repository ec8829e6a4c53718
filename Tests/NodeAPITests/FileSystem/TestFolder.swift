import Foundation

/// A folder of files that scripts may read, with a secret beside it; removed with this object.
final class TestFolder: Sendable {
    /// Without symbolic links.
    let root: String
    private let parent: URL

    init() throws {
        parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: "files-\(UUID().uuidString)")
        let folder = parent.appending(path: "root")
        root = folder.path
        let files = FileManager.default
        try files.createDirectory(at: folder.appending(path: "sub/deep"), withIntermediateDirectories: true)
        try files.createDirectory(at: parent.appending(path: "root-beside"), withIntermediateDirectories: true)
        for (path, text) in [
            ("secret", "secret"), ("root-beside/secret", "secret"), ("root/a.txt", "héllo"), ("root/sub/b.json", "{}"), ("root/sub/deep/c", "c"),
        ] {
            try Data(text.utf8).write(to: parent.appending(path: path))
        }
        for (path, target) in [
            ("root/inside", "sub/b.json"), ("root/outside", "../secret"), ("root/folder-outside", ".."), ("root/dangling", "nothing"),
            ("root/absolute", "/etc/passwd"),
        ] {
            try files.createSymbolicLink(atPath: parent.appending(path: path).path, withDestinationPath: target)
        }
        // Opening it for reading would wait for a writer.
        guard mkfifo(root + "/pipe", 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    deinit { try? FileManager.default.removeItem(at: parent) }
}
