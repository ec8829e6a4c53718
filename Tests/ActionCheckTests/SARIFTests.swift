import ActionCheck
import JavaScriptSyntax
import Testing

@Suite("SARIF")
struct SARIFTests {
    private func finding(in file: String) -> Finding {
        Finding(
            file: file, start: SourcePosition(offset: 10, line: 2, column: 3), end: SourcePosition(offset: 14, line: 2, column: 7),
            rule: "api-argument", severity: .warning, message: "A message")
    }

    @Test("has the rules, and each finding with its place relative to the folder")
    func log() throws {
        let log = SARIF.log(of: [finding(in: "actions/ä b.js")], version: "1.2.3", folder: "/work")
        let run = try #require(log["runs"]?.arrayValue?.first)
        let driver = try #require(run["tool"]?["driver"])
        let index = try #require(ActionChecker.rules.firstIndex { $0.name == "api-argument" })

        #expect(log["$schema"] == "https://json.schemastore.org/sarif-2.1.0.json")
        #expect(log["version"] == "2.1.0")
        #expect(run["columnKind"] == "utf16CodeUnits")
        #expect(run["originalUriBaseIds"] == ["SRCROOT": ["uri": "file:///work/"]])
        #expect(driver["name"] == "actionhost")
        #expect(driver["version"] == "1.2.3")
        #expect(driver["rules"]?.arrayValue?.map { $0["id"]?.stringValue } == ActionChecker.rules.map(\.name))
        #expect(
            driver["rules"]?.arrayValue?[index] == [
                "id": "api-argument",
                "shortDescription": ["text": "A call of `api` with an argument missing, too many, or one that it does not take."],
                "help": ["text": "Call it as [auth0.md](auth0.md) says."],
                "defaultConfiguration": ["level": "warning"],
            ])
        #expect(
            run["results"] == [
                [
                    "ruleId": "api-argument", "ruleIndex": .number(Double(index)), "level": "warning", "message": ["text": "A message"],
                    "locations": [
                        [
                            "physicalLocation": [
                                "artifactLocation": ["uri": "actions/%C3%A4%20b.js", "uriBaseId": "SRCROOT"],
                                "region": ["startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 7],
                            ],
                        ]
                    ],
                ]
            ])
    }

    @Test("names files by paths relative to the folder, or whole when they lie elsewhere", arguments: [
        ("./actions/a.js", "actions/a.js"), ("/work/actions/a.js", "actions/a.js"), ("../a.js", "file:///a.js"),
        ("/else/a.js", "file:///else/a.js"), ("a:b.js", "a%3Ab.js"),
    ])
    func places(file: String, uri: String) {
        let log = SARIF.log(of: [finding(in: file)], version: "1", folder: "/work")
        let location = log["runs"]?.arrayValue?.first?["results"]?.arrayValue?.first?["locations"]?.arrayValue?.first

        #expect(location?["physicalLocation"]?["artifactLocation"]?["uri"] == .string(uri))
    }
}
