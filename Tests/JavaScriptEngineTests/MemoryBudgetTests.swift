import Foundation
import JavaScriptEngine
import Testing

extension LoopTests {
    /// Each in a process of its own: the budget is about the process's memory, which other tests use too.
    @Suite(.serialized) struct MemoryBudgetTests {
        @Test func `arrays, strings and buffers are held near the budget`() async {
            await #expect(processExitsWith: .success) {
                for source in [
                    "const all = []; while (true) all.push(new Array(100).fill(1.5))",
                    "let text = 'x'; const all = []; while (true) { all.push(text + all.length + 'y'.repeat(5000)) }",
                    "const all = []; while (true) all.push(new Uint8Array(100000).fill(1))",
                    "(async () => { const all = []; await null; while (true) all.push({ a: [all.length], b: 'text' + all.length }) })()",
                ] {
                    let machine = try await TestMachine()
                    let session = try await machine.open(.memory(megabytes: 64))
                    let before = try Self.peak(reset: true)
                    let outcome = try await session.evaluate(source)
                    let growth = try Self.peak() - before
                    #expect(outcome.termination?.reason == .memory, "\(source): \(outcome)")
                    #expect(growth > 48 << 20 && growth < 160 << 20, "\(source): \(growth >> 20) MB")
                }
            }
        }

        @Test func `one big block is noticed when the collector has seen it`() async {
            await #expect(processExitsWith: .success) {
                let session = try await TestMachine().open(.memory(megabytes: 16))
                let outcome = try await session.evaluate(
                    "globalThis.kept = new Uint8Array(64 << 20).fill(1); for (let i = 0, all = []; i < 3e6; i++) all[i % 100] = [i]; 0")
                #expect(outcome.termination?.reason == .memory)
            }
        }

        @Test func `memory adds up over the turns`() async {
            await #expect(processExitsWith: .success) {
                let session = try await TestMachine().open(.memory(megabytes: 32))
                let outcome = try await session.evaluate(
                    """
                    const all = [];
                    (async () => { while (true) { all.push(new Uint8Array(1 << 20).fill(1)); await new Promise(done => setTimer(done, 0)) } })()
                    """)
                #expect(outcome.termination?.reason == .memory)
            }
        }

        @Test func `one who allocates much and keeps little is not stopped`() async {
            await #expect(processExitsWith: .success) {
                let session = try await TestMachine().open(.memory(megabytes: 128))
                let outcome = try await session.evaluate(
                    """
                    let kept = [];
                    for (let i = 0; i < 2e5; i++) { kept.push(new Array(200).fill(i)); if (kept.length > 1000) kept = [] }
                    kept.length
                    """)
                #expect(outcome == .returned("801"))
            }
        }

        @Test func `a neighbour that keeps much is not another's fault`() async {
            await #expect(processExitsWith: .success) {
                let machine = try await TestMachine()
                let large = try await machine.open()
                let small = try await machine.open(.memory(megabytes: 32))
                #expect(try await large.evaluate("globalThis.kept = new Uint8Array(96 << 20).fill(1); 0") == .returned("0"))
                #expect(try await small.evaluate("const all = []; for (let i = 0; i < 1e5; i++) all[i % 100] = [i]; 0") == .returned("0"))
            }
        }

        /// The most memory that was resident at once, in bytes.
        private static func peak(reset: Bool = false) throws -> Int {
            if reset { try Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs")) }
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
        }
    }
}
