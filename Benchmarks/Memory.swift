import Foundation

/// The memory of processes, in MB.
enum Memory {
    static func resident() -> Double { resident(of: "self") }
    static func peak() -> Double { field("VmHWM", of: "/proc/self/status") }
    static func resident(of process: String) -> Double { field("VmRSS", of: "/proc/\(process)/status") }
    /// Its own pages, and its share of those that several processes have.
    static func proportional(of process: String) -> Double { field("Pss", of: "/proc/\(process)/smaps_rollup") }

    /// The processes that this one has started.
    static func children() -> [String] {
        let own = "PPid:\t\(getpid())\n"
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return all.filter { (try? String(contentsOfFile: "/proc/\($0)/status", encoding: .utf8))?.contains(own) == true }
    }

    private static func field(_ name: String, of file: String) -> Double {
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        let kilobytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) } ?? 0
        return kilobytes / 1024
    }
}
