import JavaScriptEngine
import Testing

@Suite("Samples of the stack")
struct SamplingTests {
    private static let busy = """
        function inner() {
          let sum = 0;
          const end = Date.now() + 200;
          while (Date.now() < end) sum += Math.sqrt(sum + 1);
          return sum;
        }
        function outer() { return inner(); }
        outer();
        """

    @Test("A busy function is in the samples, with its callers and its file, and each sample is handed out once")
    func busyFunction() async throws {
        let machine = try await TestMachine()
        try await machine.perform { try $0.startSampling() }
        let session = try await machine.open()
        _ = try await session.evaluate(Self.busy, file: "busy.js")
        let samples = try await machine.perform { try $0.takeSamples() }

        #expect(samples.contains { Array($0.frames.filter { $0.file == "busy.js" }.map(\.function)) == ["inner", "outer", "(program)"] })
        #expect(samples.map(\.time) == samples.map(\.time).sorted())
        #expect(try await machine.perform { try $0.takeSamples() } == [])
        try await session.end()
    }

    @Test("Without sampling there are no samples")
    func none() async throws {
        let machine = try await TestMachine()
        #expect(try await machine.perform { try $0.takeSamples() } == [])
    }
}
