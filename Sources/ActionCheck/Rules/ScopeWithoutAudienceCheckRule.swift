import JavaScriptSyntax

/// Scopes that are added whatever API the token is for.
struct ScopeWithoutAudienceCheckRule: Rule {
    let description = RuleDescription(
        "scope-without-audience-check", .warning, "A scope is added without a look at the API that the token is for.",
        example: "api.accessToken.addScope('read:reports');",
        advice: "Check the audience first: `if (event.resource_server?.identifier === 'https://example.com/api') …`.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        let calls = file.calls("accessToken", "addScope").filter { file.file.kind == .action || $0.node.isInHandler(file.project) }
        guard !calls.isEmpty else { return }
        let checks = file.tree.nodes(.memberExpression, .identifier, .property).filter { Self.looksAtAudience($0, in: file) }
        for call in calls where !checks.contains(where: { Self.comesFirst($0, call.node) }) {
            report.add(
                call.node,
                "The scope is added for every API. Check the expected audience first: if (event.resource_server?.identifier === '…')")
        }
    }

    /// Whether a node reads the API, for something else than to print it.
    private static func looksAtAudience(_ node: SyntaxNode, in file: FileAnalysis) -> Bool {
        let reach: Reach?
        if node.kind == .property {
            guard let pattern = node.parent, pattern.kind == .objectPattern, let name = node.keyName else { return false }
            reach = file.values.reach(ofPattern: pattern)?.appending(.member(name))
        } else {
            reach = file.values.reach(of: node)
        }
        guard let reach, reach.root == .event, reach.starts(with: ["resource_server"]) else { return false }
        return !node.ancestors.contains { $0.kind == .callExpression && $0.child(.callee)?.source.hasPrefix("console.") == true }
    }

    /// In another function the order is not known.
    private static func comesFirst(_ check: SyntaxNode, _ call: SyntaxNode) -> Bool {
        check.range.lowerBound < call.range.lowerBound || check.enclosingFunction != call.enclosingFunction
    }
}
