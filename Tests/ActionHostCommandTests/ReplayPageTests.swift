import Testing

@Suite("docs/replay.md", .timeLimit(.minutes(2)))
struct ReplayPageTests {
    @Test func everyCommandPrintsWhatThePageShows() async throws {
        // Beside measured times, chance and ports differ.
        let transcript = try DocumentTranscript(page: "docs/replay.md") { text in
            let times = text.withoutMeasures.replacing(#/ +T  /#, with: " T  ")
            let lots = times.replacing(#/lot", [0-9]+/#, with: "lot\", N").replacing(#/lot": [0-9]+/#, with: "lot\": N").replacing(#/lot = [0-9]+/#, with: "lot = N")
            return lots.replacing(#/127\.0\.0\.1:[0-9]+/#, with: "127.0.0.1:PORT")
        }
        for step in try await transcript.run() { #expect(step.actual == step.expected, "$ \(step.command)") }
    }
}
