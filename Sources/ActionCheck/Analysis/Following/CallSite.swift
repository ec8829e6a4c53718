import JavaScriptSyntax

/// A call of a function, with the way in which its arguments are written.
struct CallSite: Hashable {
    enum Form: Hashable {
        /// `f(a, b)`, `new F(a, b)`.
        case plain
        /// `f.call(this, a, b)`.
        case call
        /// `f.apply(this, list)`.
        case apply
    }

    enum Argument {
        case expression(SyntaxNode)
        /// What the function around the call got: `f(...list)` where `list` is all that is left of its parameters.
        case parameter(Values.Parameter)
    }

    let node: SyntaxNode
    var form = Form.plain

    /// The argument at a position; nil when there is none, or it is not known which.
    func argument(_ index: Int, _ variables: Variables) -> Argument? {
        let arguments = node.children(.arguments)
        switch form {
        case .plain: return Self.argument(index, of: arguments[...], variables)
        case .call: return Self.argument(index, of: arguments.dropFirst(), variables)
        case .apply:
            guard arguments.count == 2 else { return nil }
            if arguments[1].kind == .arrayExpression { return Self.argument(index, of: arguments[1].children(.elements)[...], variables) }
            return Self.spread(arguments[1], index, variables)
        }
    }

    private static func argument(_ index: Int, of arguments: ArraySlice<SyntaxNode>, _ variables: Variables) -> Argument? {
        for (position, argument) in arguments.enumerated() {
            if argument.kind == .spreadElement { return argument.child(.argument).flatMap { spread($0, index - position, variables) } }
            if position == index { return .expression(argument) }
        }
        return nil
    }

    /// An element of a list: `...args` of the function around it, its `arguments`, or a literal.
    private static func spread(_ list: SyntaxNode, _ index: Int, _ variables: Variables) -> Argument? {
        if list.kind == .arrayExpression { return argument(index, of: list.children(.elements)[...], variables) }
        if variables.globalName(list) == "arguments" {
            let function = list.ancestors.first { $0.kind.isFunction && $0.kind != .arrowFunctionExpression }
            return function.map { .parameter(Values.Parameter(function: $0, index: index)) }
        }
        guard let declaration = variables.variable(list)?.declaration, let rest = declaration.parent, rest.kind == .restElement, rest.role == .params,
            let function = rest.parent, let start = function.children(.params).firstIndex(of: rest)
        else { return nil }
        return .parameter(Values.Parameter(function: function, index: start + index))
    }
}

/// Who calls a function.
struct Callers {
    var sites: [CallSite] = []
    /// The handlers as which the host calls it.
    var handlers: Set<String> = []
    /// The handlers that are made of it by something that is not known: `exports.onExecutePostLogin = wrap(function)`.
    var wrapped: Set<String> = []
    /// Whether there are no other calls, as far as the files tell.
    var isComplete = true
}
