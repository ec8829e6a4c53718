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
            Terminal.writeToErrors("\r\u{1B}[2K\(text)")
        }
    }

    func clear() {
        shown.withLock { shown in
            if shown != nil { Terminal.writeToErrors("\r\u{1B}[2K") }
            shown = nil
        }
    }
}
