import Foundation

/// Tells which of some files, and of the files below some folders, change: written, renamed, removed or put there.
///
/// It watches folders, with inotify: editors put a new file in an old one's place. What does not exist yet is waited for in the folder where
/// it will be. Hidden files, backup copies of editors, `node_modules` and the snapshots of tests below a folder do not count.
final class FileWatcher {
    /// Readable when something has happened.
    let descriptor: Int32
    private let targets: [String]
    private let ignored: Set<String>
    private var folders: [Int32: Folder] = [:]

    /// What counts in a folder.
    private struct Folder {
        let path: String
        /// Everything, and the folders in it too.
        var isTree = false
        /// These names, and what is waited for there: the path of the target.
        var names: [String: String] = [:]
    }

    init(_ paths: [String], ignoring ignored: [String] = []) throws(CommandFailure) {
        targets = paths
        self.ignored = Set(ignored.map(Self.absolute))
        descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure(.failed, "files cannot be watched: \(String(cString: strerror(errno)))") }
        try watchAll()
    }

    deinit { close(descriptor) }

    /// The targets, or the files below them, that have changed since the last call.
    func changes() -> [String] {
        var changed: [String] = []
        for (folder, name) in readEvents() {
            if let target = folder.names[name] {
                changed.append(target)
            } else if folder.isTree && Self.counts(name) {
                changed.append(ActionPath.join(folder.path, name))
            }
        }
        // Folders may have come or gone.
        if !changed.isEmpty { try? watchAll() }
        return changed.filter { !ignored.contains(Self.absolute($0)) }
    }

    // MARK: - Watches

    private func watchAll() throws(CommandFailure) {
        var wanted: [String: Folder] = [:]
        for target in targets {
            if Self.isFolder(target) {
                for path in Self.tree(target) { wanted[path, default: Folder(path: path)].isTree = true }
            }
            // Also for a folder: it may be replaced by another one.
            let (path, name) = Self.existingFolder(above: target)
            wanted[path, default: Folder(path: path)].names[name] = target
        }
        var watched: [Int32: Folder] = [:]
        for folder in wanted.values {
            let watch = inotify_add_watch(descriptor, folder.path, Self.events)
            if watch >= 0 {
                // Two paths may be one folder.
                var known = watched[watch] ?? folder
                known.isTree = known.isTree || folder.isTree
                known.names.merge(folder.names) { own, _ in own }
                watched[watch] = known
            } else if errno == ENOSPC {
                throw CommandFailure(
                    .failed, "too many folders to watch: the kernel's limit is in /proc/sys/fs/inotify/max_user_watches")
            }
        }
        for watch in folders.keys where watched[watch] == nil { inotify_rm_watch(descriptor, watch) }
        folders = watched
    }

    private static let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE)

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The folder and those below it.
    private static func tree(_ path: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return [path] + names.filter(counts).map { ActionPath.join(path, $0) }.filter(isFolder).flatMap(tree)
    }

    /// The nearest folder above a path that is there, and the name in it that leads to the path.
    private static func existingFolder(above path: String) -> (folder: String, name: String) {
        let parent = (path as NSString).deletingLastPathComponent
        let folder = parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
        if folder == path || isFolder(folder) { return (folder, (path as NSString).lastPathComponent) }
        return existingFolder(above: folder)
    }

    private static func counts(_ name: String) -> Bool {
        !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasPrefix("#") && !["node_modules", "__snapshots__"].contains(name)
            // A name without a letter is what an editor tries a folder with.
            && name.contains(where: \.isLetter)
    }

    private static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

    // MARK: - Events

    private func readEvents() -> [(Folder, String)] {
        var events: [(Folder, String)] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let headSize = MemoryLayout<inotify_event>.size
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return events }
            buffer[..<count].withUnsafeBytes { bytes in
                var offset = 0
                while offset + headSize <= bytes.count {
                    let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let name = bytes[(offset + headSize)..<(offset + headSize + Int(event.len))].prefix { $0 != 0 }
                    if let folder = folders[event.wd], Self.isChange(event) {
                        events.append((folder, String(decoding: name, as: UTF8.self)))
                    }
                    offset += headSize + Int(event.len)
                }
            }
        }
    }

    /// A file that is made is empty at first, and that it is written is told too; of a folder, nothing else is told.
    private static func isChange(_ event: inotify_event) -> Bool {
        event.mask & UInt32(IN_CREATE) == 0 || event.mask & UInt32(IN_ISDIR) != 0
    }
}
