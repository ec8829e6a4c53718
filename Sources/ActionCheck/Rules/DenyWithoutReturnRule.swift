import JavaScriptSyntax
import PostLogin

/// Handlers that go on after a denial.
struct DenyWithoutReturnRule: Rule {
    let description = RuleDescription(
        "deny-without-return", .warning, "The handler goes on after `api.access.deny`, which does not end it.",
        example: "if (!event.user.email_verified) api.access.deny('Verify first.'); api.user.setAppMetadata('seen', true);",
        advice: "Return after it: `return api.access.deny('…');`.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for call in file.tree.nodes(.callExpression) {
            guard let denial = Self.denial(by: call, in: file), let statement = Self.statement(around: call),
                let next = Self.effect(after: statement, in: file)
            else { continue }
            report.add(
                call, "\(denial) does not end the handler, which goes on in line \(next.start.line) with \(Self.text(of: next)). Return after it")
        }
    }

    /// How a call denies the login: itself, or in the function that it calls; nil when it does not.
    private static func denial(by call: SyntaxNode, in file: FileAnalysis) -> String? {
        if let api = APICall(call, file.values) { return api.name == "api.access.deny" ? "deny" : nil }
        guard let function = file.function(calledBy: call), let callee = call.child(.callee)?.unchained,
            let inner = file.project.file(of: function).calls("access", "deny").first(where: { $0.node.enclosingFunction == function })?.node
        else { return nil }
        let place = inner.tree === call.tree ? "line \(inner.start.line)" : "\(inner.tree.source.name):\(inner.start.line)"
        // A function that throws then ends the handler.
        if let statement = Self.statement(around: inner), let list = statement.parent.flatMap({ Self.statements(of: $0, with: statement) }),
            list.contains(where: { $0.kind == .throwStatement })
        {
            return nil
        }
        return "\(callee.text ?? callee.memberName ?? "The function") denies in \(place); that"
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
        var list = parent.children(role)
        guard let index = list.firstIndex(of: node) else { return nil }
        if parent.kind == .switchCase {
            list += casesAfter(parent).flatMap { $0.children(.consequent) }
            if let end = list.indices.first(where: { $0 > index && list[$0].kind == .breakStatement }) { return list[(index + 1)..<end] }
        }
        return list[(index + 1)...]
    }

    private static func casesAfter(_ node: SyntaxNode) -> ArraySlice<SyntaxNode> {
        let cases = node.parent?.children(.cases) ?? []
        return cases.drop { $0 != node }.dropFirst()
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
            case .awaitExpression: waits(node, in: file)
            case .callExpression: APICall(node, file.values).map(isEffect) ?? isEffect(inFunctionOf: node, in: file)
            default: false
            }
        }
    }

    /// Whether anything may happen while the handler waits: a function of the files' own may do nothing but look, and deny.
    private static func waits(_ node: SyntaxNode, in file: FileAnalysis) -> Bool {
        guard let argument = node.child(.argument), argument.kind == .callExpression, let function = file.function(calledBy: argument) else {
            return true
        }
        return function.descendants.contains { $0.kind == .awaitExpression }
    }

    private static func isEffect(_ call: APICall) -> Bool { !denials.contains(call.name) && call.reference?.result.isValue != true }

    /// Whether a function of the files' own is called that does something.
    private static func isEffect(inFunctionOf call: SyntaxNode, in file: FileAnalysis) -> Bool {
        guard let function = file.function(calledBy: call) else { return false }
        return file.project.file(of: function).apiCalls.contains { $0.node.enclosingFunction == function && isEffect($0) }
    }

    /// Other ways to refuse the login, which go well with the first.
    private static let denials: Set<String> = [
        "api.access.deny", "api.validation.error", "api.session.revoke", "api.refreshToken.revoke",
    ]

    private static func text(of effect: SyntaxNode) -> String {
        guard effect.kind == .callExpression, let callee = effect.child(.callee) else { return "await" }
        return callee.source
    }
}

extension ReferenceCall.Result {
    /// Whether the call asks for something and changes nothing.
    fileprivate var isValue: Bool { if case .value = self { true } else { false } }
}
