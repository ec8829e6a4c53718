import Foundation

/// What this process has, as the kernel counts it.
struct ThisProcess: Sendable, CustomStringConvertible {
    var residentBytes = Self.residentBytes
    var descriptors = Self.count("/proc/self/fd")
    var threads = Self.count("/proc/self/task")
    var children = ChildProcesses.ids(of: getpid()).count
    var temporaryFiles = Self.count(FileManager.default.temporaryDirectory.path)

    static var residentBytes: Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
    }

    private static func count(_ folder: String) -> Int { (try? FileManager.default.contentsOfDirectory(atPath: folder))?.count ?? 0 }

    var description: String {
        "\(residentBytes >> 20) MB, \(descriptors) descriptors, \(threads) threads, \(children) processes, \(temporaryFiles) temporary files"
    }
}
