import CLinux
import Foundation
import Sandbox
import Synchronization

/// A worker process and the host's end of its socket. Whoever has it has to end it.
struct SpawnedProcess: Sendable {
    let id: pid_t
    let socket: Int32
    private let group: MemoryGroup?

    /// How long a worker may leave the host waiting for room in its socket.
    private static let sendTimeout = timeval(tv_sec: 5, tv_usec: 0)

    /// Starts a program as a worker: its standard input is the socket; it has no other descriptor but standard error, nothing of the environment,
    /// no signal handling of this process's, and a session of its own.
    ///
    /// The thread that calls this has to live as long as the worker: the kernel ends the worker with it.
    ///
    /// - Parameter memoryLimit: bytes that the kernel lets the process have, where it keeps such limits for this program.
    init(_ executable: String, memoryLimit: Int) throws(WorkerError) {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else { throw .last("socketpair") }
        defer { close(ends[1]) }
        var timeout = Self.sendTimeout
        setsockopt(ends[0], SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        do throws(WorkerError) {
            id = try Self.spawn(executable, input: ends[1])
        } catch {
            close(ends[0])
            throw error
        }
        socket = ends[0]
        let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
        let group = MemoryGroup(name: "\(number)", limit: memoryLimit)
        self.group = group?.add(id) == true ? group : nil
    }

    /// Numbers the processes that this one has started.
    private static let count = Atomic(0)

    private static func spawn(_ executable: String, input: Int32) throws(WorkerError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | clinux_spawn_new_session)

        // A worker that crashes is to end, not to be looked into by another program.
        var environment = ["SWIFT_BACKTRACE=enable=no"]
        // Where the system's loader finds libraries is the one thing that a program may need to start at all.
        if let path = getenv("LD_LIBRARY_PATH") { environment.append("LD_LIBRARY_PATH=\(String(cString: path))") }
        var id = pid_t()
        let result = withCStrings([executable, WorkerProcess.argument]) { arguments in
            withCStrings(environment) { posix_spawn(&id, executable, &actions, &attributes, arguments, $0) }
        }
        guard result == 0 else {
            throw WorkerError(code: .start, description: "the worker \(executable) cannot be started: \(String(cString: strerror(result)))")
        }
        return id
    }

    private static func withCStrings<Result>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies + [nil])
    }

    /// Ends the process, if it has not ended by itself, and says how it ended.
    func end() -> ProcessEnding {
        // With all that it may have started, where no sandbox has kept it from that: its session is a group of its own.
        kill(-id, SIGKILL)
        kill(id, SIGKILL)
        close(socket)
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 {
            if errno != EINTR { return ProcessEnding(status: nil) }
        }
        defer { group?.remove() }
        return ProcessEnding(status: status, isOutOfMemory: group?.hasKilled ?? false)
    }
}

extension WorkerError {
    fileprivate static func last(_ call: String) -> WorkerError {
        WorkerError(code: .start, description: "a worker cannot be started: \(call): \(String(cString: strerror(errno)))")
    }
}
