import Testing

@Suite struct EventsTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        #expect(try await NodeComparison.differences(in: "Events/cases.js", atLeast: 65) == [])
    }
}
