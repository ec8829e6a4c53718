public import JavaScriptSyntax

/// Checks action files, and what they load from beside them, without running them.
///
/// ```swift
/// let checker = ActionChecker()
/// let file = CheckedFile(name: "roles.js", text: source)
/// for finding in try await checker.check([file]).findings { print(finding) }
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

    /// What the rules find in some files, and in the files that these load by relative paths, each of which is looked at once. Files of
    /// packages, in `node_modules`, are left alone.
    ///
    /// - Throws: ``SyntaxProblem`` with the code `parser` when the parser cannot be started.
    public func check(_ files: [CheckedFile]) async throws(SyntaxProblem) -> CheckResult {
        let sources = try await ProjectReader(parser).read(files)
        let project = Project(sources)
        // What is known of a file holds as long as the project is there.
        let findings = withExtendedLifetime(project) {
            var analyses = project.files[...]
            return sources.flatMap { source in apply(to: source, source.tree == nil ? nil : analyses.popFirst()) }
        }
        return CheckResult(files: sources.map(\.file), findings: findings)
    }

    private func apply(to source: ReadFile, _ analysis: FileAnalysis?) -> [Finding] {
        var findings = [SourceSize.finding(in: source.file), source.finding].compactMap(\.self)
        if let analysis {
            for rule in Rules.all where active.contains(rule.description.name) && (source.file.kind == .action || rule.appliesToModules) {
                var list = FindingList(rule: rule.description)
                rule.check(analysis, &list)
                findings += list.findings
            }
            findings = IgnoreComments(in: analysis.tree).apply(to: findings, active: active)
        }
        return findings.filter { active.contains($0.rule) }.sorted()
    }
}
