import Testing

@Suite("docs/import.md")
struct ImportPageTests {
    @Test("Its commands print what it says")
    func holds() async throws {
        for step in try await DocumentTranscript(page: "docs/import.md").run() { #expect(step.actual == step.expected, "$ \(step.command)") }
    }
}
