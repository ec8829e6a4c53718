import JavaScriptSyntax

extension CallTrace {
    /// What the trace follows is called.
    func called(_ call: SyntaxNode, _ path: [Step]) {
        switch (path.last, call.kind) {
        case (nil, .callExpression), (.construction?, .newExpression): callers.sites.append(CallSite(node: call))
        case (.instance?, .newExpression): follow(call, path.dropLast())
        case (.construction?, _), (.instance?, _), (.member?, .newExpression): break
        default: escape()
        }
    }

    /// A member is read of what the trace follows.
    func read(_ member: SyntaxNode, of object: SyntaxNode, _ path: [Step]) {
        switch path.last {
        case nil: readOfFunction(member)
        case .element?: readOfList(member, path)
        case .instance?, .construction?: break
        case .member(let wanted)?:
            guard let name = member.memberName else { return escape() }
            guard name == wanted else { return }
            // What takes the member's place is another function.
            if member.role == .left, member.parent?.kind == .assignmentExpression { return }
            follow(member, path.dropLast())
        }
    }

    private func readOfFunction(_ member: SyntaxNode) {
        guard let call = member.parent, call.kind == .callExpression, member.role == .callee else {
            return ["name", "length", "prototype"].contains(member.memberName) ? () : escape()
        }
        switch member.memberName {
        case "call": callers.sites.append(CallSite(node: call, form: .call))
        case "apply": callers.sites.append(CallSite(node: call, form: .apply))
        case "bind" where call.children(.arguments).count < 2: follow(call, [])
        case "toString": break
        default: escape()
        }
    }

    private static let iterations: Set<String> = ["forEach", "map", "flatMap", "filter", "some", "every", "find"]

    private func readOfList(_ member: SyntaxNode, _ path: [Step]) {
        guard let name = member.memberName else { return follow(member, path.dropLast()) }
        if ["length", "push", "unshift", "includes", "indexOf"].contains(name) { return }
        guard let call = member.parent, call.kind == .callExpression, member.role == .callee else { return escape() }
        if ["slice", "concat", "reverse", "filter"].contains(name) { follow(call, path) }
        if ["at", "pop", "shift", "find"].contains(name) { follow(call, path.dropLast()) }
        if Self.iterations.contains(name) || name == "reduce" {
            guard let callback = project.values.function(call.child(.arguments)) else { return escape() }
            let parameters = callback.children(.params)
            let index = name == "reduce" ? 1 : 0
            if parameters.indices.contains(index) { bind(parameters[index], path.dropLast()) }
        } else if !["slice", "concat", "reverse", "at", "pop", "shift"].contains(name) {
            escape()
        }
    }

    /// It is an argument of a call.
    func handOn(_ node: SyntaxNode, to call: SyntaxNode, _ path: [Step]) {
        guard let callee = call.child(.callee)?.unchained else { return escape() }
        switch callee.source {
        case "Object.freeze": return follow(call, path)
        case "Object.defineProperty", "Object.keys": return
        case "Object.assign": return merge(node, in: call, path)
        default: break
        }
        let arguments = call.children(.arguments)
        let index = arguments.firstIndex(of: node) ?? 0
        // What is only `this` in a method that is known.
        if index == 0, ["bind", "call", "apply"].contains(callee.memberName), project.values.function(callee.child(.object)) != nil { return }
        let isPlaced = !arguments[...index].contains { $0.kind == .spreadElement }
        switch project.values.value(of: callee) {
        case .function(let function)? where isPlaced: hand(index, to: function, path)
        case .classObject(let node)? where isPlaced && call.kind == .newExpression:
            node.constructorFunction.map { hand(index, to: $0, path) } ?? escape()
        default:
            // Something that is not known gets it. When that makes a handler of it, it may be told by its parameters.
            let outer = project.fate(of: call)
            callers.wrapped.formUnion(outer.handlers.union(outer.wrapped))
            escape()
        }
    }

    /// Its members become those of another object.
    private func merge(_ node: SyntaxNode, in call: SyntaxNode, _ path: [Step]) {
        guard !path.isEmpty, let target = call.child(.arguments) else { return escape() }
        follow(call, path)
        if node == target || target.kind == .objectExpression { return }
        keep(in: target, path)
    }

    private func hand(_ index: Int, to function: SyntaxNode, _ path: [Step]) {
        let parameters = function.children(.params)
        if let rest = parameters.last, rest.kind == .restElement, index >= parameters.count - 1 {
            rest.child(.argument).map { bind($0, path + [.element]) } ?? escape()
        } else if parameters.indices.contains(index) {
            bind(parameters[index], path)
        }
    }

    /// A file exports it.
    func follow(exportsOf file: FileAnalysis, _ path: [Step]) {
        if file.file.kind == .action, path.count == 1, case .member(let name)? = path.last, ActionExports.handlers.contains(name) {
            callers.handlers.insert(name)
        }
        for own in file.ownExports { follow(own, path) }
        for call in project.requires(of: file) { follow(call, path) }
    }

    // MARK: - Classes

    func follow(class node: SyntaxNode, _ path: [Step]) {
        if let name = node.child(.id) { follow(name: name, path) }
        if node.kind == .classExpression { follow(node, path) }
        if path.last == .instance {
            // The methods of the classes that it extends call its own, too.
            var (line, owner) = ([node], node)
            while case .classObject(let parent)? = owner.child(.superClass).flatMap(project.values.value(of:)), !line.contains(parent) {
                line.append(parent)
                owner = parent
            }
            for this in line.flatMap({ project.thisExpressions(of: .instance($0)) }) where this.kind == .thisExpression {
                follow(this, path.dropLast())
            }
        } else if path.last != .construction {
            for this in project.thisExpressions(of: .classObject(node)) { follow(this, path) }
        }
    }

    /// A class has it from the one that it extends.
    func inherit(_ node: SyntaxNode, _ path: [Step]) {
        guard path.last == .construction else {
            let name = path.last == .instance ? path.dropLast().last : path.last
            let hidden = node.classMembers.contains { member in member.keyName.map { name == .member($0) } ?? false }
            // What calls the method of a subclass does not call this one; `super` does.
            let owner: ThisOwner = path.last == .instance ? .instance(node) : .classObject(node)
            for reference in project.thisExpressions(of: owner) where !hidden || reference.kind == .superReference {
                follow(reference, path.last == .instance ? path.dropLast() : path)
            }
            return hidden ? () : follow(class: node, path)
        }
        guard let constructor = node.constructorFunction else { return follow(class: node, path) }
        for call in constructor.descendants where call.kind == .callExpression && call.child(.callee)?.kind == .superReference {
            callers.sites.append(CallSite(node: call))
        }
    }
}
