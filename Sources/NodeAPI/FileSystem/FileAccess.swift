import Foundation

/// The files that scripts may read: what lies in one folder, wherever links lead from there only as far as they stay in it, and the files of
/// packages that `require` loads from elsewhere.
///
/// Files whose names, or whose folders' names, begin with a dot are not for scripts: `.env`, `.git`. Whatever is hidden or outside looks like
/// nothing: no error tells whether it exists. Nothing is ever written.
struct FileAccess: Sendable {
    /// A larger file is not read.
    static let sizeLimit = 16 << 20

    /// The folder without symbolic links; nil: there are no files.
    private let root: String?

    /// Files in the folder that are not for scripts, without symbolic links.
    private let hidden: Set<String>
    private let packages: ModuleFiles?

    init(root: String?, hidden: [String] = [], packages: ModuleFiles? = nil) {
        self.root = root.flatMap(Self.real)
        self.hidden = Set(hidden.compactMap(Self.real))
        self.packages = packages
    }

    /// Why something could not be done, by the name of the system's error.
    enum Failure: String, Error {
        case missing = "ENOENT"
        case notFolder = "ENOTDIR"
        case isFolder = "EISDIR"
        case denied = "EACCES"
        case readOnly = "EROFS"
        case invalid = "EINVAL"
        case tooLarge = "EFBIG"
        case other = "EIO"
    }

    func realPath(of path: String) throws(Failure) -> String {
        guard let real = Self.real(path) else { throw failure(at: path) }
        guard contains(real) else { throw .missing }
        return real
    }

    func status(of path: String, followingLinks: Bool) throws(Failure) -> stat {
        let place = try followingLinks ? realPath(of: path) : unresolvedPath(of: path)
        var status = stat()
        guard lstat(place, &status) == 0 else { throw Self.lastFailure }
        return status
    }

    /// What a symbolic link says.
    func link(at path: String) throws(Failure) -> String {
        let place = try unresolvedPath(of: path)
        var text = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = text.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { readlink(place, $0.assumingMemoryBound(to: CChar.self), bytes.count) } ?? -1
        }
        guard count >= 0 else { throw Self.lastFailure }
        return String(decoding: text[..<count], as: UTF8.self)
    }

    func contents(of path: String) throws(Failure) -> [UInt8] {
        // Only what is a file: opening a pipe would wait for its other end.
        let file = open(try realPath(of: path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { throw Self.lastFailure }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Self.lastFailure }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .isFolder
        default: throw .invalid
        }
        guard status.st_size <= Self.sizeLimit else { throw .tooLarge }
        return try Self.read(file, count: Int(status.st_size))
    }

    /// The names in a folder, in the order of their bytes.
    func names(in path: String) throws(Failure) -> [String] {
        guard let folder = opendir(try realPath(of: path)) else { throw Self.lastFailure }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != "." && name != ".." { names.append(name) }
        }
        if let root, let folder = Self.real(path), Self.isBelow(root, folder) {
            names.removeAll { isHidden("\(folder == "/" ? "" : folder)/\($0)", below: root) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Checks what may be done with a file, by the bits of `access`.
    func check(_ path: String, mode: Int32) throws(Failure) {
        let real = try realPath(of: path)
        if mode & W_OK != 0 { throw .readOnly }
        guard access(real, mode) == 0 else { throw Self.lastFailure }
    }

    /// The path whose last component may be a link: the folders before it are resolved.
    private func unresolvedPath(of path: String) throws(Failure) -> String {
        let text = path as NSString
        let name = text.lastPathComponent
        // These, and a slash at the end, follow a link.
        if name == "." || name == ".." || name == "/" || path.hasSuffix("/") { return try realPath(of: path) }
        let folder = try folderPath(of: text.deletingLastPathComponent, for: path)
        let place = (folder == "/" ? "" : folder) + "/" + name
        guard contains(place) else { throw .missing }
        return place
    }

    private func folderPath(of folder: String, for path: String) throws(Failure) -> String {
        guard let real = Self.real(folder) else { throw failure(at: path) }
        return real
    }

    /// Why a path leads nowhere. Beyond the folder's bounds, and behind links out of it, everything is missing.
    private func failure(at path: String) -> Failure {
        var ancestor = (path as NSString).deletingLastPathComponent
        while ancestor != "/" && !ancestor.isEmpty {
            if let real = Self.real(ancestor) {
                var status = stat()
                guard contains(real), lstat(real, &status) == 0 else { return .missing }
                return status.st_mode & S_IFMT == S_IFDIR ? .missing : .notFolder
            }
            ancestor = (ancestor as NSString).deletingLastPathComponent
        }
        return .missing
    }

    private func contains(_ real: String) -> Bool {
        if let root, Self.isBelow(root, real) { return !isHidden(real, below: root) }
        return packages?.isOfPackage(real) ?? false
    }

    private static func isBelow(_ root: String, _ path: String) -> Bool { root == "/" || path == root || path.hasPrefix(root + "/") }

    private func isHidden(_ path: String, below root: String) -> Bool {
        hidden.contains(path) || path.utf8.dropFirst(root.utf8.count).split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
    }

    private static func read(_ file: Int32, count: Int) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let step = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress.map { $0 + done }, count - done, off_t(done)) }
            if step < 0 && errno == EINTR { continue }
            guard step >= 0 else { throw lastFailure }
            // The file has become shorter meanwhile.
            if step == 0 { return Array(bytes[..<done]) }
            done += step
        }
        return bytes
    }

    private static var lastFailure: Failure {
        switch errno {
        case ENOENT: .missing
        case ENOTDIR: .notFolder
        case EACCES, EPERM: .denied
        case EINVAL: .invalid
        default: .other
        }
    }

    /// The path without symbolic links; nil when it leads nowhere.
    static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
