import JavaScriptSyntax

extension SyntaxNode {
    /// The name of a member expression's member: `b` of `a.b` and `a['b']`; nil for one that is put together.
    var memberName: String? {
        guard kind == .memberExpression, let property = child(.property) else { return nil }
        if flags.contains(.computed) { return property.kind == .stringLiteral ? property.text : nil }
        if property.kind == .privateIdentifier { return property.text.map { "#\($0)" } }
        return property.kind == .identifier ? property.text : nil
    }

    /// The name of a property of an object literal or pattern, or of a member of a class; nil for one that is put together.
    var keyName: String? {
        guard [.property, .methodDefinition, .propertyDefinition].contains(kind), let key = child(.key) else { return nil }
        if flags.contains(.computed) { return key.kind == .stringLiteral ? key.text : nil }
        if key.kind == .privateIdentifier { return key.text.map { "#\($0)" } }
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

    /// Whether it lies in a function that the host calls as a handler.
    func isInHandler(_ project: Project) -> Bool {
        ancestors.contains { $0.kind.isFunction && !project.callers(of: $0).handlers.isEmpty }
    }

    /// What a function gives back, as far as expressions say it: that of an arrow, or those behind `return`.
    var returnedExpressions: [SyntaxNode] {
        guard let body = child(.body) else { return [] }
        if flags.contains(.expression) { return [body] }
        return body.descendants.filter { $0.kind == .returnStatement && $0.enclosingFunction == self }.compactMap { $0.child(.argument) }
    }

    /// Whether it is what a variable is given to have no value yet.
    var isNothing: Bool { kind == .nullLiteral || kind == .identifier && text == "undefined" }

    /// Whether it is `exports` or `module.exports`.
    func isExports(_ variables: Variables) -> Bool {
        if variables.globalName(self) == "exports" { return true }
        return kind == .memberExpression && memberName == "exports" && child(.object).flatMap(variables.globalName) == "module"
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
