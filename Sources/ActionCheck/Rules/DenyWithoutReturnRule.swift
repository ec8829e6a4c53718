import JavaScriptSyntax
import PostLogin

/// Handlers that go on after a denial.
struct DenyWithoutReturnRule: Rule {
    let description = RuleDescription(
        "deny-without-return", .warning, "The handler goes on after `api.access.deny`, which does not end it.",
        example: "if (!event.user.email_verified) api.access.deny('Verify first.'); api.user.setAppMetadata('seen', true);",
        advice: "Return after it: `return api.access.deny('…');`.")

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for call in file.calls("access", "deny") {
            guard let statement = Self.statement(around: call.node), let next = Self.effect(after: statement, in: file) else { continue }
            report.add(
                call.node,
                "deny does not end the handler, which goes on in line \(next.start.line) with \(Self.text(of: next)). Return after it")
        }
    }

    /// The statement that a call is all of, conditions aside; nil when it is returned or used.
    private static func statement(around call: SyntaxNode) -> SyntaxNode? {
        var node = call
        while let parent = node.parent {
            switch parent.kind {
            case .expressionStatement: return parent
            case .logicalExpression, .conditionalExpression, .chainExpression, .sequenceExpression, .awaitExpression: node = parent
            case .unaryExpression where parent.text == "void": node = parent
            default: return nil
            }
        }
        return nil
    }

    /// The first thing after a statement that does something to the login, or waits.
    private static func effect(after statement: SyntaxNode, in file: FileAnalysis) -> SyntaxNode? {
        var node = statement
        while let parent = node.parent, !node.kind.isFunction {
            if let list = statements(of: parent, with: node) {
                for next in list {
                    if let effect = firstEffect(in: next, file) { return effect }
                    if leaves(next) { return nil }
                }
            }
            node = parent
        }
        return nil
    }

    /// The statements that run after one in the same list. A `case` runs on into the next.
    private static func statements(of parent: SyntaxNode, with node: SyntaxNode) -> ArraySlice<SyntaxNode>? {
        let role: SyntaxRole
        switch (parent.kind, node.role) {
        case (.blockStatement, .body), (.program, .body): role = .body
        case (.switchCase, .consequent): role = .consequent
        default: return nil
        }
        let list = parent.children(role)
        guard let index = list.firstIndex(of: node) else { return nil }
        return list[(index + 1)...]
    }

    /// Whether nothing after the statement is reached from it.
    private static func leaves(_ statement: SyntaxNode) -> Bool {
        switch statement.kind {
        case .returnStatement, .throwStatement, .continueStatement: true
        case .blockStatement: statement.children(.body).contains(where: leaves)
        case .ifStatement:
            statement.child(.consequent).map(leaves) == true && statement.child(.alternate).map(leaves) == true
        default: false
        }
    }

    private static func firstEffect(in statement: SyntaxNode, _ file: FileAnalysis) -> SyntaxNode? {
        if statement.kind == .functionDeclaration || statement.kind == .classDeclaration { return nil }
        return ([statement] + Array(statement.descendants)).first { node in
            switch node.kind {
            case .awaitExpression: true
            case .callExpression:
                APICall(node, file.reaches).map { $0.namespace != "access" && $0.namespace != "validation" && $0.reference?.result.isValue != true }
                    ?? false
            default: false
            }
        }
    }

    private static func text(of effect: SyntaxNode) -> String {
        guard effect.kind == .callExpression, let callee = effect.child(.callee) else { return "await" }
        return callee.source
    }
}

extension ReferenceCall.Result {
    /// Whether the call asks for something and changes nothing.
    fileprivate var isValue: Bool { if case .value = self { true } else { false } }
}
