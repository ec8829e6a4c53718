import JavaScriptSyntax

extension Values {
    func value(of parameter: Parameter) -> Value? { nested(parameter, \.parameters) { find(parameter) } }

    func find(_ parameter: Parameter) -> Value? {
        let callers = project.callers(of: parameter.function)
        if !callers.handlers.isEmpty {
            return parameter.index == 0 ? .reach(Reach(root: .event)) : parameter.index == 1 ? .reach(Reach(root: .api)) : nil
        }
        if !callers.wrapped.isEmpty, let shape = HandlerShape(parameter.function, project.file(of: parameter.function).variables) {
            return shape.parameters[parameter.index]
        }
        guard callers.isComplete else { return nil }
        return callers.sites.compactMap { site -> Value?? in
            switch site.argument(parameter.index, project.file(of: site.node).variables) {
            // A function that calls itself with what it got.
            case .expression(let node) where isItself(node, parameter): nil
            case .expression(let node): .some(value(of: node))
            case .parameter(let other): other == parameter ? nil : .some(value(of: other))
            case nil: .some(nil)
            }
        }.common
    }

    func isItself(_ node: SyntaxNode, _ parameter: Parameter) -> Bool {
        guard node.kind == .identifier, let definition = project.file(of: node).variables.variable(node)?.definition,
            steps(to: definition.target) == [], case .parameter(let function, let index) = definition.origin
        else { return false }
        return function == parameter.function && index == parameter.index
    }
}
