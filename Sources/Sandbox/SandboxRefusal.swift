import Foundation

/// What the kernel said no to.
struct SandboxRefusal: Error {
    let reason: String

    init(reason: String) { self.reason = reason }

    /// - Parameter code: an error number; that of the last call by default.
    init(_ call: String, code: Int32 = errno) { reason = "\(call): \(String(cString: strerror(code)))" }
}
