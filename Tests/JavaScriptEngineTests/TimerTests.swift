import Testing

@testable import JavaScriptEngine

@Suite struct TimerTests {
    @Test func `timers fire by time, and in the order of scheduling when times are equal`() async throws {
        let session = try await TestMachine().open()
        let outcome = try await session.evaluate(
            """
            const order = [];
            new Promise(done => {
              for (const [name, time] of [['d', 30], ['a', 0], ['c', 20], ['b', 0]]) setTimer(() => order.push(name), time);
              setTimer(() => done(order.join('')), 40);
            })
            """)
        #expect(outcome == .fulfilled(#""abcd""#))
    }

    @Test func `a cancelled timer does not fire, and cancelling again does nothing`() async throws {
        let session = try await TestMachine().open()
        let outcome = try await session.evaluate(
            """
            const id = setTimer(() => note('cancelled'), 1);
            clearTimer(id); clearTimer(id); clearTimer(12345);
            new Promise(done => setTimer(() => { clearTimer(id); done(1) }, 5))
            """)
        #expect(outcome == .fulfilled("1"))
        #expect(try await session.notes == [])
    }

    @Test func `an execution cannot cancel another's timer`() async throws {
        let machine = try await TestMachine()
        let owner = try await machine.open()
        let other = try await machine.open()
        guard case .returned(.some(let id)) = try await owner.evaluate("setTimer(() => note('fired'), 5)") else { return }
        _ = try await other.evaluate("clearTimer(\(id)); 0")
        _ = try await owner.evaluate("new Promise(done => setTimer(done, 6))")
        #expect(try await owner.notes == ["fired"])
    }

    @Test func `the end of an execution drops its timers, and no other's`() async throws {
        let machine = try await TestMachine()
        let ended = try await machine.open()
        let other = try await machine.open()
        _ = try await ended.evaluate("setTimer(() => note('fired'), 1e5); setTimer(() => {}, 1e6); 0")
        let timers = try await ended.inspect(\.execution.timers.count)
        #expect(timers == 2)
        try await ended.end()
        #expect(try await other.evaluate("new Promise(done => setTimer(() => done(1), 3))") == .fulfilled("1"))
        try await other.end()
        #expect(try await machine.perform { $0.timers.nextTime == nil })
    }

    @Test func `a queue gives what is due, earliest first`() {
        var queue = TimerQueue()
        var fired: [Int] = []
        for time in [5, 1, 4, 1, 3] { _ = queue.schedule(at: Int64(time)) { fired.append(time) } }
        let cancelled = queue.schedule(at: 2) { fired.append(2) }
        queue.cancel(cancelled)
        #expect(queue.nextTime == 1)
        while let (_, action) = queue.next(dueAt: 4) { action() }
        #expect(fired == [1, 1, 3, 4])
        #expect(queue.nextTime == 5)
        #expect(queue.next(dueAt: 4)?.id == nil)
    }

    @Test func `a queue keeps its order through thousands of cancellations`() {
        var queue = TimerQueue()
        var generator = SystemRandomNumberGenerator()
        var expected: [Int64] = []
        for index in 0..<5000 {
            let time = Int64.random(in: 0..<1000, using: &generator)
            let id = queue.schedule(at: time) {}
            if index % 5 == 0 { expected.append(time) } else { queue.cancel(id) }
        }
        var times: [Int64] = []
        while let time = queue.nextTime, queue.next(dueAt: time) != nil { times.append(time) }
        #expect(times == expected.sorted())
    }
}
