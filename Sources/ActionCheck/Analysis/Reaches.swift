import JavaScriptSyntax
import PostLogin

/// Which expressions of a file lead to the event or the api.
///
/// Followed are a handler's parameters by their position, variables that get their value once, members, patterns, what comes back from
/// calls of `api` that return it, and parameters of the file's own functions that get the same at every call.
final class Reaches {
    private let variables: Variables
    private let constants: Constants
    private var handlers: Set<SyntaxNode> = []
    private let isModule: Bool
    private var known: [SyntaxNode: Reach?] = [:]
    /// How many questions are being answered inside of each other: what is behind more than a few is left alone.
    private var depth = 0
    private static let depthLimit = 200

    init(exports: ActionExports, variables: Variables, constants: Constants, isModule: Bool) {
        self.variables = variables
        self.constants = constants
        self.isModule = isModule
        for name in [ActionExports.execute, ActionExports.continue] {
            if let function = variables.function(exports.member(name)?.value) { handlers.insert(function) }
        }
    }

    /// Whether a function is one of the two handlers.
    func isHandler(_ function: SyntaxNode) -> Bool { handlers.contains(function) }

    func reach(of expression: SyntaxNode) -> Reach? {
        if let reach = known[expression] { return reach }
        guard depth < Self.depthLimit else { return nil }
        depth += 1
        defer { depth -= 1 }
        // What is asked for again meanwhile leads in a circle.
        known.updateValue(nil, forKey: expression)
        let reach = find(expression)
        known.updateValue(reach, forKey: expression)
        return reach
    }

    private func find(_ node: SyntaxNode) -> Reach? {
        switch node.kind {
        case .identifier:
            if isModule, variables.globalName(node) == "actions" { return Reach(root: .actions) }
            return variables.variable(node).flatMap(reach(of:))
        case .chainExpression: return node.child(.expression).flatMap(reach(of:))
        case .memberExpression:
            guard let object = node.child(.object), let reach = reach(of: object) else { return nil }
            return reach.appending(step(node))
        case .logicalExpression:
            guard let left = node.child(.left), let right = node.child(.right), node.text != "&&", right.isEmptyFallback else { return nil }
            return reach(of: left)
        case .callExpression:
            guard let call = APICall(node, self), call.reference?.result == .api else { return nil }
            return Reach(root: .api)
        default: return nil
        }
    }

    private func step(_ member: SyntaxNode) -> Reach.Step {
        if let name = member.memberName { return .member(name) }
        if member.flags.contains(.computed), let name = constants.text(member.child(.property)) { return .member(name) }
        return .element
    }

    private func reach(of variable: Variable) -> Reach? {
        guard let definition = variable.definition, let steps = steps(to: definition.target) else { return nil }
        guard let start = reach(of: definition.origin) else { return nil }
        return steps.reduce(start) { $0.appending($1) }
    }

    private func reach(of origin: Variable.Origin) -> Reach? {
        switch origin {
        case .value(let value): return reach(of: value)
        case .element(let list): return reach(of: list)?.appending(.element)
        case .parameter(let function, let index):
            if isHandler(function) { return index == 0 ? Reach(root: .event) : index == 1 ? Reach(root: .api) : nil }
            return argument(of: function, at: index)
        case .declaration, .unknown: return nil
        }
    }

    /// What a pattern's object leads to: for `const { user } = event`, the event.
    func reach(ofPattern pattern: SyntaxNode) -> Reach? {
        guard let first = Variables.identifiers(in: pattern).first, let variable = variables.variable(first),
            let definition = variable.definitions.first(where: { $0.target == first }), let outer = steps(to: pattern)
        else { return nil }
        return reach(of: definition.origin).map { outer.reduce($0) { $0.appending($1) } }
    }

    /// The way from the value of a pattern to a part of it; nil through what is left of an object.
    private func steps(to target: SyntaxNode) -> [Reach.Step]? {
        var steps: [Reach.Step] = []
        var node = target
        while let parent = node.parent {
            switch parent.kind {
            case .property where node.role == .value && parent.parent?.kind == .objectPattern:
                steps.append(parent.keyName.map { .member($0) } ?? .element)
                node = parent
            case .arrayPattern:
                steps.append(.element)
                node = parent
            case .objectPattern: node = parent
            case .assignmentPattern where node.role == .left: node = parent
            case .restElement: return nil
            default: return steps.reversed()
            }
        }
        return steps.reversed()
    }

    /// What all calls of a function of the file have for an argument, when they have the same.
    private func argument(of function: SyntaxNode, at index: Int) -> Reach? {
        let name = function.kind == .functionDeclaration ? function.child(.id) : function.parent?.kind == .variableDeclarator ? function.parent?.child(.id) : nil
        guard let name, let variable = variables.variable(name), !variable.references.isEmpty, variables.function(variable.references[0]) == function else {
            return nil
        }
        var common: Reach?
        for reference in variable.references {
            guard let call = reference.parent, call.kind == .callExpression, reference.role == .callee else { return nil }
            let arguments = call.children(.arguments)
            guard arguments.indices.contains(index), !arguments[...index].contains(where: { $0.kind == .spreadElement }),
                let reach = reach(of: arguments[index]), common == nil || common == reach
            else { return nil }
            common = reach
        }
        return common
    }
}

extension SyntaxNode {
    /// Whether it is what one writes behind `||` and `??` so that members can be read: `{}`, `[]`, `''`, `null`.
    fileprivate var isEmptyFallback: Bool {
        switch kind {
        case .objectExpression, .arrayExpression: children.isEmpty
        case .nullLiteral, .stringLiteral, .numberLiteral, .booleanLiteral: true
        case .identifier: text == "undefined"
        default: false
        }
    }
}
