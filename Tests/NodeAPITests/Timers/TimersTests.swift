import Testing

@Suite struct TimersTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let machine = try await TestMachine()
        var cases = try await CaseFile.cases("Timers/cases.js", as: CaseFile.NamedBody.self, on: machine)
        #expect(cases.count >= 80)
        // On a busy machine delays come out longer than asked for, in either: what differs is tried again.
        var differences: [String] = []
        for _ in 1...4 where !cases.isEmpty {
            (cases, differences) = try await differing(cases, on: machine)
        }
        #expect(differences == [])
    }

    private func differing(
        _ cases: [CaseFile.NamedBody], on machine: TestMachine
    ) async throws -> ([CaseFile.NamedBody], [String]) {
        async let expected = NodeReference.texts(
            of: cases.map { NodeExpression(source: "(async () => {\($0.body)\n})()") })
        var texts: [String] = []
        for test in cases {
            let result = try await machine.run(test.body)
            texts.append(result.text ?? "\(result)")
        }
        let differing = zip(cases, zip(texts, try await expected)).filter { $1.0 != $1.1 }
        return (differing.map(\.0), differing.map { "\($0.name): \($1.0), and in Node \($1.1)" })
    }
}
