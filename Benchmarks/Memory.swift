import Foundation

/// This process's memory, in MB.
enum Memory {
    static func resident() -> Double { read("VmRSS") }
    static func peak() -> Double { read("VmHWM") }

    private static func read(_ field: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(field) }
        let kilobytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) } ?? 0
        return kilobytes / 1024
    }
}
