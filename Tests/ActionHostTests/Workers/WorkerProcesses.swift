import Foundation

/// The worker processes of this process, as the kernel knows them.
enum WorkerProcesses {
    static var ids: Set<pid_t> {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc"))?.compactMap { pid_t($0) } ?? []
        return Set(all.filter { parent(of: $0) == getpid() && text("cmdline", of: $0)?.contains("actionhost-worker") == true })
    }

    static func text(_ file: String, of id: pid_t) -> String? { try? String(contentsOfFile: "/proc/\(id)/\(file)", encoding: .utf8) }

    /// A line of `/proc/ID/status`, without its name.
    static func status(_ name: String, of id: pid_t) -> String? {
        text("status", of: id)?.split(separator: "\n").first { $0.hasPrefix(name + ":") }
            .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
    }

    private static func parent(of id: pid_t) -> pid_t? { status("PPid", of: id).flatMap { pid_t($0) } }

    /// Waits for something to become true; whether it did within 20 s.
    static func eventually(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<2000 {
            if condition() { return true }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return false
    }
}
