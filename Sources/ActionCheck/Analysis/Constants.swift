import JavaScriptSyntax

/// The texts that expressions certainly have.
struct Constants {
    private let variables: Variables

    init(_ variables: Variables) { self.variables = variables }

    /// A text as far as it is known from its beginning.
    struct Text: Hashable {
        var known: String
        /// Whether nothing follows.
        var isWhole: Bool
    }

    /// The text of an expression; nil when it is not known as a whole.
    func text(_ expression: SyntaxNode?) -> String? {
        guard let expression, let text = beginning(of: expression), text.isWhole else { return nil }
        return text.known
    }

    /// What a text begins with; nil when the expression may be something else than a text.
    func beginning(of expression: SyntaxNode) -> Text? { beginning(of: expression, depth: 0) }

    private func beginning(of expression: SyntaxNode, depth: Int) -> Text? {
        guard depth < 16 else { return nil }
        switch expression.kind {
        case .stringLiteral: return Text(known: expression.text ?? "", isWhole: true)
        case .templateLiteral: return joined(expression.children, depth: depth)
        case .templateElement: return Text(known: expression.text ?? "", isWhole: expression.text != nil)
        case .binaryExpression where expression.text == "+": return joined(expression.children, depth: depth, isSum: true)
        case .identifier:
            guard let variable = variables.variable(expression), let value = variable.value else { return nil }
            return beginning(of: value, depth: depth + 1)
        case .memberExpression: return member(expression).flatMap { beginning(of: $0, depth: depth + 1) }
        default: return nil
        }
    }

    private func joined(_ parts: [SyntaxNode], depth: Int, isSum: Bool = false) -> Text? {
        var text = Text(known: "", isWhole: true)
        for (index, part) in parts.enumerated() {
            guard let next = beginning(of: part, depth: depth + 1) else {
                if isSum && index == 0 { return nil }
                return Text(known: text.known, isWhole: false)
            }
            text.known += next.known
            guard next.isWhole else { return Text(known: text.known, isWhole: false) }
        }
        return text
    }

    /// The value of a member of an object literal that nobody changes: `NAMES.roles`.
    private func member(_ expression: SyntaxNode) -> SyntaxNode? {
        guard let name = expression.memberName, let object = expression.child(.object), object.kind == .identifier,
            let variable = variables.variable(object), let value = variable.value?.withoutFreeze, value.kind == .objectExpression,
            !variable.references.contains(where: { $0.isChangedThroughMember })
        else { return nil }
        let properties = value.children(.properties)
        guard properties.allSatisfy({ $0.kind == .property }) else { return nil }
        return properties.last { $0.keyName == name }?.child(.value)
    }
}

extension SyntaxNode {
    /// The argument of `Object.freeze(…)`, or the node itself.
    fileprivate var withoutFreeze: SyntaxNode {
        guard kind == .callExpression, child(.callee)?.source == "Object.freeze", let argument = child(.arguments) else { return self }
        return argument
    }

    /// Whether a member of what the identifier names is assigned.
    fileprivate var isChangedThroughMember: Bool {
        guard let member = parent, member.kind == .memberExpression, role == .object else { return false }
        return member.role == .left && member.parent?.kind == .assignmentExpression
    }
}
