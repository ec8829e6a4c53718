import Foundation

/// What the kernel bounds for a process as a whole.
struct ResourceLimits {
    var openFiles: Int

    func enforce() throws(SandboxRefusal) {
        try Self.set(RLIMIT_CORE, 0, "core dumps")
        // Beyond a size of zero, a write to a file fails, instead of ending the process.
        signal(SIGXFSZ, SIG_IGN)
        try Self.set(RLIMIT_FSIZE, 0, "written files")
        try Self.set(RLIMIT_NOFILE, openFiles, "open files")
    }

    static func limitAddressSpace(growth: Int) throws(SandboxRefusal) {
        // The first number of the file: the size of the address space, in pages.
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8), let pages = text.split(separator: " ").first.flatMap({ Int($0) })
        else { throw SandboxRefusal(reason: "/proc/self/statm cannot be read") }
        try set(RLIMIT_AS, pages * sysconf(Int32(_SC_PAGESIZE)) + growth, "address space")
    }

    private static func set(_ resource: __rlimit_resource, _ value: Int, _ name: String) throws(SandboxRefusal) {
        let kind = __rlimit_resource_t(resource.rawValue)
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0 else { throw SandboxRefusal("limit of \(name)") }
        limit.rlim_max = min(limit.rlim_max, rlim_t(value))
        limit.rlim_cur = limit.rlim_max
        guard setrlimit(kind, &limit) == 0 else { throw SandboxRefusal("limit of \(name)") }
    }
}
