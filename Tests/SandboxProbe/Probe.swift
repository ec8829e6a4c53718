import CLinux
import Foundation
import Sandbox

/// Enters a sandbox and tries what is not possible there; prints a line for each attempt: its name, and `ok` or the error.
///
/// Arguments: a folder that may be read, and `network` or `none`.
@main enum Probe {
    static func main() {
        let folder = CommandLine.arguments[1]
        let allowsNetwork = CommandLine.arguments[2] == "network"
        for measure in Sandbox(readable: [folder, "/lib", "/usr/lib", "/proc"], allowsNetwork: allowsNetwork, openFiles: 32).enter() { print("measure \(measure)") }

        attempt("read below the folder") { descriptor(open("\(folder)/file", O_RDONLY)) }
        attempt("read elsewhere") { descriptor(open("/etc/passwd", O_RDONLY)) }
        attempt("write below the folder") { descriptor(open("\(folder)/file", O_WRONLY)) }
        attempt("make a file") { descriptor(open("\(folder)/new", O_RDWR | O_CREAT, 0o644)) }
        attempt("remove a file") { unlink("\(folder)/file") }
        attempt("rename a file") { rename("\(folder)/file", "\(folder)/other") }
        attempt("make a folder") { mkdir("\(folder)/sub", 0o755) }
        attempt("change the mode of a file") { chmod("\(folder)/file", 0o777) }
        attempt("start a program") {
            var id = pid_t()
            var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
            errno = posix_spawn(&id, "/bin/true", nil, nil, &arguments, nil)
            return errno == 0 ? 0 : -1
        }
        attempt("signal the parent") { kill(getppid(), 0) }
        attempt("read the parent's environment") { descriptor(open("/proc/\(getppid())/environ", O_RDONLY)) }
        attempt("open a connection") { connection() }
        attempt("listen") { listening() }
        attempt("open a local socket") { descriptor(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)) }
        attempt("open many files") {
            for _ in 0..<40 where open("\(folder)/file", O_RDONLY) < 0 { return -1 }
            return 0
        }
        let thread = Thread { print("a thread runs") }
        thread.start()
        Thread.sleep(forTimeInterval: 0.2)
    }

    private static func attempt(_ name: String, _ body: () -> Int32) {
        errno = 0
        print("\(name): \(body() == 0 ? "ok" : String(cString: strerror(errno)))")
    }

    private static func descriptor(_ descriptor: Int32) -> Int32 {
        guard descriptor >= 0 else { return -1 }
        close(descriptor)
        return 0
    }

    /// To a port of this machine where nobody listens: a refusal says that the attempt was made.
    private static func connection() -> Int32 { withSocket { connect($0, $1, $2) } }

    private static func listening() -> Int32 { withSocket { bind($0, $1, $2) == 0 ? listen($0, 1) : -1 } }

    private static func withSocket(_ body: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { return -1 }
        defer { close(socket) }
        var address = sockaddr_in(sin_family: sa_family_t(AF_INET), sin_port: UInt16(9).bigEndian, sin_addr: in_addr(s_addr: UInt32(0x7f00_0001).bigEndian), sin_zero: (0, 0, 0, 0, 0, 0, 0, 0))
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
