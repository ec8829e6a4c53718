import Testing

@Suite("The page about coverage and profiles")
struct ProfilingPageTests {
    @Test("Its commands print what it says")
    func transcript() async throws {
        for step in try await DocumentTranscript(page: "docs/profiling.md").run() {
            #expect(step.actual == step.expected, "$ \(step.command)")
        }
    }
}
