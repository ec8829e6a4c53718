import JavaScriptSyntax
import PostLogin

/// The comments of a file that silence findings: `// actionhost-ignore rule, rule: reason`, on the line or the line before.
struct IgnoreComments {
    static let withoutReason = RuleDescription(
        "ignore-without-reason", .warning, "A comment that silences findings and gives no reason.",
        example: "// actionhost-ignore secret-in-source",
        advice: "Write why behind a colon: `// actionhost-ignore secret-in-source: a public key`.")

    static let unused = RuleDescription(
        "unused-ignore", .note, "A comment that silences nothing.",
        example: "// actionhost-ignore no-such-rule: reason",
        advice: "Remove it, or correct the rule's name.")

    private static let mark = "actionhost-ignore"

    private struct Entry {
        let comment: Comment
        let rules: [String]
        let hasReason: Bool
        /// The lines that it speaks of.
        let lines: ClosedRange<Int>
    }

    private let entries: [Entry]
    private let file: String

    init(in tree: SyntaxTree) {
        file = tree.source.name
        entries = tree.comments.compactMap { Self.entry($0, in: tree.source) }
    }

    private static func entry(_ comment: Comment, in source: SourceFile) -> Entry? {
        let text = comment.text.drop { $0.isWhitespace || $0 == "*" }
        guard text.hasPrefix(mark) else { return nil }
        let rest = text.dropFirst(mark.count)
        guard rest.first.map({ $0.isWhitespace || $0 == ":" }) ?? true else { return nil }
        let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let rules = parts[0].split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
        let hasReason = parts.count > 1 && parts[1].contains { !$0.isWhitespace && $0 != "*" }
        return Entry(comment: comment, rules: rules, hasReason: hasReason, lines: comment.start.line...(comment.end.line + 1))
    }

    /// The findings that are left, and those about the comments themselves.
    ///
    /// - Parameter active: the names of the rules that were applied; a comment for another one may have its use.
    func apply(to findings: [Finding], active: Set<String>) -> [Finding] {
        var used: [Int: Set<String>] = [:]
        let left = findings.filter { finding in
            guard let index = entries.firstIndex(where: { $0.rules.contains(finding.rule) && $0.lines.contains(finding.start.line) }) else {
                return true
            }
            used[index, default: []].insert(finding.rule)
            return false
        }
        return left + entries.enumerated().flatMap { index, entry in own(entry, used: used[index] ?? [], active) }
    }

    private func own(_ entry: Entry, used: Set<String>, _ active: Set<String>) -> [Finding] {
        var findings: [Finding] = []
        if !entry.hasReason, active.contains(Self.withoutReason.name) {
            findings.append(finding(Self.withoutReason, entry, "Give a reason: // \(Self.mark) \(entry.rules.isEmpty ? "rule" : entry.rules.joined(separator: ", ")): why"))
        }
        guard active.contains(Self.unused.name) else { return findings }
        if entry.rules.isEmpty { findings.append(finding(Self.unused, entry, "Name the rules to silence")) }
        let known = Rules.descriptions.map(\.name)
        for rule in entry.rules where !used.contains(rule) {
            if !known.contains(rule) {
                findings.append(finding(Self.unused, entry, "There is no rule \(rule)" + NearestName.question(rule, among: known)))
            } else if active.contains(rule) {
                findings.append(finding(Self.unused, entry, "\(rule) finds nothing here: remove the comment"))
            }
        }
        return findings
    }

    private func finding(_ rule: RuleDescription, _ entry: Entry, _ message: String) -> Finding {
        Finding(
            file: file, start: entry.comment.start, end: entry.comment.end, rule: rule.name, severity: rule.severity, message: message)
    }
}
