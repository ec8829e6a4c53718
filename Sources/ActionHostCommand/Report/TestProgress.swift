import ActionHostTesting
import Foundation
import Synchronization

/// How far a run of tests is, on a line of its own that is gone at the end: for people who wait longer than a second.
final class TestProgress: Sendable {
    private struct State {
        var done = 0
        var failed = 0
        var isShown = false
    }

    private let total: Int
    private let start = ContinuousClock.now
    private let state = Mutex(State())
    /// Whether standard error is a terminal.
    private let isVisible = isatty(STDERR_FILENO) == 1

    init(total: Int) { self.total = total }

    func take(_ test: TestCase) {
        guard isVisible else { return }
        state.withLock { state in
            state.done += 1
            if test.status == .failed { state.failed += 1 }
            guard start.duration(to: .now) > .seconds(1) else { return }
            state.isShown = true
            write("\r\u{1B}[K\(state.done) of \(total)\(state.failed > 0 ? ", \(state.failed) failed" : "")")
        }
    }

    func end() {
        if state.withLock({ $0.isShown }) { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
