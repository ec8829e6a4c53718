import Testing

@Suite struct ReadlineTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Readline/cases.js", atLeast: 40)
        #expect(differences == [])
    }
}
