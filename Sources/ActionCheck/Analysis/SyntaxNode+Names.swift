import JavaScriptSyntax

extension SyntaxNode {
    /// The name of a member expression's member: `b` of `a.b` and `a['b']`; nil for one that is put together.
    var memberName: String? {
        guard kind == .memberExpression, let property = child(.property) else { return nil }
        if flags.contains(.computed) { return property.kind == .stringLiteral ? property.text : nil }
        return property.kind == .identifier ? property.text : nil
    }

    /// The name of a property of an object literal or pattern; nil for one that is put together.
    var keyName: String? {
        guard kind == .property || kind == .methodDefinition, let key = child(.key) else { return nil }
        if flags.contains(.computed) { return key.kind == .stringLiteral ? key.text : nil }
        return [.identifier, .stringLiteral, .numberLiteral].contains(key.kind) ? key.text : nil
    }

    /// The expression without the node that stands around a chain with `?.`.
    var unchained: SyntaxNode { kind == .chainExpression ? child(.expression) ?? self : self }

    /// The innermost function around the node; nil outside of functions.
    var enclosingFunction: SyntaxNode? { ancestors.first { $0.kind.isFunction } }

    /// Whether it is the module loader's call with one constant name: `require('a')`.
    func requiredName(_ variables: Variables) -> String? {
        guard kind == .callExpression, let callee = child(.callee), variables.globalName(callee) == "require",
            let argument = child(.arguments), argument.kind == .stringLiteral || argument.kind == .templateLiteral
        else { return nil }
        if argument.kind == .stringLiteral { return argument.text }
        let parts = argument.children
        return parts.count == 1 ? parts[0].text : nil
    }

    /// Whether it lies in the block of a `try` that has a `catch`.
    var isInTry: Bool {
        var node = self
        while let parent = node.parent {
            if parent.kind == .tryStatement, node.role == .block, parent.child(.handler) != nil { return true }
            node = parent
        }
        return false
    }
}
