import Testing

@Suite("docs/replay.md", .timeLimit(.minutes(2)))
struct ReplayPageTests {
    @Test func everyCommandPrintsWhatThePageShows() async throws {
        let transcript = try DocumentTranscript(page: "docs/replay.md") { text in
            // Measured times, chance, and the day.
            text.withoutMeasures.replacing(/( +)T  /, with: " T  ").replacing(/(lot", |lot = )[0-9]+/, with: "lot N")
                .replacing(/127\.0\.0\.1:[0-9]+/, with: "127.0.0.1:PORT")
        }
        for step in try await transcript.run() { #expect(step.actual == step.expected, "$ \(step.command)") }
    }
}
