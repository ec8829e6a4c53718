import ActionCheck
import Foundation
import JavaScriptSyntax
import Testing

@Suite("The checker")
struct ActionCheckerTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("finds nothing in the actions that come with the package")
    func samples() async throws {
        let folder = Self.repository.appendingPathComponent("actions")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".js") }.sorted()
        let files = try names.map { name in
            let url = folder.appendingPathComponent(name)
            return CheckedFile(
                name: name, text: try String(contentsOf: url, encoding: .utf8), path: url.path, secrets: ["WELCOME_PAGE_SECRET"], modules: [])
        }

        #expect(names.count == 5)
        #expect(try await ActionChecker().check(files).findings == [])
    }

    @Test("finds something in the example of each rule, which the table of rules shows", arguments: ActionChecker.rules)
    func examples(rule: RuleDescription) async throws {
        // These stand for more than a line can show.
        guard !["file-size", "missing-package", "unknown-secret"].contains(rule.name) else { return }
        let isWhole = rule.example.hasPrefix("exports.") || ["es-module-syntax", "ignore-without-reason", "unused-ignore"].contains(rule.name)
        let statement = rule.name == "unsigned-redirect-data"
            ? "};\nexports.onContinuePostLogin = async (event, api) => {\n\(rule.example)" : rule.example
        let found = try await ActionChecker(only: [rule.name]).check([
            CheckedFile(name: "a.js", text: isWhole ? rule.example : handler(statement))
        ]).findings

        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.rule == rule.name && $0.severity == rule.severity })
    }

    @Test("finds a file that is larger than Auth0 takes")
    func size() async throws {
        let source = handler("// " + String(repeating: "x", count: 102_400))

        #expect(
            try await findings(of: "file-size", in: source)
                == ["1:1 warning: The file has 101 kB; Auth0 takes 100 kB for an action. Move data and libraries into packages, which do not count"])
        #expect(try await findings(of: "file-size", in: handler("")) == [])
    }

    @Test("applies the rules that it is told to, and orders what they find by file and line")
    func selection() async throws {
        let files = ["b.js", "a.js"].map { CheckedFile(name: $0, text: handler("api.mfa.enable();\nevent.mfa;")) }
        let all = try await ActionChecker().check(files).findings
        let one = try await ActionChecker(only: ["unknown-event-member"]).check(files).findings
        let others = try await ActionChecker(skipping: ["unknown-event-member"]).check(files).findings

        #expect(all.map { "\($0.file):\($0.start.line)" } == ["b.js:2", "b.js:3", "a.js:2", "a.js:3"])
        #expect(one.map(\.description) == [
            "b.js:3:7: warning: event has no mfa [unknown-event-member]", "a.js:3:7: warning: event has no mfa [unknown-event-member]",
        ])
        #expect(others.map(\.rule) == ["unknown-api-member", "unknown-api-member"])
    }

    @Test("comes through code that no hand wrote", arguments: [
        ("api" + String(repeating: ".access.deny('a')", count: 600) + ";", 0),
        ("event" + String(repeating: ".user", count: 1500) + ";", 0),
        (String(repeating: "if (a) {", count: 900) + String(repeating: "}", count: 900), 0),
        ("const a0 = event;" + (0..<1500).map { "const a\($0 + 1) = a\($0);" }.joined() + "a1500.foo;", 0),
        ("x = " + (0..<1900).map { "'\($0)'" }.joined(separator: "+") + ";", 0),
        ("event" + String(repeating: ".user", count: 3000) + ";", 1),
    ])
    func depth(statements: String, notes: Int) async throws {
        let found = try await findings(of: "syntax", in: handler(statements))

        #expect(found == Array(repeating: "1:1 note: The file is nested too deeply to be looked at further", count: notes))
    }

    @Test("knows its rules by names that differ")
    func names() {
        let names = ActionChecker.rules.map(\.name)

        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
    }

    @Test("The page of rules is what the rules say")
    func page() throws {
        let file = Self.repository.appendingPathComponent("docs/check.md")
        if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil { try Data(RulesPage.text.utf8).write(to: file) }

        #expect(try String(contentsOf: file, encoding: .utf8) == RulesPage.text, "UPDATE_DOCS=1 writes the page anew")
    }
}
