import JavaScriptSyntax

/// What one rule has found in one file so far.
struct FindingList {
    let rule: RuleDescription
    private(set) var findings: [Finding] = []

    init(rule: RuleDescription) { self.rule = rule }

    mutating func add(_ node: SyntaxNode, _ message: String, severity: Severity? = nil) {
        findings.append(Finding(
            file: node.tree.source.name, start: node.start, end: node.end, rule: rule.name, severity: severity ?? rule.severity,
            message: message))
    }

    /// Something about the file as a whole, or that one misses in it: at its first line.
    mutating func add(wholeFile source: SourceFile, _ message: String, severity: Severity? = nil) {
        findings.append(Finding(
            file: source.name, start: source.position(at: 0), end: source.position(at: source.range(ofLine: 1).upperBound), rule: rule.name,
            severity: severity ?? rule.severity, message: message))
    }
}
