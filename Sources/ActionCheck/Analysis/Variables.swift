import JavaScriptSyntax

/// The variables of a file, by the identifiers that name them.
final class Variables {
    private var byIdentifier: [SyntaxNode: Variable] = [:]
    private var scopes: [SyntaxNode: Scope] = [:]
    private(set) var all: [Variable] = []

    private final class Scope {
        let parent: Scope?
        /// Where `var` goes.
        let isFunction: Bool
        var variables: [String: Variable] = [:]

        init(parent: Scope?, isFunction: Bool) {
            self.parent = parent
            self.isFunction = isFunction
        }

        var function: Scope { isFunction ? self : parent?.function ?? self }

        func find(_ name: String) -> Variable? { variables[name] ?? parent?.find(name) }
    }

    /// None: those of a file without a tree.
    init() {}

    init(in tree: SyntaxTree) {
        // Each node comes after what it is a part of, so that its scope is known.
        for node in tree.nodes {
            let outer = node.parent.flatMap { scopes[$0] }
            let scope = Self.opensScope(node) ? Scope(parent: outer, isFunction: node.kind.isFunction || outer == nil) : outer
            scopes[node] = scope
            if let scope { declare(node, in: scope, outer: outer ?? scope) }
        }
        // Names are known before their declarations are reached.
        for node in tree.nodes(.identifier) where byIdentifier[node] == nil && Self.isReference(node) {
            guard let name = node.text, let variable = scopes[node]?.find(name) else { continue }
            byIdentifier[node] = variable
            if let origin = Self.assignment(to: node) { variable.define(node, origin) }
            if !Self.isPureTarget(node) { variable.refer(node) }
        }
    }

    /// The variable that an identifier names; nil for a global one, and for a name that is none.
    func variable(_ identifier: SyntaxNode) -> Variable? { byIdentifier[identifier] }

    /// The global variable that an identifier names; nil for any other node.
    func globalName(_ identifier: SyntaxNode) -> String? {
        identifier.kind == .identifier && Self.isReference(identifier) && byIdentifier[identifier] == nil ? identifier.text : nil
    }

    private static func opensScope(_ node: SyntaxNode) -> Bool {
        switch node.kind {
        case .program, .functionDeclaration, .functionExpression, .arrowFunctionExpression, .blockStatement, .staticBlock, .catchClause,
            .forStatement, .forInStatement, .forOfStatement, .switchStatement, .classExpression, .classDeclaration:
            true
        default: false
        }
    }

    private func declare(_ node: SyntaxNode, in scope: Scope, outer: Scope) {
        switch node.kind {
        case .variableDeclarator:
            guard let declaration = node.parent, let pattern = node.child(.id) else { return }
            let target = declaration.text == "var" ? scope.function : scope
            let origin = Self.origin(of: node, in: declaration)
            for identifier in Self.identifiers(in: pattern) { add(identifier, .variable, to: target, origin) }
        case .functionDeclaration:
            if let id = node.child(.id) { add(id, .function, to: outer, .declaration(node)) }
            declareParameters(of: node, in: scope)
        case .functionExpression, .arrowFunctionExpression:
            if let id = node.child(.id) { add(id, .function, to: scope, .declaration(node)) }
            declareParameters(of: node, in: scope)
        case .classDeclaration:
            if let id = node.child(.id) { add(id, .classDeclaration, to: outer, .declaration(node)) }
        case .classExpression:
            if let id = node.child(.id) { add(id, .classDeclaration, to: scope, .declaration(node)) }
        case .catchClause:
            for identifier in node.child(.param).map(Self.identifiers) ?? [] { add(identifier, .caught, to: scope, .unknown) }
        case .importSpecifier, .importDefaultSpecifier, .importNamespaceSpecifier:
            if let local = node.child(.local) { add(local, .imported, to: scope, .unknown) }
        default: break
        }
    }

    private func declareParameters(of function: SyntaxNode, in scope: Scope) {
        for (index, pattern) in function.children(.params).enumerated() {
            let isRest = pattern.kind == .restElement
            for identifier in Self.identifiers(in: pattern) {
                add(identifier, .parameter, to: scope, isRest ? .unknown : .parameter(function: function, index: index))
            }
        }
    }

    private func add(_ identifier: SyntaxNode, _ kind: Variable.Kind, to scope: Scope, _ origin: Variable.Origin?) {
        guard let name = identifier.text else { return }
        let variable = scope.variables[name] ?? Variable(name: name, kind: kind, declaration: identifier)
        if scope.variables[name] == nil { all.append(variable) }
        scope.variables[name] = variable
        byIdentifier[identifier] = variable
        if let origin { variable.define(identifier, origin) }
    }

    /// What a declarator gives; nil when that comes later.
    private static func origin(of declarator: SyntaxNode, in declaration: SyntaxNode) -> Variable.Origin? {
        if let value = declarator.child(.`init`) { return .value(value) }
        guard let loop = declaration.parent, declaration.role == .left, let source = loop.child(.right) else { return nil }
        return loop.kind == .forOfStatement ? .element(source) : .unknown
    }

    /// What an assignment gives to an identifier; nil when the identifier is not the target of one.
    private static func assignment(to identifier: SyntaxNode) -> Variable.Origin? {
        if identifier.parent?.kind == .updateExpression { return .unknown }
        var node = identifier
        while let parent = node.parent {
            switch parent.kind {
            case .assignmentExpression where node.role == .left:
                guard parent.text == "=", let value = parent.child(.right) else { return .unknown }
                return .value(value)
            case .forInStatement, .forOfStatement: return node.role == .left ? .unknown : nil
            case .objectPattern, .arrayPattern, .restElement: node = parent
            case .property where node.role == .value && parent.parent?.kind == .objectPattern: node = parent
            case .assignmentPattern where node.role == .left: node = parent
            default: return nil
            }
        }
        return nil
    }

    /// Whether an identifier is only given a value, and not read.
    private static func isPureTarget(_ identifier: SyntaxNode) -> Bool {
        guard let parent = identifier.parent else { return false }
        if parent.kind == .assignmentExpression, identifier.role == .left { return parent.text == "=" }
        return assignment(to: identifier) != nil && parent.kind != .updateExpression
    }

    /// Whether an identifier names a variable, not a member, a key or a label.
    private static func isReference(_ identifier: SyntaxNode) -> Bool {
        guard let parent = identifier.parent else { return false }
        switch identifier.role {
        case .property, .key: return parent.flags.contains(.computed)
        case .label, .imported, .exported, .meta: return false
        case .local: return parent.kind == .exportSpecifier
        default: return true
        }
    }

    /// The identifiers that a pattern gives values to.
    static func identifiers(in pattern: SyntaxNode) -> [SyntaxNode] {
        switch pattern.kind {
        case .identifier: [pattern]
        case .objectPattern: pattern.children(.properties).flatMap { ($0.child(.value) ?? $0.child(.argument)).map(identifiers) ?? [] }
        case .arrayPattern: pattern.children(.elements).flatMap(identifiers)
        case .assignmentPattern: pattern.child(.left).map(identifiers) ?? []
        case .restElement: pattern.child(.argument).map(identifiers) ?? []
        default: []
        }
    }
}
