import Foundation
import JavaScriptSyntax

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as code-scanning services read it.
public enum SARIF {
    /// One run over some files.
    ///
    /// - Parameters:
    ///   - version: the tool's own.
    ///   - folder: the absolute path that relative file names start from.
    public static func log(of findings: [Finding], version: String, folder: String) -> JSONValue {
        let rules = ActionChecker.rules
        let root = URL(fileURLWithPath: folder, isDirectory: true).absoluteString
        return object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
            ("runs", .array([
                object([
                    ("tool", object([
                        ("driver", object([
                            ("name", .string("actionhost")), ("version", .string(version)), ("rules", .array(rules.map(rule))),
                        ])),
                    ])),
                    ("columnKind", .string("utf16CodeUnits")),
                    ("originalUriBaseIds", object([(rootName, object([("uri", .string(root))]))])),
                    ("results", .array(findings.map { result($0, rules, folder: folder) })),
                ])
            ])),
        ])
    }

    private static let rootName = "SRCROOT"

    private static func rule(_ rule: RuleDescription) -> JSONValue {
        object([
            ("id", .string(rule.name)), ("shortDescription", text(rule.summary)), ("help", text(rule.advice)),
            ("defaultConfiguration", object([("level", .string(rule.severity.rawValue))])),
        ])
    }

    private static func result(_ finding: Finding, _ rules: [RuleDescription], folder: String) -> JSONValue {
        let index = rules.firstIndex { $0.name == finding.rule } ?? -1
        return object([
            ("ruleId", .string(finding.rule)), ("ruleIndex", .number(Double(index))), ("level", .string(finding.severity.rawValue)),
            ("message", text(finding.message)),
            ("locations", .array([
                object([
                    ("physicalLocation", object([
                        ("artifactLocation", place(of: finding.file, folder: folder)),
                        ("region", object([
                            ("startLine", .number(Double(finding.start.line))), ("startColumn", .number(Double(finding.start.column))),
                            ("endLine", .number(Double(finding.end.line))), ("endColumn", .number(Double(finding.end.column))),
                        ])),
                    ])),
                ])
            ])),
        ])
    }

    /// Relative to the root where the file lies in it.
    private static func place(of file: String, folder: String) -> JSONValue {
        let path = URL(fileURLWithPath: file, relativeTo: URL(fileURLWithPath: folder, isDirectory: true)).standardizedFileURL.path
        let root = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL.path
        let prefix = root.hasSuffix("/") ? root : root + "/"
        guard path.hasPrefix(prefix) else { return object([("uri", .string(URL(fileURLWithPath: path).absoluteString))]) }
        let relative = String(path.dropFirst(prefix.count))
        let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":;"))
        return object([
            ("uri", .string(relative.addingPercentEncoding(withAllowedCharacters: allowed) ?? relative)), ("uriBaseId", .string(rootName)),
        ])
    }

    private static func text(_ text: String) -> JSONValue { object([("text", .string(text))]) }

    private static func object(_ members: [(String, JSONValue)]) -> JSONValue { .object(JSONObject(members)) }
}
