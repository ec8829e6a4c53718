import Testing

/// In which order callbacks run.
@Suite struct TimerOrderTests {
    /// A busy machine can hold a thread up between two calls, for longer than the delays differ: the order is right when one of
    /// a few attempts has it.
    private func expect(
        _ expected: String, _ body: String, waiting milliseconds: Int = 60, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let script = """
            const order = [];
            const note = (text) => () => { order.push(text) };
            \(body)
            await new Promise((resolve) => { setTimeout(resolve, \(milliseconds)) });
            return order.join(' ');
            """
        let machine = try await TestMachine()
        var order = ""
        for _ in 1...5 where order != expected { order = try await machine.text(script) }
        #expect(order == expected, sourceLocation: sourceLocation)
    }

    @Test func promisesThenImmediatesThenTimers() async throws {
        try await expect(
            "now microtask promise immediate timeout",
            """
            setTimeout(note('timeout'), 20);
            setImmediate(note('immediate'));
            queueMicrotask(note('microtask'));
            Promise.resolve().then(note('promise'));
            note('now')();
            """)
    }

    @Test func promisesBetweenTimers() async throws {
        try await expect(
            "first promise microtask second",
            """
            setTimeout(() => { note('first')(); Promise.resolve().then(note('promise')); queueMicrotask(note('microtask')) }, 1);
            setTimeout(note('second'), 1);
            """)
    }

    @Test func equalDelays() async throws {
        let expected = (0..<200).map { "\($0)" }.joined(separator: " ")
        try await expect(expected, "for (let n = 0; n < 200; n++) setTimeout(note(n), 3);")
    }

    @Test func delays() async throws {
        try await expect(
            "0 a b c",
            "setTimeout(note('c'), 90); setTimeout(note('a'), 10); setTimeout(note('b'), 50); setTimeout(note('0'));",
            waiting: 130)
    }

    @Test func immediateWithinAnImmediate() async throws {
        try await expect(
            "1 2 3",
            """
            await new Promise((resolve) => {
              setImmediate(() => { note(1)(); setImmediate(() => { note(3)(); resolve() }) });
              setImmediate(note(2));
            });
            """)
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
        try await expect(
            "left",
            """
            clearTimeout(setTimeout(note('timeout'), 1)); clearImmediate(setImmediate(note('immediate')));
            clearInterval(setInterval(note('interval'), 1)); clearTimeout(Number(setTimeout(note('number'), 1)));
            setTimeout(note('left'), 5);
            """)
    }

    @Test func refreshed() async throws {
        try await expect(
            "a a",
            """
            const timer = setTimeout(note('a'), 1);
            await new Promise((resolve) => { setTimeout(resolve, 10) });
            timer.refresh();
            """)
    }
}
