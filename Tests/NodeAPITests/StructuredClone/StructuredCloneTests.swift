import JavaScriptEngine
import Testing

@Suite struct StructuredCloneTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let machine = try await TestMachine()
        let cases = try await CaseFile.cases("StructuredClone/cases.js", as: CaseFile.NamedBody.self, on: machine)
        #expect(cases.count >= 189)
        let expressions = cases.map { test in
            NodeExpression(source: "(() => {\(test.body)\n})()", isIsolated: test.name.hasPrefix("changed: "))
        }
        let expected = try await NodeReference.texts(of: expressions)
        for ((test, expression), expected) in zip(zip(cases, expressions), expected) {
            let result = try await machine.run(Script(name: "test.js", source: expression.source), isAsync: false)
            #expect((result.text ?? "\(result)") == expected, "\(test.name)")
        }
    }
}
