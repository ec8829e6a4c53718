import Testing

@Suite struct EventsTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Events/cases.js", atLeast: 65)
        #expect(differences == [])
    }
}
