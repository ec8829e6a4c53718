import JavaScriptSyntax

/// Values that come from the browser or the user, by the expressions that hand them on.
struct Taint {
    let file: FileAnalysis
    /// The paths of the event that are not to be trusted.
    let sources: [[String]]

    /// What the user or whoever holds the browser chooses.
    static let input = [["request", "query"], ["request", "body"], ["user", "user_metadata"], ["prompt", "fields"], ["prompt", "vars"]]

    /// The path of the input that a value is made of; nil when it is made of none, or has been compared with what is allowed.
    func source(of expression: SyntaxNode) -> Reach? { source(of: expression, depth: 0) }

    private func source(of node: SyntaxNode, depth: Int) -> Reach? {
        guard depth < 24 else { return nil }
        if node.kind == .identifier, let variable = variables(of: node).variable(node) {
            if isChecked(variable, at: node) { return nil }
            if let handed = arguments(for: variable) {
                // Each caller may have compared it.
                let sources = handed.map { source(of: $0, depth: depth + 1) }
                return sources.contains(nil) ? nil : sources[0]
            }
        }
        func next(_ node: SyntaxNode?) -> Reach? { node.flatMap { source(of: $0, depth: depth + 1) } }
        if let reach = file.values.reach(of: node), reach.root == .event, sources.contains(where: reach.starts) { return reach }
        switch node.kind {
        case .identifier: return source(ofVariable: node, depth: depth)
        case .memberExpression: return next(node.child(.object))
        case .chainExpression: return next(node.child(.expression))
        case .awaitExpression, .spreadElement: return next(node.child(.argument))
        case .templateLiteral: return node.children(.expressions).lazy.compactMap(next).first
        case .arrayExpression: return node.children(.elements).lazy.compactMap(next).first
        case .binaryExpression where node.text == "+": return next(node.child(.left)) ?? next(node.child(.right))
        case .logicalExpression: return next(node.child(.left)) ?? next(node.child(.right))
        case .conditionalExpression: return next(node.child(.consequent)) ?? next(node.child(.alternate))
        case .callExpression: return source(ofCall: node, depth: depth)
        default: return nil
        }
    }

    private func variables(of node: SyntaxNode) -> Variables { file.project.file(of: node).variables }

    /// What the calls of a function hand to a parameter; nil for another variable, and where not all calls are known.
    private func arguments(for variable: Variable) -> [SyntaxNode]? {
        guard let definition = variable.definition, case .parameter(let function, let index) = definition.origin, definition.target.parent == function else {
            return nil
        }
        let callers = file.project.callers(of: function)
        guard callers.isComplete, callers.handlers.isEmpty, !callers.sites.isEmpty else { return nil }
        let arguments = callers.sites.compactMap { site -> SyntaxNode? in
            guard case .expression(let node)? = site.argument(index, variables(of: site.node)) else { return nil }
            return node
        }
        return arguments.count == callers.sites.count ? arguments : nil
    }

    private func source(ofVariable identifier: SyntaxNode, depth: Int) -> Reach? {
        guard let variable = variables(of: identifier).variable(identifier), let definition = variable.definition else { return nil }
        switch definition.origin {
        case .value(let value), .element(let value): return source(of: value, depth: depth + 1)
        case .parameter(let function, _):
            // The callback of `list.forEach(…)`.
            guard let call = function.parent, call.kind == .callExpression, function.role == .arguments,
                let callee = call.child(.callee)?.unchained, let method = callee.memberName, Self.iterations.contains(method)
            else { return nil }
            return callee.child(.object).flatMap { source(of: $0, depth: depth + 1) }
        case .declaration, .unknown: return nil
        }
    }

    private func source(ofCall call: SyntaxNode, depth: Int) -> Reach? {
        guard let callee = call.child(.callee)?.unchained else { return nil }
        if let name = variables(of: call).globalName(callee), ["String", "decodeURIComponent", "encodeURIComponent"].contains(name) {
            return call.child(.arguments).flatMap { source(of: $0, depth: depth + 1) }
        }
        guard let method = callee.memberName, Self.transformations.contains(method) else { return nil }
        return callee.child(.object).flatMap { source(of: $0, depth: depth + 1) }
    }

    private static let iterations: Set<String> = ["forEach", "map", "some", "every"]
    /// Methods whose result still is what they were called on. `filter` and `find` choose, and are taken for the check that is asked for.
    private static let transformations: Set<String> = [
        "concat", "flat", "join", "map", "normalize", "padEnd", "padStart", "replace", "replaceAll", "slice", "split", "substr", "substring",
        "toLowerCase", "toString", "toUpperCase", "trim", "trimEnd", "trimStart", "sort", "reverse", "pop", "shift", "at",
    ]

    /// Whether a condition around the place, or one that left before it, compares the variable.
    private func isChecked(_ variable: Variable, at place: SyntaxNode) -> Bool {
        variable.references.contains { reference in
            guard reference != place, let test = Self.test(around: reference), let owner = test.parent else { return false }
            let compares = reference.ancestors.prefix { $0 != owner }.contains { node in
                if node.kind == .binaryExpression { return ["===", "==", "!==", "!=", "in"].contains(node.text ?? "") && !Self.asksForType(node) }
                guard node.kind == .callExpression, let method = node.child(.callee)?.unchained.memberName else { return false }
                return ["includes", "has", "hasOwn", "some", "test", "indexOf", "match"].contains(method)
            }
            return compares && owner.range.lowerBound < place.range.lowerBound
        }
    }

    /// `typeof a === 'string'`, `a !== undefined`: says nothing about which text it is.
    private static func asksForType(_ comparison: SyntaxNode) -> Bool {
        comparison.children.contains { $0.kind == .nullLiteral || $0.text == "typeof" || $0.text == "undefined" }
    }

    /// The condition that an expression is a part of.
    private static func test(around node: SyntaxNode) -> SyntaxNode? {
        var current = node
        while let parent = current.parent {
            if current.role == .test || current.role == .discriminant || (parent.kind == .logicalExpression && current.role == .left) {
                return current
            }
            if parent.kind.isFunction { return nil }
            current = parent
        }
        return nil
    }
}
