public import JavaScriptSyntax

/// Checks action files without running them.
///
/// ```swift
/// let checker = ActionChecker()
/// let file = CheckedFile(name: "roles.js", text: source)
/// for finding in try await checker.check([file]) { print(finding) }
/// ```
public struct ActionChecker: Sendable {
    /// All rules there are.
    public static var rules: [RuleDescription] { Rules.descriptions }

    /// The names of the rules that are applied.
    public let active: Set<String>
    private let parser: JavaScriptParser

    /// - Parameters:
    ///   - only: the rules to apply, by name; all when empty.
    ///   - skipping: those to leave out.
    public init(only: Set<String> = [], skipping: Set<String> = [], parser: JavaScriptParser = JavaScriptParser()) {
        let all = Set(Self.rules.map(\.name))
        active = (only.isEmpty ? all : all.intersection(only)).subtracting(skipping)
        self.parser = parser
    }

    /// What the rules find in some files, in the order of the files and their lines.
    ///
    /// - Throws: ``SyntaxProblem`` with the code `parser` when the parser cannot be started.
    public func check(_ files: [CheckedFile]) async throws(SyntaxProblem) -> [Finding] {
        var findings: [Finding] = []
        for file in files { findings += try await check(file) }
        return findings
    }

    private func check(_ file: CheckedFile) async throws(SyntaxProblem) -> [Finding] {
        let reading = try await SyntaxReading(file, parser)
        var findings = [SourceSize.finding(in: file), reading.finding].compactMap(\.self)
        if let tree = reading.tree {
            let analysis = FileAnalysis(file, tree)
            for rule in Rules.all where active.contains(rule.description.name) && (file.kind == .action || rule.appliesToModules) {
                var list = FindingList(rule: rule.description)
                rule.check(analysis, &list)
                findings += list.findings
            }
            findings = IgnoreComments(in: tree).apply(to: findings, active: active)
        }
        return findings.filter { active.contains($0.rule) }.sorted()
    }
}
