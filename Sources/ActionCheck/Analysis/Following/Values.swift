import JavaScriptSyntax
import PostLogin

/// Which expressions of a project lead to the event or the api.
///
/// Followed are a handler's parameters by their position, variables that get the same value each time, members, patterns, objects and
/// classes of the file's own, what functions return, and their parameters where every call of them is known and hands on the same; all of
/// it across files that load each other.
final class Values {
    unowned let project: Project
    private var known: [SyntaxNode: Value?] = [:]
    private var variables: [ObjectIdentifier: Value?] = [:]
    private var parameters: [Parameter: Value?] = [:]
    private var returned: [SyntaxNode: Value?] = [:]
    private var members: [ClassMember: Value?] = [:]

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

    func value(of expression: SyntaxNode) -> Value? {
        if let value = known[expression] { return value }
        guard project.descend() else { return nil }
        defer { project.ascend() }
        // What is asked for again meanwhile leads in a circle.
        known.updateValue(nil, forKey: expression)
        let value = find(expression)
        known.updateValue(value, forKey: expression)
        return value
    }

    private func find(_ node: SyntaxNode) -> Value? {
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

    private func identifier(_ node: SyntaxNode) -> Value? {
        let file = project.file(of: node)
        switch file.variables.globalName(node) {
        case "actions"? where file.file.isSharedModule: return .reach(Reach(root: .actions))
        case "exports"?: return .exports(of: node.tree.root)
        default: return file.variables.variable(node).flatMap(value(of:))
        }
    }

    private func this(_ node: SyntaxNode) -> Value? {
        switch ThisOwner(ofThisAt: node) {
        case .instance(let owner)?: .instance(of: owner)
        case .classObject(let owner)?: .classObject(owner)
        case .object(let object)?: value(of: object)
        case nil: nil
        }
    }

    /// What a promise gives, where an `async` function has made it.
    private func awaited(_ node: SyntaxNode) -> Value? {
        guard let argument = node.child(.argument) else { return nil }
        if argument.kind == .callExpression, let function = function(argument.child(.callee)), function.flags.contains(.async) {
            return returned(by: function)
        }
        return value(of: argument)
    }

    private func object(_ node: SyntaxNode) -> Value {
        var members: [String: Value] = [:]
        for property in node.children(.properties) {
            if property.kind == .spreadElement {
                guard case .object(let spread)? = property.child(.argument).flatMap(value(of:)) else {
                    members = [:]
                    continue
                }
                members.merge(spread) { _, new in new }
            } else if let name = property.keyName {
                let value = property.text == "init" ? property.child(.value).flatMap(value(of:)) : nil
                members[name] = value.flatMap { $0.depth < Value.depthLimit ? $0 : nil }
            } else {
                members = [:]
            }
        }
        return .object(members)
    }

    private func call(_ node: SyntaxNode) -> Value? {
        if let call = APICall(node, self), call.reference?.result == .api { return .reach(Reach(root: .api)) }
        if let file = project.target(ofRequire: node) { return exported(by: file) }
        guard let callee = node.child(.callee)?.unchained else { return nil }
        if callee.memberName == "bind", node.children(.arguments).count < 2, let bound = callee.child(.object).flatMap(value(of:)) { return bound }
        if callee.source == "Object.freeze" { return node.child(.arguments).flatMap(value(of:)) }
        guard let function = function(callee), !function.flags.contains(.async), !function.flags.contains(.generator) else { return nil }
        return returned(by: function)
    }

    private func exported(by file: FileAnalysis) -> Value? {
        if let other = file.exports.other, file.exports.members.isEmpty { return value(of: other) }
        return .exports(of: file.tree.root)
    }

    func returned(by function: SyntaxNode) -> Value? {
        if let value = returned[function] { return value }
        returned.updateValue(nil, forKey: function)
        let value = function.returnedExpressions.filter { !$0.isNothing }.map(value(of:)).common
        returned.updateValue(value, forKey: function)
        return value
    }

    // MARK: - Members

    private func step(_ member: SyntaxNode) -> Reach.Step {
        if let name = member.memberName { return .member(name) }
        let constants = project.file(of: member).constants
        if member.flags.contains(.computed), let name = constants.text(member.child(.property)) { return .member(name) }
        return .element
    }

    private func member(_ step: Reach.Step, of value: Value) -> Value? {
        if case .reach(let reach) = value { return .reach(reach.appending(step)) }
        guard let name = step.name else { return nil }
        switch value {
        case .object(let members): return members[name]
        case .instance(let owner): return self.value(of: ClassMember(owner: owner, name: name, isStatic: false))
        case .classObject(let owner): return self.value(of: ClassMember(owner: owner, name: name, isStatic: true))
        case .exports(let program):
            let file = project.file(of: program)
            if let member = file.exports.member(name) { return self.value(of: member.value) }
            return file.exports.other.flatMap(self.value(of:)).flatMap { member(step, of: $0) }
        case .function, .reach: return nil
        }
    }

    func value(of member: ClassMember) -> Value? {
        if let value = members[member] { return value }
        guard project.descend() else { return nil }
        defer { project.ascend() }
        members.updateValue(nil, forKey: member)
        let value = find(member)
        members.updateValue(value, forKey: member)
        return value
    }

    // MARK: - Variables

    private func value(of variable: Variable) -> Value? {
        let key = ObjectIdentifier(variable)
        if let value = variables[key] { return value }
        variables.updateValue(nil, forKey: key)
        let value = variable.definitions.filter { !$0.isEmpty }.map { definition in
            steps(to: definition.target).flatMap { follow($0, from: self.value(of: definition.origin)) }
        }.common.flatMap { changed($0, through: variable) }
        variables.updateValue(value, forKey: key)
        return value
    }

    private func value(of origin: Variable.Origin) -> Value? {
        switch origin {
        case .value(let value): self.value(of: value)
        case .element(let list): self.value(of: list).flatMap { member(.element, of: $0) }
        case .parameter(let function, let index): value(of: Parameter(function: function, index: index))
        case .declaration(let node): node.isClass ? .classObject(node) : .function(node)
        case .unknown: nil
        }
    }

    /// An object with what is put into it later: `context.api = api`.
    private func changed(_ value: Value, through variable: Variable) -> Value? {
        guard case .object(var members) = value else { return value }
        for reference in variable.references {
            guard let member = reference.parent, member.kind == .memberExpression, reference.role == .object, member.role == .left,
                let assignment = member.parent, assignment.kind == .assignmentExpression
            else { continue }
            guard let name = member.memberName, assignment.text == "=" else { return nil }
            let value = assignment.child(.right).flatMap(value(of:)).flatMap { $0.depth < Value.depthLimit ? $0 : nil }
            guard let known = members[name] else {
                members[name] = value
                continue
            }
            members[name] = value.flatMap(known.common)
        }
        return .object(members)
    }

    private func follow(_ steps: [Reach.Step], from start: Value?) -> Value? {
        steps.reduce(start) { value, step in value.flatMap { member(step, of: $0) } }
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

    // MARK: - Parameters

    private func value(of parameter: Parameter) -> Value? {
        if let value = parameters[parameter] { return value }
        guard project.descend() else { return nil }
        defer { project.ascend() }
        parameters.updateValue(nil, forKey: parameter)
        let value = find(parameter)
        parameters.updateValue(value, forKey: parameter)
        return value
    }

    private func find(_ parameter: Parameter) -> Value? {
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

    private func isItself(_ node: SyntaxNode, _ parameter: Parameter) -> Bool {
        guard node.kind == .identifier, let definition = project.file(of: node).variables.variable(node)?.definition, steps(to: definition.target) == [],
            case .parameter(let function, let index) = definition.origin
        else { return false }
        return function == parameter.function && index == parameter.index
    }
}

extension Variable.Definition {
    /// Whether it only says that there is no value yet.
    fileprivate var isEmpty: Bool {
        guard case .value(let value) = origin, target.parent?.kind == .variableDeclarator || target.parent?.kind == .assignmentExpression else { return false }
        return value.isNothing
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
