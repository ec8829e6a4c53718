import Foundation
import NodeAPI
import PostLogin

/// What has become of the files and packages that a recorded login loaded and read, beside its actions.
struct FileChanges {
    private static let namedFiles = 3

    private var recorded: Set<TapedFile> = []
    private var now: Set<TapedFile> = []
    private var lacksFiles = false
    private var hasMoreFiles = false

    /// Adds a leg: its tape, and that of its repetition.
    mutating func add(_ tape: LegTape?, _ repeated: LegTape?) {
        guard let tape, repeated?.gap == nil else { return }
        guard let files = tape.files else { return lacksFiles = true }
        recorded.formUnion(files)
        now.formUnion(repeated?.files ?? [])
        if tape.hasMoreFiles == true || repeated?.hasMoreFiles == true { hasMoreFiles = true }
    }

    /// - Parameter folder: that of the actions as they are now.
    func differences(in folder: String?) -> [ReplayDifference] {
        var lines = ownChanges(in: folder)
        let packages = Set(recorded.union(now).compactMap(\.package)).sorted()
        lines += packages.compactMap { change(of: $0, in: folder) }
        var differences = lines.map { ReplayDifference(.source, $0) }
        if lacksFiles {
            differences.append(
                ReplayDifference(.note, "the recording is from a host that did not keep what a login reads: files and packages that have changed are not noticed"))
        }
        if hasMoreFiles {
            differences.append(ReplayDifference(.note, "the login reads more files than a recording keeps: changes of the others are not noticed"))
        }
        return differences
    }

    // MARK: - Files of the actions' own

    private func ownChanges(in folder: String?) -> [String] {
        let old = Self.digests(recorded, of: nil)
        let new = Self.digests(now, of: nil)
        return Set(old.keys).union(new.keys).sorted().compactMap { path in
            switch (old[path], new[path]) {
            case (let old?, let new?): old == new ? nil : "the file \(path) has changed since the login was recorded"
            // One that is there is not read because something else has changed.
            case (_?, nil): Self.isThere(path, in: folder) || hasMoreFiles ? nil : "the file \(path) is not there any more"
            case (nil, _): hasMoreFiles ? nil : "the login reads the file \(path), which it did not when it was recorded"
            }
        }
    }

    private static func isThere(_ path: String, in folder: String?) -> Bool {
        FileManager.default.fileExists(atPath: path.hasPrefix("/") ? path : "\(folder ?? ".")/\(path)")
    }

    // MARK: - Packages

    private func change(of package: String, in folder: String?) -> String? {
        let (old, new) = (recorded.filter { $0.package == package }, now.filter { $0.package == package })
        let (before, after) = (Self.versions(old), Self.versions(new))
        if new.isEmpty {
            let isInstalled = folder.map { ModuleFiles.isInstalled(package, from: $0) } ?? true
            return isInstalled || hasMoreFiles ? nil : "the package \(package) is not there any more"
        }
        let name = [package, after].filter { !$0.isEmpty }.joined(separator: " ")
        if old.isEmpty { return hasMoreFiles ? nil : "the login loads the package \(name), which it did not when it was recorded" }
        guard before == after else {
            return "the package \(package) is of version \(after.isEmpty ? "?" : after), and was of \(before.isEmpty ? "?" : before) when the login was recorded"
        }
        let (known, found) = (Self.digests(old, of: package), Self.digests(new, of: package))
        let changed = found.filter { path, digests in known[path].map { $0 != digests } ?? !hasMoreFiles }.keys.sorted()
        guard !changed.isEmpty else { return nil }
        let more = changed.count - Self.namedFiles
        let files = changed.prefix(Self.namedFiles).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        return "the package \(name) has changed since the login was recorded (\(files))"
    }

    private static func versions(_ files: Set<TapedFile>) -> String { Set(files.compactMap(\.version)).sorted().joined(separator: ", ") }

    /// By path; there are several where a package is installed more than once.
    private static func digests(_ files: Set<TapedFile>, of package: String?) -> [String: Set<String>] {
        files.reduce(into: [:]) { digests, file in if file.package == package { digests[file.path, default: []].insert(file.sha256) } }
    }
}
