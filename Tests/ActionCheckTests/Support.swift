import ActionCheck
import JavaScriptSyntax

/// What one rule, or all rules, find in a source: `LINE:COLUMN severity: message`, with the rule's name when all are applied.
func findings(
    of rule: String? = nil, in source: String, kind: CheckedFile.Kind = .action, secrets: Set<String>? = nil, modules: Set<String>? = nil,
    path: String? = nil
) async throws -> [String] {
    let file = CheckedFile(name: "actions/a.js", text: source, kind: kind, path: path, secrets: secrets, modules: modules)
    return try await ActionChecker(only: rule.map { [$0] } ?? [], parser: sharedParser).check([file]).findings.map { finding in
        "\(finding.start.line):\(finding.start.column) \(finding.severity.rawValue): \(finding.message)" + (rule == nil ? " [\(finding.rule)]" : "")
    }
}

/// A handler with these statements, from the second line on.
func handler(_ statements: String) -> String { "exports.onExecutePostLogin = async (event, api) => {\n\(statements)\n};" }

/// One machine for all tests.
private let sharedParser = JavaScriptParser()
