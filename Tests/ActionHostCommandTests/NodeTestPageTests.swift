import Testing

@Suite struct NodeTestPageTests {
    @Test func thePageIsTrue() async throws {
        for step in try await DocumentTranscript(page: "docs/node-test.md").run() {
            #expect(step.actual == step.expected, "$ \(step.command)")
        }
    }
}
