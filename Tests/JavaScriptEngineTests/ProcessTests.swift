import Foundation
import JavaScriptEngine
import Synchronization
import Testing

extension LoopTests {
    /// What the engine arranges in the process, and what it leaves alone. Each test has a process of its own.
    @Suite(.serialized) struct ProcessTests {
        @Test func `variables of the environment that begin with JSC_ have no effect`() async {
            await #expect(processExitsWith: .success) {
                setenv("JSC_useSharedArrayBuffer", "1", 1)
                setenv("JSC_useWasm", "0", 1)
                let outcome = try await TestMachine().evaluate("[typeof SharedArrayBuffer, typeof WebAssembly]")
                #expect(outcome == .returned(#"["undefined","object"]"#))
                #expect(getenv("JSC_useSharedArrayBuffer") == nil && getenv("JSC_useWasm") == nil)
            }
        }

        @Test func `scripts see UTC in any time zone`() async {
            await #expect(processExitsWith: .success) {
                setenv("TZ", "America/New_York", 1)
                tzset()
                let outcome = try await TestMachine().evaluate(
                    """
                    const d = new Date(2024, 6, 1, 12);
                    [d.toISOString(), d.getTimezoneOffset(), d.getHours(), String(d), Intl.DateTimeFormat().resolvedOptions().timeZone]
                    """)
                #expect(
                    outcome
                        == .returned(
                            #"["2024-07-01T12:00:00.000Z",0,12,"Mon Jul 01 2024 12:00:00 GMT+0000 (Coordinated Universal Time)","UTC"]"#))
                #expect(getenv("TZ").map { String(cString: $0) } == "America/New_York")
            }
        }

        @Test func `SIGUSR1 keeps its handler while machines run and collect garbage`() async {
            await #expect(processExitsWith: .success) {
                signal(SIGUSR1) { _ in signalCount.add(1, ordering: .relaxed) }
                let raising = Task.detached {
                    while !Task.isCancelled {
                        kill(getpid(), SIGUSR1)
                        await Task.yield()
                    }
                }
                let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
                    for _ in 0..<2 {
                        group.addTask {
                            try await TestMachine().evaluate(
                                "let all = []; for (let i = 0; i < 3e5; i++) { all.push([i]); if (all.length > 1e4) all = [] } all.length")
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                raising.cancel()
                _ = await raising.value
                #expect(outcomes == Array(repeating: .returned("9971"), count: 2))
                kill(getpid(), SIGUSR1)
                #expect(signalCount.load(ordering: .relaxed) > 0)
            }
        }
    }
}

private let signalCount = Atomic(0)
