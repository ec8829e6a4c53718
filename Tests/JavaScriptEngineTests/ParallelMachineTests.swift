import JavaScriptEngine
import Testing

extension LoopTests {
    @Suite(.serialized) struct ParallelMachineTests {
        @Test func `four machines compute at once`() async throws {
            let outcomes = try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
                for index in 0..<4 {
                    group.addTask {
                        let machine = try await TestMachine()
                        let source = """
                            let sum = 0; const kept = [];
                            for (let i = 0; i < 3e5; i++) { sum += i % \(index + 2); if (i % 1000 === 0) kept.push({ i, text: 'x'.repeat(i % 50) }) }
                            [sum, kept.filter(k => k.text.length === k.i % 50).length]
                            """
                        return (index, try await machine.evaluate(source))
                    }
                }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            #expect(
                outcomes == [
                    0: .returned("[150000,300]"), 1: .returned("[300000,300]"), 2: .returned("[450000,300]"), 3: .returned("[600000,300]"),
                ])
        }

        @Test func `a termination in one machine is none of another's`() async throws {
            let first = try await TestMachine()
            let second = try await TestMachine()
            async let stopped = first.evaluate("while (true);", .cpu(30))
            async let finished = second.evaluate("let n = 0; for (let i = 0; i < 1e6; i++) n += i % 7; n")
            #expect(try await finished == .returned("2999997"))
            #expect(try await stopped.termination?.reason == .cpuTime)
            #expect(try await [first.hasTerminatedScript, second.hasTerminatedScript] == [true, false])
            _ = try await second.open()
        }

        @Test func `realms of a machine share nothing`() async throws {
            let machine = try await TestMachine()
            _ = try await machine.evaluate("globalThis.left = 1; Array.prototype.left = 2; Object.freeze(Promise.prototype); 0")
            #expect(
                try await machine.evaluate("[typeof left, [].left === undefined, Object.isFrozen(Promise.prototype)]")
                    == .returned(#"["undefined",true,false]"#))
        }

        /// A tenth of a second is enough for the engine to optimise the loop; where machines begin, nearly all signals are blocked.
        @Test(arguments: [
            "function hot(n) { let x = 0; for (;;) x = (x + n) | 0 }\nhot(1)", "throw { get message() { while (true); } }",
            "Promise.reject({ get stack() { while (true); } }); new Promise(() => {})",
        ])
        func `optimised code is stopped, too`(source: String) async throws {
            let reasons = try await withThrowingTaskGroup(of: Termination.Reason?.self) { group in
                for _ in 0..<4 {
                    group.addTask { try await TestMachine().evaluate(source, .cpu(150)).termination?.reason }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(reasons == Array(repeating: .cpuTime, count: 4))
        }
    }
}
