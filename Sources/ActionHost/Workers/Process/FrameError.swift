import Foundation

/// Why frames can no longer be exchanged with the process on the other side.
struct FrameError: Error, Sendable, Hashable, CustomStringConvertible {
    enum Code: Sendable, Hashable {
        /// The other side has closed, or has died.
        case closed
        /// The other side has died, and has not read all that it was sent.
        case unread
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
    static let unread = FrameError(code: .unread, description: closed.description)

    /// Whether the other side is there no more.
    var isEnd: Bool { code == .closed || code == .unread }

    /// The error of the last call.
    static func last(_ call: String) -> FrameError {
        switch errno {
        case EPIPE: .closed
        case ECONNRESET: .unread
        case EAGAIN: FrameError(code: .timedOut, description: "the other side does not read")
        default: FrameError(code: .system, description: "\(call): \(String(cString: strerror(errno)))")
        }
    }
}
