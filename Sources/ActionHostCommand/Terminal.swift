import Foundation

/// Standard output and standard error, and the end of the process.
enum Terminal {
    /// Whether people read the output in colour: it goes to a terminal that has colours, and `NO_COLOR` does not say otherwise.
    static var hasColor: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    /// Whether standard output is a screen that can be cleared.
    static var isScreen: Bool { isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

    /// Writes to standard output. When that is impossible, the process ends: nobody gets to know the outcome.
    static func write(_ text: String) {
        guard write(text, to: STDOUT_FILENO) else {
            end(with: CommandFailure(.failed, "standard output cannot be written: \(String(cString: strerror(errno)))"))
        }
    }

    /// Says something that is not part of the output.
    static func note(_ message: String) {
        _ = write("actionhost: \(message)\n", to: STDERR_FILENO)
    }

    /// Writes to standard error as it is: for what is not said in whole lines.
    static func writeToErrors(_ text: String) { _ = write(text, to: STDERR_FILENO) }

    static func end(with failure: CommandFailure) -> Never {
        note(failure.message)
        end(with: failure.status)
    }

    /// Ends the process at once, even when a JavaScript thread is stuck in an endless loop: destructors, which would wait for it, do not run.
    static func end(with status: ExitStatus) -> Never {
        _exit(status.rawValue)
    }

    /// Ends the process with the status of another one.
    static func end(withStatus status: Int32) -> Never {
        _exit(status)
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if count < 0 && errno != EINTR { return false }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, count)))
            }
            return true
        }
    }
}
