/// How a host tries again when its ``UserDirectory`` says `rateLimited`: after growing delays, and for a limited time.
public struct UserRetryPolicy: Sendable {
    /// Attempts altogether, the first one included. 6 by default; 1 tries nothing again.
    public var attempts: Int
    /// The delay after the first attempt; each later one is twice as long. 200 ms by default. Where the directory asks for a longer one,
    /// that counts.
    public var firstDelay: Duration
    /// How much longer a delay may be, by chance, so that logins that were turned away together do not come back together: 0.25 stands for
    /// up to a quarter.
    public var jitter: Double
    /// From the first attempt's start to the last one's: a delay that would end later is not waited for. 15 s by default. Counted apart
    /// from the time limit of the actions.
    public var totalTime: Duration
    /// What delays are measured with and waited by.
    public var clock: any Clock<Duration>

    public init(
        attempts: Int = 6, firstDelay: Duration = .milliseconds(200), jitter: Double = 0.25, totalTime: Duration = .seconds(15),
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.attempts = attempts
        self.firstDelay = firstDelay
        self.jitter = jitter
        self.totalTime = totalTime
        self.clock = clock
    }

    /// Calls `body` until it is not turned away any more.
    ///
    /// - Throws: ``UserDirectoryError``: what `body` threw last, any error that is none as `unavailable`; `CancellationError` when the task
    ///   is cancelled.
    func run<Result>(_ body: () async throws -> Result) async throws -> Result {
        try await run(on: clock, body)
    }

    private func run<Result>(on clock: some Clock<Duration>, _ body: () async throws -> Result) async throws -> Result {
        let start = clock.now
        var (attempt, delay) = (1, firstDelay)
        while true {
            do {
                try Task.checkCancellation()
                return try await body()
            } catch let error as UserDirectoryError {
                guard case .rateLimited(let retryAfter) = error.code else { throw error }
                let wait = max(delay, retryAfter ?? .zero) * (1 + Double.random(in: 0...max(0, jitter)))
                guard attempt < attempts, start.duration(to: clock.now) + wait <= totalTime else {
                    throw UserDirectoryError(code: error.code, description: "\(error.description) (attempts: \(attempt))")
                }
                try await clock.sleep(for: wait)
                attempt += 1
                delay *= 2
            } catch let error as CancellationError {
                throw error
            } catch {
                throw UserDirectoryError.unavailable("the user directory has failed", error)
            }
        }
    }
}
