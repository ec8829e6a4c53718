import JavaScriptSyntax

extension Values {
    func value(of variable: Variable) -> Value? {
        once(ObjectIdentifier(variable), \.variables) {
            variable.definitions.filter { !$0.isEmpty }.map { definition in
                steps(to: definition.target).flatMap { follow($0, from: self.value(of: definition.origin)) }
            }.common.flatMap { changed($0, through: variable) }
        }
    }

    func value(of origin: Variable.Origin) -> Value? {
        switch origin {
        case .value(let value): self.value(of: value)
        case .element(let list): self.value(of: list).flatMap { member(.element, of: $0) }
        case .parameter(let function, let index): value(of: Parameter(function: function, index: index))
        case .declaration(let node): node.isClass ? .classObject(node) : .function(node)
        case .unknown: nil
        }
    }

    /// An object with what is put into it later: `context.api = api`.
    func changed(_ value: Value, through variable: Variable) -> Value? {
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

    func follow(_ steps: [Reach.Step], from start: Value?) -> Value? {
        steps.reduce(start) { value, step in value.flatMap { member(step, of: $0) } }
    }

    /// The way from the value of a pattern to a part of it; nil through what is left of an object.
    func steps(to target: SyntaxNode) -> [Reach.Step]? {
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
}

extension Variable.Definition {
    /// Whether it only says that there is no value yet.
    fileprivate var isEmpty: Bool {
        guard case .value(let value) = origin, let parent = target.parent else { return false }
        return value.isNothing && (parent.kind == .variableDeclarator || parent.kind == .assignmentExpression)
    }
}
