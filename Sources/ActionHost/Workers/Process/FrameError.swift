import Foundation

/// Why frames can no longer be exchanged with the process on the other side.
struct FrameError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Code: Sendable, Hashable {
        /// The other side has closed, or has died.
        case closed
        /// A frame is larger than one may be.
        case tooLarge
        /// A frame is not what one has to be.
        case malformed
        /// The other side does not read.
        case timedOut
        /// The system refused.
        case system
    }

    let code: Code
    let description: String

    static let closed = FrameError(code: .closed, description: "the other side has closed")

    /// The error of the last call.
    static func last(_ call: String) -> FrameError {
        switch errno {
        case EPIPE, ECONNRESET: .closed
        case EAGAIN: FrameError(code: .timedOut, description: "the other side does not read")
        default: FrameError(code: .system, description: "\(call): \(String(cString: strerror(errno)))")
        }
    }
}
