import Synchronization

/// The one handle on an execution that other threads may hold: it can be told to stop.
public final class ExecutionControl: Sendable {
    private let cancelled = Atomic(false)

    public init() {}

    public var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    /// Stops the execution at its machine's next look: within milliseconds when it runs, at its next turn when it waits.
    public func cancel() { cancelled.store(true, ordering: .relaxed) }
}
