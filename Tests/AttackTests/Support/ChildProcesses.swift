import Foundation

/// The worker processes of a process, as the kernel knows them.
enum ChildProcesses {
    static func ids(of parent: pid_t) -> Set<pid_t> {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { pid_t($0) } ?? []
        return Set(all.filter { isAlive($0) && self.parent(of: $0) == parent })
    }

    /// Whether a process is there and has not ended; one whose end nobody has asked for yet has.
    static func isAlive(_ id: pid_t) -> Bool { status("State", of: id).map { !$0.hasPrefix("Z") } ?? false }

    private static func parent(of id: pid_t) -> pid_t? { status("PPid", of: id).flatMap { pid_t($0) } }

    private static func status(_ name: String, of id: pid_t) -> String? {
        (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8))?.split(separator: "\n").first { $0.hasPrefix(name + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }
}
