import ActionHost
import PostLogin
import Synchronization
import Testing

/// Many logins at once, the queue, and cancellation.
@Suite struct LoadTests {
    private let forever = handler("await new Promise(() => {})")

    @Test(.enabled(if: runsInThreads)) func waitingLoginsDoNotWaitForEachOther() async throws {
        let host = try makeHost([handler("await new Promise((resolve) => setTimeout(resolve, 2000)); api.idToken.setCustomClaim('a', 1)")])
        let duration = try await ContinuousClock().measure {
            let completed = try await withThrowingTaskGroup(of: Bool.self) { group in
                for _ in 1...200 { group.addTask { try await host.login(makeEvent()).completed?.idTokenClaims == ["a": 1] } }
                return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(completed == 200)
        }
        // One after the other would take 400 s.
        #expect(duration < .seconds(200))
    }

    @Test func aFullQueueRefuses() async throws {
        let host = try makeHost([forever]) {
            $0.loginsPerMachine = 1
            $0.queueLimit = 2
        }
        let (stream, refusals) = AsyncStream.makeStream(of: ActionHostError.self)
        let tasks = (1...20).map { _ in
            Task {
                do { _ = try await host.login(makeEvent()) } catch let error as ActionHostError { refusals.yield(error) }
            }
        }
        // One runs, two wait; the others are refused at once.
        let refused = await stream.prefix(17).reduce(into: []) { $0.append($1) }
        #expect(Set(refused) == [ActionHostError(code: .overloaded, description: "2 logins are waiting already; try again later")])
        for task in tasks { task.cancel() }
        var cancelled = 0
        for task in tasks { do { try await task.value } catch is CancellationError { cancelled += 1 } }
        // Two, when the machine took the first up after all had come.
        #expect((2...3).contains(cancelled))
    }

    @Test func cancellingTheTaskStopsALoginThatWaits() async throws {
        let started = AsyncStream.makeStream(of: Void.self)
        let host = try makeHost([handler("await started(); await new Promise(() => {})")]) {
            $0.functions["started"] = { _ in
                started.continuation.yield()
                return .null
            }
        }
        let task = Task { try await host.login(makeEvent()) }
        for await _ in started.stream { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func cancellingTheTaskStopsALoginThatRuns() async throws {
        let started = AsyncStream.makeStream(of: Void.self)
        let host = try makeHost([handler("if (event.stats.spins) { await started(); while (true); }")]) {
            $0.cpuLimit = .seconds(60)
            $0.timeLimit = .seconds(60)
            $0.functions["started"] = { _ in
                started.continuation.yield()
                return .null
            }
        }
        let task = Task { try await host.login(makeEvent { $0.stats.members["spins"] = true }) }
        for await _ in started.stream { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        // Its machine is free again, or replaced.
        #expect(try await host.login(makeEvent()).name == "completed")
    }

    @Test func cancellingTheTaskTakesALoginOutOfTheQueue() async throws {
        let ran = Mutex(0)
        let started = AsyncStream.makeStream(of: Void.self)
        let host = try makeHost([handler("await started(event.user.user_id); if (event.user.user_id === 'first') await new Promise(() => {})")]) {
            $0.loginsPerMachine = 1
            $0.functions["started"] = { _ in
                started.continuation.yield()
                return .null
            }
        }
        let first = Task { try await host.login(makeEvent { $0.user.userID = "first" }) }
        for await _ in started.stream { break }
        let queued = Task {
            ran.withLock { $0 += 1 }
            return try await host.login(makeEvent())
        }
        while ran.withLock({ $0 }) == 0 { await Task.yield() }
        queued.cancel()
        await #expect(throws: CancellationError.self) { try await queued.value }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        #expect(try await host.login(makeEvent()).name == "completed")
    }

    @Test func aTaskThatIsCancelledAlreadyStartsNothing() async throws {
        let host = try makeHost([forever])
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await host.login(makeEvent())
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
