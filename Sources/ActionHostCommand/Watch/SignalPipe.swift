import Foundation

/// Signals as something to wait for beside other things. There is one in a process.
struct SignalPipe {
    let descriptor: Int32

    init(_ signals: [Int32]) throws(CommandFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw CommandFailure(.failed, "signals cannot be watched: \(String(cString: strerror(errno)))") }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        descriptor = ends[0]
        signalPipeInput = ends[1]
        for signal in signals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                // A handler may call no more than this, and has to leave errno as it was.
                let error = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(signalPipeInput, &byte, 1)
                errno = error
            }
            action.sa_flags = SA_RESTART
            sigaction(signal, &action, nil)
        }
        // The threads of Dispatch, on which asynchronous code runs, take no signals by themselves.
        var mask = sigset_t()
        sigemptyset(&mask)
        for signal in signals { sigaddset(&mask, signal) }
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    }

    /// The signals that have come, in their order.
    func read() -> [Int32] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Foundation.read(descriptor, &bytes, bytes.count)
        return count > 0 ? bytes[..<count].map(Int32.init) : []
    }
}

/// Where the handler writes: a function of C has no other way to know. Written once, before the handler is there.
private nonisolated(unsafe) var signalPipeInput: Int32 = -1
