import JavaScriptEngine
import Testing

/// Texts of values: the same as Node's, or as written down where they have to differ.
@Suite struct ConsoleFormattingTests {
    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func sameAsNode() async throws {
        let machine = try await TestMachine()
        let sources = try await CaseFile.cases("Console/cases.js", as: String.self, on: machine)
        #expect(sources.count >= 380)
        let expected = try await NodeReference.texts(of: sources.map { NodeExpression(source: "(\($0))") })
        for (source, expected) in zip(sources, expected) {
            let text = try await machine.value(of: Script(name: "/app/action.js", source: "(\(source))"))
            #expect(text == expected, "\(source)")
        }
    }

    struct DifferingCase: Decodable {
        var reason: String
        var source: String
        var expected: String
    }

    @Test func differingFromNode() async throws {
        let machine = try await TestMachine()
        let cases = try await CaseFile.cases("Console/differing.js", as: DifferingCase.self, on: machine)
        #expect(cases.count >= 17)
        for test in cases {
            let text = try await machine.value(of: Script(name: "/app/action.js", source: test.source))
            #expect(text == test.expected, "\(test.reason): \(test.source)")
        }
    }
}
