import Foundation

/// A run of this program, with its standard output and error.
struct ChildRun {
    struct Ending {
        let status: Int32
        let description: String
    }

    private let id: pid_t

    init(_ arguments: [String]) throws(CommandFailure) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        // This thread may have signals blocked, which is inherited.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var id = pid_t()
        let result = posix_spawn(&id, Self.program, &actions, &attributes, &words, environ)
        guard result == 0 else { throw CommandFailure(.failed, "the run cannot be started: \(String(cString: strerror(result)))") }
        self.id = id
    }

    /// The file of this program; when it has been replaced since, the new one.
    private static var program: String {
        let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return path.hasSuffix(" (deleted)") ? String(path.dropLast(" (deleted)".count)) : path
    }

    /// How it has ended; nil when it still runs.
    func ending() -> Ending? {
        var status: Int32 = 0
        guard waitpid(id, &status, WNOHANG) == id else { return nil }
        let signal = status & 0x7F
        guard signal == 0 else { return Ending(status: ExitStatus.failed.rawValue, description: "ended by signal \(signal)") }
        let code = (status >> 8) & 0xFF
        return Ending(status: code, description: "status \(code)")
    }

    /// Ends it, if it still runs.
    func kill() {
        Foundation.kill(id, SIGKILL)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    }
}
