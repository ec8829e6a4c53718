import ActionHost
import Testing

/// Files of secrets: JSON, YAML and `.env`.
@Suite struct ActionSecretsTests {
    private func secrets(_ name: String, _ text: String) async throws -> ActionSecrets {
        try await withFolder { folder in
            try write([name: text], to: folder)
            do {
                var secrets = try ActionSecrets(file: "\(folder)/\(name)")
                #expect(secrets.path == "\(folder)/\(name)")
                secrets.path = ""
                return secrets
            } catch let error as CatalogError {
                #expect(error.path == "\(folder)/\(name)")
                throw CatalogError(code: error.code, path: "", message: error.message)
            }
        }
    }

    @Test(arguments: [
        ("s.json", #"{"A": "1", "deny": {"B": "2", "N": 3, "T": true}, "N": 7}"#),
        ("s.yaml", "A: '1'\ndeny:\n  B: \"2\"\n  N: 3\n  T: true\nN: 7\n"), ("secrets", "{ A: '1', deny: { B: '2', N: 3, T: true }, N: 7 }"),
    ])
    func aNameWithATextIsForEveryActionAndAMapForOne(name: String, text: String) async throws {
        #expect(
            try await secrets(name, text)
                == ActionSecrets(shared: ["A": "1", "N": "7"], byAction: ["deny": ["B": "2", "N": "3", "T": "true"]], path: ""))
    }

    @Test(arguments: [".env", "production.env", ".env.local"], ["\n", "\r\n"])
    func anEnvFileIsForEveryAction(name: String, lineBreak: String) async throws {
        let lines = [
            "# a comment", "", "A=1", "  B = two words  ", "export C=3", "D=", "E=\"double # quoted\\n\\\"line\\\"\"", "F='single\\n \"quoted\"'",
            "G=value # comment", "H=a#b=c", "I=\"quoted\" # comment", "J='it''s'", "K=\"not closed", "L='a' # 'b'",
        ]
        #expect(
            try await secrets(name, lines.joined(separator: lineBreak))
                == ActionSecrets(
                    shared: [
                        "A": "1", "B": "two words", "C": "3", "D": "", "E": "double # quoted\n\"line\"", "F": "single\\n \"quoted\"",
                        "G": "value", "H": "a#b=c", "I": "quoted", "J": "it''s", "K": "\"not closed", "L": "a",
                    ], path: ""))
    }

    static let mistakes: [(name: String, text: String, message: String)] = [
        ("s.json", "[\"s3cr3t\"]", "expected names with their secrets, found an array"),
        ("s.yaml", "s3cr3t", "expected names with their secrets, found a string"), ("s.yaml", "", "expected names with their secrets, found null"),
        ("s.yaml", "A: [s3cr3t]", "the secret A has to be a text, found an array"), ("s.json", "{\"A\": null}", "the secret A has to be a text, found null"),
        ("s.yaml", "deny: { B: { C: s3cr3t } }", "the secret deny.B has to be a text, found an object"),
        ("s.json", "{\"A\": \"s3cr3t\"", "this is not YAML: line 2, column 1: did not find expected ',' or '}'"),
        ("s.yaml", "A: \"s3cr3t", "this is not YAML: line 1, column 11: found unexpected end of stream"),
        ("s.yaml", "A: s3cr3t\nA: s3cr3t", "this is not YAML: it cannot be read"), (".env", "A=1\ns3cr3t", "line 2: expected NAME=VALUE"),
        (".env", "=s3cr3t", "line 1: expected NAME=VALUE"),
    ]

    @Test(arguments: mistakes)
    func everyMistakeIsNamedWithoutAValue(name: String, text: String, message: String) async throws {
        let error = CatalogError(code: .invalidSecrets, path: "", message: message)
        await #expect(throws: error) { try await secrets(name, text) }
        #expect(!message.contains("s3cr3t"))
    }

    @Test(arguments: ["0123", "1e5", "1_000", "0x1F", "yes", "12345678901234567890", "1.10", "2020-01-01", "~x", "NaN", "True"])
    func anUnquotedSecretIsTheTextThatIsWritten(text: String) async throws {
        #expect(try await secrets("s.yaml", "A: \(text)\nb: { C: \(text) }").shared == ["A": text])
        #expect(try await secrets("s.yaml", "A: \(text)\nb: { C: \(text) }").byAction == ["b": ["C": text]])
    }

    @Test func aMissingFileIsNamed() {
        let error = #expect(throws: CatalogError.self) { try ActionSecrets(file: "/nowhere/secrets.yaml") }
        #expect(error?.code == .unreadableFile)
        #expect(error?.description.hasPrefix("/nowhere/secrets.yaml: the file cannot be read: ") == true)
    }
}
