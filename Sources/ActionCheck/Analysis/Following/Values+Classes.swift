import JavaScriptSyntax

extension Values {
    /// A member of a class, or of the objects that it makes.
    struct ClassMember: Hashable {
        let owner: SyntaxNode
        let name: String
        let isStatic: Bool
    }

    /// What methods, fields and assignments to `this` make of a member.
    func find(_ member: ClassMember) -> Value? {
        let own = member.owner.classMembers.filter { $0.keyName == member.name && $0.flags.contains(.static) == member.isStatic }
        if let method = own.first(where: { $0.kind == .methodDefinition && $0.text != "set" })?.child(.value) {
            return own.contains { $0.text == "get" } ? returned(by: method) : .function(method)
        }
        let owner: ThisOwner = member.isStatic ? .classObject(member.owner) : .instance(member.owner)
        let assigned = project.thisExpressions(of: owner).compactMap(\.parent).filter {
            $0.memberName == member.name && $0.role == .left && $0.parent?.kind == .assignmentExpression
        }.map { $0.parent?.child(.right) }
        let expressions = (own.map { $0.child(.value) } + assigned).compactMap(\.self).filter { !$0.isNothing }
        let given = expressions.map(value(of:)) + merged(member.name, into: owner)
        if !given.isEmpty || !own.isEmpty { return given.common }
        guard case .classObject(let parent)? = member.owner.child(.superClass).flatMap(value(of:)) else { return nil }
        return value(of: ClassMember(owner: parent, name: member.name, isStatic: member.isStatic))
    }

    /// What `Object.assign(this, { api })` makes of a member.
    private func merged(_ name: String, into owner: ThisOwner) -> [Value?] {
        project.thisExpressions(of: owner).compactMap(\.parent).filter { $0.kind == .callExpression && $0.child(.callee)?.source == "Object.assign" }
            .flatMap { $0.children(.arguments).dropFirst() }.compactMap { source in
                guard case .object(let members)? = value(of: source) else { return .some(nil) }
                return members[name].map { .some($0) }
            }
    }
}
