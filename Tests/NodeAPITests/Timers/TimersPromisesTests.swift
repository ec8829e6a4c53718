import Testing

@Suite struct TimersPromisesTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Timers/promises.js", atLeast: 18)
        #expect(differences == [])
    }
}
