import Foundation

/// A control group with a limit for the memory of the process in it: the kernel itself keeps it, to the page.
///
/// For those systems that let the program make one: with version 1 of control groups, the superuser; with version 2, a program whose own group was
/// delegated to it and has no processes of its own but in groups below. Elsewhere there is none, and looking at the process has to do.
public struct MemoryGroup: Sendable {
    private let path: String
    private let version: Version

    private enum Version: Sendable {
        case one
        case two

        var limit: String { self == .one ? "memory.limit_in_bytes" : "memory.max" }
        var events: String { self == .one ? "memory.oom_control" : "memory.events" }
    }

    private static let prefix = "actionhost-"

    /// Makes a group; nil where none can be made.
    ///
    /// - Parameters:
    ///   - name: what tells it from other groups of this process.
    ///   - limit: bytes.
    public init?(name: String, limit: Int) {
        guard let parent = Self.parent else { return nil }
        version = parent.version
        path = "\(parent.path)/\(Self.prefix)\(getpid())-\(name)"
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { return nil }
        // The kernel makes the file only where memory is counted for groups below the parent.
        guard write(String(limit), to: version.limit) else {
            remove()
            return nil
        }
    }

    /// Moves a process into the group. What it has used before counts elsewhere.
    public func add(_ process: Int32) -> Bool { write(String(process), to: "cgroup.procs") }

    /// Whether the kernel has killed a process of the group because of the limit.
    public var hasKilled: Bool {
        let events = (try? String(contentsOfFile: "\(path)/\(version.events)", encoding: .utf8)) ?? ""
        return events.split(separator: "\n").contains { $0.hasPrefix("oom_kill ") && !$0.hasSuffix(" 0") }
    }

    /// Removes the group once its process has ended.
    public func remove() { rmdir(path) }

    private func write(_ text: String, to file: String) -> Bool { Self.write(text, to: "\(path)/\(file)") }

    private static func write(_ text: String, to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Foundation.write(descriptor, text, text.utf8.count) == text.utf8.count
    }

    /// This process's own group, where there is one to make others in. Groups that processes before this one have left behind are removed.
    private static let parent: (version: Version, path: String)? = {
        guard let groups = try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8) else { return nil }
        for line in groups.split(separator: "\n") {
            let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3 else { continue }
            if fields[1].split(separator: ",").contains("memory"), let path = existing("/sys/fs/cgroup/memory", fields[2]) { return (.one, path) }
            if fields[0] == "0", let path = existing("/sys/fs/cgroup", fields[2]), access("\(path)/cgroup.controllers", F_OK) == 0 {
                _ = write("+memory", to: "\(path)/cgroup.subtree_control")
                return (.two, path)
            }
        }
        return nil
    }()

    private static func existing(_ root: String, _ path: Substring) -> String? {
        let whole = path == "/" ? root : root + path
        guard access(whole, W_OK) == 0 else { return nil }
        removeAbandoned(in: whole)
        return whole
    }

    private static func removeAbandoned(in folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
            let process = name.dropFirst(prefix.count).prefix { $0.isNumber }
            if let id = pid_t(process), kill(id, 0) != 0, errno == ESRCH { rmdir("\(folder)/\(name)") }
        }
    }
}
