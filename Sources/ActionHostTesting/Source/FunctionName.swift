import JavaScriptSyntax

/// What people call a function: its own name, or that of what it is assigned to.
enum FunctionName {
    static func of(_ function: SyntaxNode) -> String? {
        if let name = function.child(.id)?.text { return name }
        guard let parent = function.parent else { return nil }
        switch parent.kind {
        case .variableDeclarator: return parent.child(.id)?.text
        case .property, .methodDefinition, .propertyDefinition: return function.role == .value ? parent.child(.key)?.text : nil
        case .assignmentExpression: return name(ofTarget: parent.child(.left))
        case .assignmentPattern: return parent.child(.left)?.text
        default: return nil
        }
    }

    private static func name(ofTarget target: SyntaxNode?) -> String? {
        guard let target else { return nil }
        return target.kind == .memberExpression && !target.flags.contains(.computed) ? target.child(.property)?.text : target.text
    }
}
