import ActionCheck
import JavaScriptSyntax

/// Findings for people to read, as a compiler prints them.
struct CheckReport {
    let style: TextStyle

    func text(of findings: [Finding], in files: [CheckedFile]) -> String {
        let sources = Dictionary(files.map { ($0.name, SourceFile(name: $0.name, text: $0.text)) }) { first, _ in first }
        let blocks = findings.map { text(of: $0, in: sources[$0.file]) }
        return blocks.joined() + summary(of: findings, files.count) + "\n"
    }

    private func text(of finding: Finding, in source: SourceFile?) -> String {
        let place = "\(finding.file):\(finding.start.line):\(finding.start.column):"
        let tone = Self.tone(of: finding.severity)
        var text = style.paint(place, .strong) + " " + style.paint("\(finding.severity.rawValue):", tone) + " \(finding.message.visible) "
        text += style.paint("[\(finding.rule)]", .quiet) + "\n"
        guard let source else { return text }
        let line = source.text(ofLine: finding.start.line)
        guard line.contains(where: { !$0.isWhitespace }) else { return text }
        return text + excerpt(line, finding, tone)
    }

    /// The line, or the part of a long one around the place, with a caret below.
    private func excerpt(_ line: String, _ finding: Finding, _ tone: TextStyle.Tone) -> String {
        let units = Array(line.utf16)
        let column = min(finding.start.column - 1, units.count)
        let start = max(0, min(column - Self.width / 2, units.count - Self.width))
        let end = min(units.count, start + Self.width)
        func piece(_ range: Range<Int>) -> String {
            // A mark of the byte order has no width.
            String(decoding: units[range].filter { $0 != 0xFEFF }, as: UTF16.self).map { $0 == "\t" ? " " : String($0) }.joined().visible
        }
        let last = finding.end.line == finding.start.line ? min(finding.end.column - 1, end) : end
        let underline = "^" + String(repeating: "~", count: max(0, piece(column..<max(column, last)).count - 1))
        let head = piece(start..<column)
        return "    \(head)\(piece(column..<end))\n    \(String(repeating: " ", count: head.count))\(style.paint(underline, tone))\n"
    }

    private static let width = 120

    private static func tone(of severity: Severity) -> TextStyle.Tone {
        switch severity {
        case .error: .bad
        case .warning: .careful
        case .note: .label
        }
    }

    /// `2 errors, 1 warning in 5 files`.
    private func summary(of findings: [Finding], _ files: Int) -> String {
        let counts = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : Self.counted(count, severity.rawValue)
        }
        let tone = findings.map(\.severity).max().map(Self.tone) ?? .good
        return style.paint(counts.isEmpty ? "Nothing found" : counts.joined(separator: ", "), tone) + " in \(Self.counted(files, "file"))"
    }

    private static func counted(_ count: Int, _ name: String) -> String { "\(count) \(name)\(count == 1 ? "" : "s")" }
}
