import Foundation
import JavaScriptEngine
import Testing

extension LoopTests {
    /// A machine that had scripts terminated finishes its other executions.
    @Suite(.serialized) struct NeighbourTests {
        private static let loops = [
            "while (true);", "try { while (true); } catch { while (true); } finally { while (true); }", "({ get x() { while (true); } }).x",
            "(async () => { await null; while (true); })()", "Promise.resolve().then(() => { while (true); }); new Promise(() => {})",
            "[2, 1].sort(() => { while (true); })", "setTimer(() => { while (true); }, 0); new Promise(() => {})",
            "new Function('while (true);')()", "({ toJSON() { while (true); } })",
        ]

        @Test func `a thousand terminations in a row, while neighbours finish correctly`() async throws {
            let machines = 25
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<machines {
                    if index >= 2 { try await group.next() }
                    group.addTask { try await Self.terminate(1000 / machines) }
                }
                try await group.waitForAll()
            }
            // Their threads end with the machines.
            let deadline = ContinuousClock.now + .seconds(10)
            while try Self.threadCount() > 2, ContinuousClock.now < deadline { await Task.yield() }
            #expect(try Self.threadCount() <= 2)
        }

        /// Terminates some executions of one machine; after each, every neighbour has a turn.
        private static func terminate(_ count: Int) async throws {
            let machine = try await TestMachine()
            var neighbours: [Session] = []
            var victims: [Session] = []
            for _ in 0..<4 { neighbours.append(try await machine.open { run in try run.define(async: "twice") { "[\($0),\($0)]" } }) }
            for _ in 0..<count { victims.append(try await machine.open(.cpu(3))) }
            for neighbour in neighbours {
                _ = try await neighbour.evaluate("globalThis.steps = []; 0")
            }
            for (index, victim) in victims.enumerated() {
                let outcome = try await victim.evaluate(loops[index % loops.count])
                #expect(outcome.termination?.reason == .cpuTime, "\(loops[index % loops.count]): \(outcome)")
                try await victim.end()
                let neighbour = neighbours[index % neighbours.count]
                let step = try await neighbour.evaluate(
                    "(async () => { steps.push((await twice(\(index)))[0][0]); await new Promise(done => setTimer(done, 0)); return steps.length })()"
                )
                #expect(step == .fulfilled("\(index / neighbours.count + 1)"))
            }
            for (index, neighbour) in neighbours.enumerated() {
                let expected = stride(from: index, to: count, by: neighbours.count).map { $0 }
                #expect(try await neighbour.evaluate("steps") == .returned("\(expected)".replacingOccurrences(of: " ", with: "")))
            }
            #expect(try await machine.hasTerminatedScript)
        }

        /// Threads of test machines; those that the engine itself starts have names of their own.
        private static func threadCount() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count { id in
                (try? String(contentsOfFile: "/proc/self/task/\(id)/comm", encoding: .utf8)) == TestMachine.threadName + "\n"
            }
        }

        @Test func `a neighbour that waits while another is stopped gets its answers`() async throws {
            let machine = try await TestMachine()
            let (answers, answer) = AsyncStream.makeStream(of: String.self)
            let neighbour = try await machine.open { run in
                try run.define(async: "ask") { _ in
                    for await text in answers { return text }
                    return "null"
                }
            }
            let victim = try await machine.open(.cpu(10))
            async let waiting = neighbour.evaluate("(async () => [await ask(), await Promise.resolve(2)])()")
            #expect(try await victim.evaluate("(async () => { await null; while (true); })()").termination?.reason == .cpuTime)
            answer.yield("1")
            #expect(try await waiting == .fulfilled("[1,2]"))
            #expect(try await neighbour.inspect { $0.execution.termination } == nil)
        }
    }
}
