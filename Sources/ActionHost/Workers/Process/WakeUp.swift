import CLinux
import Foundation

/// Wakes a thread that waits for a socket at the same time.
final class WakeUp: Sendable {
    private let descriptor: Int32

    init() throws(WorkerError) {
        descriptor = clinux_event_descriptor()
        guard descriptor >= 0 else { throw WorkerError(code: .start, description: "eventfd: \(String(cString: strerror(errno)))") }
    }

    deinit { close(descriptor) }

    /// Wakes the thread, now or when it next waits.
    func wake() {
        var count: UInt64 = 1
        _ = write(descriptor, &count, MemoryLayout<UInt64>.size)
    }

    /// Waits to be woken, or until there is something to read on a socket.
    ///
    /// - Parameter time: nil for no end.
    /// - Returns: whether there is something to read.
    func wait(or socket: Int32, until time: ContinuousClock.Instant?) -> Bool {
        var descriptors = [pollfd(fd: socket, events: Int16(POLLIN), revents: 0), pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        let timeout = time.map { Int32(max(0, min(ContinuousClock.now.duration(to: $0).milliseconds, 1e9)).rounded(.up)) } ?? -1
        guard poll(&descriptors, 2, timeout) > 0 else { return false }
        if descriptors[1].revents != 0 {
            var count: UInt64 = 0
            _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
        }
        return descriptors[0].revents != 0
    }
}
