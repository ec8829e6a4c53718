import Testing

@Suite struct StreamTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Stream/cases.js", atLeast: 80)
        #expect(differences == [])
    }
}
