@testable import ActionHost
import PostLogin
import Testing

@Suite struct UserRetryTests {
    private let clock = ManualClock()

    private func policy(attempts: Int = 6, jitter: Double = 0, totalTime: Duration = .seconds(15)) -> UserRetryPolicy {
        UserRetryPolicy(attempts: attempts, jitter: jitter, totalTime: totalTime, clock: clock)
    }

    /// Runs something that is turned away, each time with another delay, before it succeeds.
    private func run(_ policy: UserRetryPolicy, turnedAway delays: [Duration?]) async throws -> Int {
        var calls = 0
        return try await policy.run {
            calls += 1
            if calls <= delays.count { throw UserDirectoryError.rateLimited(retryAfter: delays[calls - 1]) }
            return calls
        }
    }

    @Test func delaysDouble() async throws {
        #expect(try await run(policy(), turnedAway: Array(repeating: nil, count: 5)) == 6)
        #expect(clock.waits == [200, 400, 800, 1600, 3200].map { .milliseconds($0) })
    }

    @Test func theDirectorysOwnDelayCountsWhereItIsLonger() async throws {
        #expect(try await run(policy(), turnedAway: [.seconds(3), .milliseconds(100), nil]) == 4)
        #expect(clock.waits == [3000, 400, 800].map { .milliseconds($0) })
    }

    @Test func chanceMakesDelaysLonger() async throws {
        #expect(try await run(policy(jitter: 0.25), turnedAway: [.seconds(4)]) == 2)
        #expect(try #require(clock.waits.first) >= .seconds(4) && clock.waits[0] <= .seconds(5))
    }

    @Test(arguments: [(1, [], 1), (2, [200], 2), (6, [200, 400, 800, 1600, 3200], 6)] as [(Int, [Int], Int)])
    func attemptsAreLimited(attempts: Int, waits: [Int], calls: Int) async throws {
        let error = UserDirectoryError(
            code: .rateLimited(retryAfter: nil),
            description: "the user directory takes no more requests at the moment; try again later (attempts: \(calls))")
        await #expect(throws: error) { try await run(policy(attempts: attempts), turnedAway: Array(repeating: nil, count: 10)) }
        #expect(clock.waits == waits.map { .milliseconds($0) })
    }

    @Test func theTotalTimeIsLimited() async throws {
        // 200 ms and 400 ms are within it, another 800 ms are not.
        #expect(try await run(policy(totalTime: .milliseconds(600)), turnedAway: [nil, nil]) == 3)
        let error = UserDirectoryError(
            code: .rateLimited(retryAfter: .seconds(60)),
            description: "the user directory takes no more requests at the moment; try again in 60 s (attempts: 1)")
        await #expect(throws: error) { try await run(policy(), turnedAway: [.seconds(60)]) }
        #expect(clock.waits == [200, 400].map { .milliseconds($0) })
    }

    private struct Refusal: Error, CustomStringConvertible { let description = "no route" }

    @Test func whatIsNoRateLimitIsNotTriedAgain() async throws {
        var calls = 0
        let unavailable = UserDirectoryError(code: .unavailable, description: "the user directory has failed: no route")
        await #expect(throws: unavailable) {
            try await policy().run {
                calls += 1
                throw Refusal()
            }
        }
        await #expect(throws: UserDirectoryError.unknownUser("x")) {
            try await policy().run {
                calls += 1
                throw UserDirectoryError.unknownUser("x")
            }
        }
        #expect(calls == 2)
        #expect(clock.waits == [])
    }

    @Test func aCancelledTaskWaitsNoLonger() async throws {
        let policy = UserRetryPolicy(totalTime: .seconds(10_000))
        let task = Task {
            try await policy.run { throw UserDirectoryError.rateLimited(retryAfter: .seconds(600)) }
        }
        try await Task.sleep(for: .milliseconds(20))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
