import JavaScriptSyntax

extension Values {
    func object(_ node: SyntaxNode) -> Value {
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

    func step(_ member: SyntaxNode) -> Reach.Step {
        if let name = member.memberName { return .member(name) }
        let constants = project.file(of: member).constants
        if member.flags.contains(.computed), let name = constants.text(member.child(.property)) { return .member(name) }
        return .element
    }

    func member(_ step: Reach.Step, of value: Value) -> Value? {
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

    func value(of member: ClassMember) -> Value? { nested(member, \.members) { find(member) } }
}
