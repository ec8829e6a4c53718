import Crypto
import Foundation
import NodeAPI
import PostLogin

/// The files that a leg loads and reads, up to a limit: beyond it, it is known only that there were more.
struct FileLedger {
    static let countLimit = 5000
    /// What a file takes beside its names.
    private static let entrySize = 160

    /// Bytes, as JSON.
    let limit: Int
    private let folder: String?
    private let modules: ModuleFiles
    private var size = 0
    /// By their paths.
    private var files: [String: TapedFile] = [:]
    private(set) var isFull = false

    /// - Parameters:
    ///   - folder: that of the actions.
    ///   - modules: tells packages' files from others.
    init(limit: Int, folder: String?, modules: ModuleFiles) {
        self.limit = limit
        self.folder = folder.flatMap { realpath($0, nil) }.map { path in
            defer { free(path) }
            return String(cString: path)
        }
        self.modules = modules
    }

    /// All of them, in the order of their names.
    var taped: [TapedFile] {
        files.values.sorted { ($0.package ?? "", $0.version ?? "", $0.path) < ($1.package ?? "", $1.version ?? "", $1.path) }
    }

    /// - Parameter path: absolute, without symbolic links.
    mutating func add(_ path: String, _ contents: () -> [UInt8]) {
        guard !isFull, files[path] == nil else { return }
        let file = file(at: path, sha256: SHA256.hash(data: contents()).hexadecimal)
        size += Self.entrySize + file.path.utf8.count + (file.package?.utf8.count ?? 0)
        isFull = size > limit || files.count == Self.countLimit
        if !isFull { files[path] = file }
    }

    private func file(at path: String, sha256: String) -> TapedFile {
        let below = folder.map { $0 == "/" ? $0 : $0 + "/" }.flatMap { path.hasPrefix($0) ? String(path.dropFirst($0.count)) : nil }
        guard let origin = modules.packageOrigin(of: path) ?? (folder != nil && below == nil ? modules.linkedOrigin(of: path) : nil) else {
            return TapedFile(path: below ?? path, sha256: sha256)
        }
        return TapedFile(package: origin.name, version: origin.version, path: origin.path, sha256: sha256)
    }
}
