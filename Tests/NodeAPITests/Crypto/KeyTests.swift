import Testing

@Suite struct KeyTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws { try await compare("key-cases.js", atLeast: 900) }

    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func newKeysSameAsNode() async throws { try await compare("key-pair-cases.js", atLeast: 200) }

    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func certificatesSameAsNode() async throws { try await compare("certificate-cases.js", atLeast: 300) }

    private func compare(_ file: String, atLeast count: Int) async throws {
        let differences = try await NodeComparison.differences(in: "Crypto/\(file)", atLeast: count)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }
}
