import JavaScriptSyntax
import PostLogin

/// Which expressions of a project lead to the event or the api.
///
/// Followed are a handler's parameters by their position, variables that get the same value each time, members, patterns, objects and
/// classes of the file's own, what functions return, and their parameters where every call of them is known and hands on the same; all of
/// it across files that load each other.
final class Values {
    unowned let project: Project
    var known: [SyntaxNode: Value?] = [:]
    var variables: [ObjectIdentifier: Value?] = [:]
    var parameters: [Parameter: Value?] = [:]
    var returned: [SyntaxNode: Value?] = [:]
    var members: [ClassMember: Value?] = [:]

    struct Parameter: Hashable {
        let function: SyntaxNode
        let index: Int
    }

    init(_ project: Project) { self.project = project }

    func reach(of expression: SyntaxNode) -> Reach? {
        if case .reach(let reach)? = value(of: expression) { reach } else { nil }
    }

    /// The function that an expression is, as far as that is certain.
    func function(_ expression: SyntaxNode?) -> SyntaxNode? {
        if case .function(let function)? = expression.flatMap(value(of:)) { function } else { nil }
    }

    /// What a pattern's object leads to: for `const { user } = event`, the event.
    func reach(ofPattern pattern: SyntaxNode) -> Reach? {
        let file = project.file(of: pattern)
        guard let first = Variables.identifiers(in: pattern).first, let variable = file.variables.variable(first),
            let definition = variable.definitions.first(where: { $0.target == first }), let outer = steps(to: pattern),
            case .reach(let reach)? = follow(outer, from: value(of: definition.origin))
        else { return nil }
        return reach
    }

    func value(of expression: SyntaxNode) -> Value? { nested(expression, \.known) { find(expression) } }

    /// An answer, which is found once.
    func once<Key>(_ key: Key, _ answers: ReferenceWritableKeyPath<Values, [Key: Value?]>, _ find: () -> Value?) -> Value? {
        if let value = self[keyPath: answers][key] { return value }
        // What is asked for again meanwhile leads in a circle.
        self[keyPath: answers].updateValue(nil, forKey: key)
        let value = find()
        self[keyPath: answers].updateValue(value, forKey: key)
        return value
    }

    /// The same for a question that may lead to ever more: there is none where they are too deep.
    func nested<Key>(_ key: Key, _ answers: ReferenceWritableKeyPath<Values, [Key: Value?]>, _ find: () -> Value?) -> Value? {
        if let value = self[keyPath: answers][key] { return value }
        guard project.descend() else { return nil }
        defer { project.ascend() }
        return once(key, answers, find)
    }

    func find(_ node: SyntaxNode) -> Value? {
        switch node.kind {
        case .identifier: return identifier(node)
        case .thisExpression: return this(node)
        case .chainExpression: return node.child(.expression).flatMap(value(of:))
        case .awaitExpression: return awaited(node)
        case .assignmentExpression where node.text == "=": return node.child(.right).flatMap(value(of:))
        case .memberExpression:
            if node.isExports(project.file(of: node).variables) { return .exports(of: node.tree.root) }
            return node.child(.object).flatMap(value(of:)).flatMap { member(step(node), of: $0) }
        case .logicalExpression:
            guard let left = node.child(.left), let right = node.child(.right), node.text != "&&", right.isEmptyFallback else { return nil }
            return value(of: left)
        case .conditionalExpression:
            return [node.child(.consequent), node.child(.alternate)].map { $0.flatMap(value(of:)) }.common
        case .callExpression: return call(node)
        case .newExpression:
            guard case .classObject(let made)? = node.child(.callee).flatMap(value(of:)) else { return nil }
            return .instance(of: made)
        case .functionExpression, .arrowFunctionExpression: return .function(node)
        case .classExpression: return .classObject(node)
        case .objectExpression: return object(node)
        default: return nil
        }
    }

    func identifier(_ node: SyntaxNode) -> Value? {
        let file = project.file(of: node)
        switch file.variables.globalName(node) {
        case "actions"? where file.file.isSharedModule: return .reach(Reach(root: .actions))
        case "exports"?: return .exports(of: node.tree.root)
        default: return file.variables.variable(node).flatMap(value(of:))
        }
    }

    func this(_ node: SyntaxNode) -> Value? {
        switch ThisOwner(ofThisAt: node) {
        case .instance(let owner)?: .instance(of: owner)
        case .classObject(let owner)?: .classObject(owner)
        case .object(let object)?: value(of: object)
        case nil: nil
        }
    }

    /// What a promise gives, where an `async` function has made it.
    func awaited(_ node: SyntaxNode) -> Value? {
        guard let argument = node.child(.argument) else { return nil }
        if argument.kind == .callExpression, let function = function(argument.child(.callee)), function.flags.contains(.async) {
            return returned(by: function)
        }
        return value(of: argument)
    }

    func call(_ node: SyntaxNode) -> Value? {
        if let call = APICall(node, self), call.reference?.result == .api { return .reach(Reach(root: .api)) }
        if let file = project.target(ofRequire: node) { return exported(by: file) }
        guard let callee = node.child(.callee)?.unchained else { return nil }
        if callee.memberName == "bind", node.children(.arguments).count < 2, let bound = callee.child(.object).flatMap(value(of:)) { return bound }
        if callee.source == "Object.freeze" { return node.child(.arguments).flatMap(value(of:)) }
        guard let function = function(callee), !function.flags.contains(.async), !function.flags.contains(.generator) else { return nil }
        return returned(by: function)
    }

    func exported(by file: FileAnalysis) -> Value? {
        if let other = file.exports.other, file.exports.members.isEmpty { return value(of: other) }
        return .exports(of: file.tree.root)
    }

    func returned(by function: SyntaxNode) -> Value? {
        once(function, \.returned) { function.returnedExpressions.filter { !$0.isNothing }.map(value(of:)).common }
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
