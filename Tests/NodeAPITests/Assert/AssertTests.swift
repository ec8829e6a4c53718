import Testing

@Suite struct AssertTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Assert/cases.js", atLeast: 90)
        #expect(differences == [])
    }
}
