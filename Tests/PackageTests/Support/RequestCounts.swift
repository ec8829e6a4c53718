import Synchronization

/// How often each target was asked for.
final class RequestCounts: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    /// The number of this request for a target, from 1.
    func next(of target: String) -> Int {
        counts.withLock {
            $0[target, default: 0] += 1
            return $0[target] ?? 0
        }
    }
}
