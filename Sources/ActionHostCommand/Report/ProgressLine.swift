import Foundation
import Synchronization

/// One line on standard error that says how far a long command is; nothing within the first second, and nothing where no person reads it.
final class ProgressLine: Sendable {
    private let start = ContinuousClock.now
    private let isVisible = isatty(STDERR_FILENO) == 1
    private let shown = Mutex<String?>(nil)

    /// Shows a text in place of the one before.
    func show(_ text: String) {
        guard isVisible, start.duration(to: .now) > .seconds(1) else { return }
        shown.withLock { shown in
            guard shown != text else { return }
            shown = text
            Terminal.writeToErrors("\r\u{1B}[K\(text)")
        }
    }

    func clear() {
        shown.withLock { shown in
            if shown != nil { Terminal.writeToErrors("\r\u{1B}[K") }
            shown = nil
        }
    }

    /// Shows for how long something goes on, as long as it does.
    static func during<Result>(_ text: String, _ body: () async throws -> Result) async throws -> Result {
        let line = ProgressLine()
        guard line.isVisible else { return try await body() }
        let ticking = Task {
            var seconds = 0
            // The sleep ends with an error when the task is cancelled.
            while (try? await Task.sleep(for: .seconds(1))) != nil {
                seconds += 1
                line.show("\(text): \(seconds) s")
            }
        }
        defer {
            ticking.cancel()
            line.clear()
        }
        return try await body()
    }
}
