import JavaScriptSyntax

/// Findings for programs.
public enum FindingsJSON {
    /// `{findings: [{file, line, column, end_line, end_column, rule, severity, message}], errors, warnings, notes, files}`.
    ///
    /// - Parameter files: how many files were looked at.
    public static func json(of findings: [Finding], files: Int) -> JSONValue {
        func count(_ severity: Severity) -> JSONValue { .number(Double(findings.count { $0.severity == severity })) }
        return .object(JSONObject([
            ("findings", .array(findings.map(json))), ("errors", count(.error)), ("warnings", count(.warning)), ("notes", count(.note)),
            ("files", .number(Double(files))),
        ]))
    }

    private static func json(of finding: Finding) -> JSONValue {
        .object(JSONObject([
            ("file", .string(finding.file)), ("line", .number(Double(finding.start.line))),
            ("column", .number(Double(finding.start.column))), ("end_line", .number(Double(finding.end.line))),
            ("end_column", .number(Double(finding.end.column))), ("rule", .string(finding.rule)),
            ("severity", .string(finding.severity.rawValue)), ("message", .string(finding.message)),
        ]))
    }
}
