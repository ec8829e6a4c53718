import CLinux
import Foundation

/// Landlock: what of the file system a process still sees.
struct FileRules {
    var readable: [String]
    var allowsNetwork: Bool

    private static let execute: UInt64 = 1 << 0
    private static let readFile: UInt64 = 1 << 2
    private static let readFolder: UInt64 = 1 << 3
    private static let connect: UInt64 = 1 << 1
    private static let bind: UInt64 = 1 << 0
    /// Sockets without a file, and signals, of processes outside.
    private static let scopes: UInt64 = 0b11

    func enforce() throws(SandboxRefusal) {
        let version = clinux_landlock_version()
        guard version > 0 else { throw SandboxRefusal("Landlock") }
        var rules = clinux_landlock_ruleset(
            handled_access_fs: Self.fileRights(version: version),
            handled_access_net: version >= 4 ? Self.bind | (allowsNetwork ? 0 : Self.connect) : 0, scoped: version >= 6 ? Self.scopes : 0)
        let size = MemoryLayout<UInt64>.size * (version >= 6 ? 3 : version >= 4 ? 2 : 1)
        let ruleset = clinux_landlock_create_ruleset(&rules, size)
        guard ruleset >= 0 else { throw SandboxRefusal("Landlock's ruleset") }
        defer { close(ruleset) }
        for path in readable { try allowReading(path, ruleset) }
        guard clinux_landlock_restrict_self(ruleset) == 0 else { throw SandboxRefusal("Landlock") }
    }

    private func allowReading(_ path: String, _ ruleset: Int32) throws(SandboxRefusal) {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        // Libraries are mapped for execution, which Landlock does not count as executing.
        var rule = clinux_landlock_path(allowed_access: Self.readFile | (isFolder ? Self.readFolder : 0), parent_fd: descriptor)
        guard clinux_landlock_add_path(ruleset, &rule) == 0 else { throw SandboxRefusal("Landlock's rule for \(path)") }
    }

    /// Every right that a version knows: what is not handled is allowed.
    private static func fileRights(version: Int32) -> UInt64 {
        let count = switch version {
        case 1: 13
        case 2: 14
        case 3, 4: 15
        default: 16
        }
        return (1 << UInt64(count)) - 1
    }
}
