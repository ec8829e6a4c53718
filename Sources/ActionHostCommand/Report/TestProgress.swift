import ActionHostTesting
import Synchronization

/// How far a run of tests is.
final class TestProgress: Sendable {
    private let total: Int
    private let line = ProgressLine()
    private let counts = Mutex((done: 0, failed: 0))

    init(total: Int) { self.total = total }

    func take(_ test: TestCase) {
        let (done, failed) = counts.withLock { counts in
            counts.done += 1
            if test.status == .failed { counts.failed += 1 }
            return counts
        }
        line.show("\(done) of \(total)\(failed > 0 ? ", \(failed) failed" : "")")
    }

    func end() { line.clear() }
}
