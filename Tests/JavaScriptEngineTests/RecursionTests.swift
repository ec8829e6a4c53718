import JavaScriptEngine
import Synchronization
import Testing

/// How much of a thread's stack a script can take.
@Suite struct RecursionTests {
    private final class Depths: Sendable {
        let addresses = Mutex<[UInt]>([])
    }

    @Test(arguments: ["const f = () => { probe(); f() }", "const f = () => [1].map(() => { probe(); f() })", "const f = () => JSON.stringify({ get a() { probe(); f() } })"])
    func endsInARangeErrorAfterFiveMegabytes(source: String) async throws {
        let depths = Depths()
        let session = try await TestMachine().open { run in
            run.realm.global.define(
                "probe",
                as: run.realm.makeFunction { _, _ in
                    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { byte in
                        depths.addresses.withLock { $0.append(UInt(bitPattern: byte.baseAddress)) }
                    }
                    return nil
                })
        }
        let outcome = try await session.evaluate { run in
            try run.realm.evaluate(Script(name: "main.js", source: "\(source); try { f() } catch (error) { error.name }"))
        }
        #expect(outcome == .returned(#""RangeError""#))
        let addresses = depths.addresses.withLock { $0 }
        let taken = (addresses.max() ?? 0) - (addresses.min() ?? 0)
        #expect(taken > 4 << 20 && taken < 5 << 20, "\(taken)")
    }
}
