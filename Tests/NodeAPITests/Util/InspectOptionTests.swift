import Testing

@Suite struct InspectOptionTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let differences = try await NodeComparison.differences(in: "Util/inspect.js", atLeast: 100)
        #expect(differences == [])
    }

    @Test func callSitesAreTheScriptsOwn() async throws {
        let machine = try await TestMachine()
        let text = try await machine.text(
            "function outer() { return require('util').getCallSites(2); } return JSON.stringify(outer().map((site) => [site.functionName, site.scriptName]));")
        #expect(text.hasPrefix(#"[["outer","test.js"],"#))
    }
}
