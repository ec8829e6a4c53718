import JavaScriptSyntax

extension FileAnalysis {
    /// A member of the event or the api that the file names, in an expression or a pattern.
    struct NamedMember {
        /// The member expression, or the property of the pattern.
        let node: SyntaxNode
        /// The name itself.
        let place: SyntaxNode
        let reach: Reach
    }

    func namedMembers(of root: Reach.Root) -> [NamedMember] {
        tree.nodes(.memberExpression, .property).compactMap(namedMember).filter { $0.reach.root == root }
    }

    private func namedMember(_ node: SyntaxNode) -> NamedMember? {
        if node.kind == .memberExpression {
            guard let reach = values.reach(of: node), let property = node.child(.property) else { return nil }
            return NamedMember(node: node, place: property, reach: reach)
        }
        guard let pattern = node.parent, pattern.kind == .objectPattern, let name = node.keyName, let key = node.child(.key),
            let reach = values.reach(ofPattern: pattern)
        else { return nil }
        return NamedMember(node: node, place: key, reach: reach.appending(.member(name)))
    }

    /// What the file itself puts into the event or the api; all below a reach that other objects are merged into.
    var assignedMembers: [Reach] {
        let assigned = tree.nodes(.assignmentExpression).compactMap { assignment -> Reach? in
            guard let left = assignment.child(.left), let object = left.child(.object), values.reach(of: object) != nil else { return nil }
            return values.reach(of: left)
        }
        let merged = tree.nodes(.callExpression).filter { ["Object.assign", "Object.defineProperty"].contains($0.child(.callee)?.source) }
        return assigned + merged.compactMap { $0.child(.arguments).flatMap(values.reach(of:)) }
    }

    /// What the files of the project put into the event or the api.
    func assignedMembers(of root: Reach.Root) -> [Reach] { project.assignedMembers.filter { $0.root == root } }
}
