import Foundation

/// What another process uses, read from files of the kernel's that are kept open.
struct ProcessUsage: ~Copyable {
    private let memory: Int32
    private let schedule: Int32

    /// - Parameter thread: the one whose CPU time counts.
    init(process: pid_t, thread: Int) {
        memory = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
        schedule = open("/proc/\(process)/task/\(thread)/schedstat", O_RDONLY | O_CLOEXEC)
    }

    deinit {
        if memory >= 0 { close(memory) }
        if schedule >= 0 { close(schedule) }
    }

    /// Whether the kernel tells both.
    var isReadable: Bool { residentBytes != nil && cpuTime != nil }

    /// Bytes that the process has in memory; nil when the kernel does not tell.
    var residentBytes: Int? { Self.fields(of: memory).dropFirst().first.map { $0 * Self.pageSize } }

    /// CPU time that the thread has had; nil when the kernel does not tell.
    var cpuTime: Duration? { Self.fields(of: schedule).first.map { .nanoseconds($0) } }

    private static let pageSize = sysconf(Int32(_SC_PAGESIZE))

    private static func fields(of file: Int32) -> [Int] {
        guard file >= 0 else { return [] }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { buffer in
            let count = pread(file, buffer.baseAddress, buffer.count, 0)
            guard count > 0 else { return [] }
            return buffer[..<count].split { $0 < 0x30 }.map { $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        }
    }
}
