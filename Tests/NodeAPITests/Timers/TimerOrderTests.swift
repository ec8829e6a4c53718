import Testing

/// In which order callbacks run. The delays lie far enough apart for a busy machine.
@Suite struct TimerOrderTests {
    private func order(_ body: String, waiting milliseconds: Int = 60) async throws -> String {
        try await TestMachine().text(
            """
            const order = [];
            const note = (text) => () => { order.push(text) };
            \(body)
            await new Promise((resolve) => { setTimeout(resolve, \(milliseconds)) });
            return order.join(' ');
            """)
    }

    @Test func promisesThenImmediatesThenTimers() async throws {
        let order = try await order(
            """
            setTimeout(note('timeout'), 20);
            setImmediate(note('immediate'));
            queueMicrotask(note('microtask'));
            Promise.resolve().then(note('promise'));
            note('now')();
            """)
        #expect(order == "now microtask promise immediate timeout")
    }

    @Test func promisesBetweenTimers() async throws {
        let order = try await order(
            """
            setTimeout(() => { note('first')(); Promise.resolve().then(note('promise')); queueMicrotask(note('microtask')) }, 1);
            setTimeout(note('second'), 1);
            """)
        #expect(order == "first promise microtask second")
    }

    @Test func equalDelays() async throws {
        #expect(try await order("for (let n = 0; n < 200; n++) setTimeout(note(n), 3);").hasPrefix("0 1 2 3 4 5 6 7 8 9 10 11"))
    }

    @Test func delays() async throws {
        let order = try await order(
            "setTimeout(note('c'), 90); setTimeout(note('a'), 10); setTimeout(note('b'), 50); setTimeout(note('0'));", waiting: 130)
        #expect(order == "0 a b c")
    }

    @Test func immediateWithinAnImmediate() async throws {
        let order = try await order(
            "setImmediate(() => { note(1)(); setImmediate(note(3)) }); setImmediate(note(2));")
        #expect(order == "1 2 3")
    }

    @Test func interval() async throws {
        let text = try await TestMachine().text(
            """
            const seen = [];
            await new Promise((resolve) => {
              const timer = setInterval((...values) => {
                seen.push(values.join('-'));
                if (seen.length < 3) return;
                clearInterval(timer);
                setTimeout(resolve, 20);
              }, 2, 'a', 1);
            });
            return seen.join();
            """)
        #expect(text == "a-1,a-1,a-1")
    }

    @Test func cleared() async throws {
        let order = try await order(
            """
            clearTimeout(setTimeout(note('timeout'), 1)); clearImmediate(setImmediate(note('immediate')));
            clearInterval(setInterval(note('interval'), 1)); clearTimeout(Number(setTimeout(note('number'), 1)));
            setTimeout(note('left'), 5);
            """)
        #expect(order == "left")
    }

    @Test func refreshed() async throws {
        let order = try await order(
            "const timer = setTimeout(note('a'), 1); setTimeout(() => timer.refresh(), 20);", waiting: 80)
        #expect(order == "a a")
    }
}
