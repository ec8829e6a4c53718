import Testing

/// Signatures that one side makes and the other one verifies, with keys that the first has made.
@Suite struct TokenTests {
    private static let verdicts =
        ["RS256", "RS384", "RS512", "PS256", "PS512", "ES256", "ES384", "ES512", "ES256K"].map { "\($0),12,0,true" }.joined(separator: " ")
        + " EdDSA,6,0,true HS256,3"

    @Test func signedAndVerifiedHere() async throws {
        let (machine, scripts) = try await scripts()
        let tokens = try await machine.text(scripts.sign)
        #expect(try await machine.text("const tokens = \(tokens);\(scripts.verify)") == Self.verdicts)
    }

    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func signedHereAndVerifiedInNode() async throws {
        let (machine, scripts) = try await scripts()
        let tokens = try await machine.text(scripts.sign)
        #expect(try await inNode("const tokens = \(tokens);\(scripts.verify)") == Self.verdicts)
    }

    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func signedInNodeAndVerifiedHere() async throws {
        let (machine, scripts) = try await scripts()
        let tokens = try await inNode(scripts.sign)
        #expect(try await machine.text("const tokens = \(tokens);\(scripts.verify)") == Self.verdicts)
    }

    private func scripts() async throws -> (TestMachine, (sign: String, verify: String)) {
        let machine = try await TestMachine()
        let scripts = try await CaseFile.cases("Crypto/tokens.js", as: CaseFile.NamedBody.self, on: machine)
        return (machine, (scripts[0].body, scripts[1].body))
    }

    private func inNode(_ body: String) async throws -> String {
        try await NodeReference.texts(of: [NodeExpression(source: "(() => {\(body)\n})()")])[0]
    }
}
