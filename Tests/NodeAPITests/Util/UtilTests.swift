import Testing

@Suite struct UtilTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Util/cases.js", atLeast: 90)
        #expect(differences == [])
    }
}
