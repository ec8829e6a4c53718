import Testing

/// What is encrypted, signed or agreed on here is understood by Node, and the reverse.
@Suite struct CrossTests {
    private struct Case: Decodable {
        var name: String
        var make: String
        var check: String

        init(from decoder: any Decoder) throws {
            var fields = try decoder.unkeyedContainer()
            name = try fields.decode(String.self)
            make = try fields.decode(String.self)
            check = try fields.decode(String.self)
        }

        func check(_ made: String) -> String { "const made = \(Self.literal(made)); \(check)" }

        private static func literal(_ text: String) -> String {
            "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
        }
    }

    @Test(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
    func understandsNode() async throws {
        let machine = try await TestMachine()
        let cases = try await CaseFile.cases("Crypto/cross-cases.js", as: Case.self, on: machine)
        #expect(cases.count == 17)
        let made = try await NodeReference.texts(of: cases.map { NodeExpression(source: "(async () => {\($0.make)\n})()") })
        var own: [String] = []
        for test in cases { own.append(try await machine.text(test.make)) }

        // Each checks what it has made itself, too: those answers say what is right.
        let right = try await NodeReference.texts(
            of: zip(cases, made).map { NodeExpression(source: "(async () => {\($0.check($1))\n})()") })
        let answers = try await NodeReference.texts(
            of: zip(cases, own).map { NodeExpression(source: "(async () => {\($0.check($1))\n})()") })
        for (index, test) in cases.enumerated() {
            #expect(answers[index] == right[index], "Node, of what is made here: \(test.name)")
            #expect(try await machine.text(test.check(made[index])) == right[index], "of what Node has made: \(test.name)")
        }
    }
}
