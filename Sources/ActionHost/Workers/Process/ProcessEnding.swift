import Foundation

/// How a process has ended.
struct ProcessEnding: Sendable, Hashable, CustomStringConvertible {
    /// As `waitpid` gives it; nil when somebody else has taken it.
    let status: Int32?
    /// Whether the kernel has ended it because it had more memory than its control group may have.
    var isOutOfMemory = false

    /// The signal that ended the process; nil when it ended by itself.
    var signal: Int32? { status.flatMap { $0 & 0x7f == 0 ? nil : $0 & 0x7f } }

    var description: String {
        guard let status else { return "has ended" }
        guard let signal else { return "has ended with the status \(status >> 8 & 0xff)" }
        return "was ended by the signal \(signal) (\(String(cString: strsignal(signal))))"
    }
}
