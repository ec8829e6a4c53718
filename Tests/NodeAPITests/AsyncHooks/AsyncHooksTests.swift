import Testing

@Suite struct AsyncHooksTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "AsyncHooks/cases.js", atLeast: 15)
        #expect(differences == [])
    }
}
