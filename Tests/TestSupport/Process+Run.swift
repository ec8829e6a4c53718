public import Foundation

extension Process {
    /// Runs to the end, but not forever: a process that hangs is a failure, not a test that hangs too.
    ///
    /// - Parameter started: hears of the process when it runs.
    public func run(killAfter limit: Duration, started: (Process) -> Void = { _ in }) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            terminationHandler = { _ in continuation.resume() }
            do {
                try run()
            } catch {
                terminationHandler = nil
                continuation.resume(throwing: error)
                return
            }
            started(self)
            let milliseconds = Int(limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000)
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in
                if let self, isRunning { kill(processIdentifier, SIGKILL) }
            }
        }
    }

    /// The exit status, or the negative number of the signal that ended it.
    public var status: Int32 { terminationReason == .exit ? terminationStatus : -terminationStatus }
}
