import CSeccomp
import Foundation

/// Seccomp: the calls of the kernel that running JavaScript takes; any other fails with EPERM.
struct SystemCallFilter {
    var allowsNetwork: Bool

    private static let allow: UInt32 = 0x7fff_0000
    private static func fail(_ code: Int32) -> UInt32 { 0x0005_0000 | UInt32(code) }

    func enforce() throws(SandboxRefusal) {
        guard let filter = seccomp_init(Self.fail(EPERM)) else { throw SandboxRefusal(reason: "seccomp: no filter can be made") }
        defer { seccomp_release(filter) }
        try check(seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2), "the order of the filter")
        for name in Self.always + (allowsNetwork ? Self.ofNetworks : []) { try add(name, to: filter) }
        for (name, comparison) in Self.conditional { try add(name, when: [comparison], to: filter) }
        if allowsNetwork { for domain in Self.sockets { try add("socket", when: [.argument(0, is: UInt64(domain))], to: filter) } }
        // The C library then does without: the arguments of these lie in memory, where no filter sees them.
        for name in ["clone3", "openat2"] { try add(name, Self.fail(ENOSYS), to: filter) }
        try check(seccomp_load(filter), "loading the filter")
    }

    private func add(_ name: String, _ action: UInt32 = allow, when comparisons: [scmp_arg_cmp] = [], to filter: scmp_filter_ctx) throws(SandboxRefusal) {
        let number = seccomp_syscall_resolve_name(name)
        // Other architectures lack some; numbers below zero stand for what this one has under another name.
        guard number >= 0 else { return }
        try check(seccomp_rule_add_array(filter, action, number, UInt32(comparisons.count), comparisons), name)
    }

    private func check(_ result: Int32, _ step: String) throws(SandboxRefusal) {
        if result != 0 { throw SandboxRefusal("seccomp, \(step)", code: -result) }
    }

    private static let always = [
        // Descriptors
        "read", "readv", "pread64", "write", "writev", "recvfrom", "recvmsg", "sendto", "sendmsg", "close", "close_range", "lseek", "dup",
        "poll", "ppoll", "select", "pselect6", "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait", "epoll_pwait2", "eventfd2",
        "timerfd_create", "timerfd_settime", "pipe2", "fcntl",
        // Files that are there
        "stat", "fstat", "lstat", "newfstatat", "statx", "statfs", "fstatfs", "access", "faccessat", "faccessat2", "readlink", "readlinkat",
        "getdents64", "getcwd",
        // Memory
        "mmap", "munmap", "mprotect", "mremap", "madvise", "brk", "mincore", "membarrier", "get_mempolicy",
        // Threads and their signals
        "futex", "futex_waitv", "set_robust_list", "get_robust_list", "rseq", "set_tid_address", "exit", "exit_group", "sched_yield", "sched_getaffinity",
        "sched_getparam", "sched_getscheduler", "sched_get_priority_max", "sched_get_priority_min", "sched_setscheduler", "setpriority", "getpriority",
        "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigtimedwait", "rt_sigsuspend", "sigaltstack", "restart_syscall", "arch_prctl", "gettid",
        "getcpu",
        // Clocks, and what the process is
        "nanosleep", "clock_nanosleep", "clock_gettime", "clock_getres", "gettimeofday", "time", "times", "getrusage", "sysinfo", "uname", "getrandom",
        "getpid", "getppid", "getuid", "geteuid", "getgid", "getegid", "getrlimit",
    ]

    private static let ofNetworks = [
        "connect", "bind", "getsockopt", "setsockopt", "getsockname", "getpeername", "shutdown", "sendmmsg", "recvmmsg",
    ]

    /// No local sockets: behind those, other services of the system listen. The C library asks for addresses of its own through the last.
    private static let sockets = [AF_INET, AF_INET6, AF_NETLINK]

    private static let conditional: [(String, scmp_arg_cmp)] = [
        // Nothing is opened for writing, or made.
        ("open", .argument(1, masked: writing, is: 0)),
        ("openat", .argument(2, masked: writing, is: 0)),
        // Threads, but no processes.
        ("clone", .argument(0, masked: cloneThread, is: cloneThread)),
        // Signals to itself.
        ("tgkill", .argument(0, is: UInt64(getpid()))),
        // Its own limits, of which it can only lower some.
        ("prlimit64", .argument(0, is: 0)),
        // The names of threads and of memory.
        ("prctl", .argument(0, is: 15)), ("prctl", .argument(0, is: 16)), ("prctl", .argument(0, is: 0x5356_4d41)),
        // How much there is to read, and whether it is a terminal.
        ("ioctl", .argument(1, is: 0x541b)), ("ioctl", .argument(1, is: 0x5401)), ("ioctl", .argument(1, is: 0x5421)),
    ]

    private static let writing = UInt64(O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND)
    private static let cloneThread: UInt64 = 0x10000
}

extension scmp_arg_cmp {
    fileprivate static func argument(_ index: UInt32, is value: UInt64) -> scmp_arg_cmp {
        scmp_arg_cmp(arg: index, op: SCMP_CMP_EQ, datum_a: value, datum_b: 0)
    }

    fileprivate static func argument(_ index: UInt32, masked mask: UInt64, is value: UInt64) -> scmp_arg_cmp {
        scmp_arg_cmp(arg: index, op: SCMP_CMP_MASKED_EQ, datum_a: mask, datum_b: value)
    }
}
