import JavaScriptSyntax

/// Follows a function from where it is written to where it is called: through variables, objects, classes, lists, exports, and other
/// functions that take it or return it.
final class CallTrace {
    /// What has to be done with a value to get at the function in it.
    enum Step: Hashable {
        case member(String)
        /// An element of a list.
        case element
        /// Of a class, an object that it makes.
        case instance
        /// Of a class, the call with `new`.
        case construction
    }

    private struct Place: Hashable {
        let node: SyntaxNode
        let path: [Step]
    }

    let project: Project
    var callers = Callers()
    private var visited: Set<Place> = []

    init(_ project: Project) { self.project = project }

    /// The trace of a function.
    convenience init(of function: SyntaxNode, in project: Project) {
        self.init(project)
        begin(function)
    }

    /// The trace of what an expression gives, a function perhaps.
    convenience init(from expression: SyntaxNode, in project: Project) {
        self.init(project)
        follow(expression, [])
    }

    func escape() { callers.isComplete = false }

    func variables(of node: SyntaxNode) -> Variables { project.file(of: node).variables }

    private func begin(_ function: SyntaxNode) {
        if let name = function.child(.id) { follow(name: name, []) }
        if function.kind == .functionDeclaration { return }
        guard let member = function.parent, function.role == .value, let owner = member.classNode else { return follow(function, []) }
        if member.text == "constructor" { return follow(class: owner, [.construction]) }
        guard let name = member.keyName, member.text != "get", member.text != "set" else { return escape() }
        follow(class: owner, member.flags.contains(.static) ? [.member(name)] : [.member(name), .instance])
    }

    /// - Parameter path: the way from the node's value to the function, the last step first.
    func follow(_ node: SyntaxNode, _ path: [Step]) {
        guard visited.insert(Place(node: node, path: path)).inserted else { return }
        guard path.count < 8, project.descend() else { return escape() }
        defer { project.ascend() }
        guard let parent = node.parent else { return escape() }
        if node.kind == .objectExpression {
            for this in project.thisExpressions(of: .object(node)) { follow(this, path) }
        }
        switch (parent.kind, node.role) {
        case (.chainExpression, _), (.awaitExpression, _), (.logicalExpression, _), (.sequenceExpression, _), (.conditionalExpression, .consequent),
            (.conditionalExpression, .alternate):
            follow(parent, path)
        case (.binaryExpression, _), (.unaryExpression, _), (.expressionStatement, _), (_, .test), (.templateLiteral, _), (.switchStatement, _): break
        case (.callExpression, .callee), (.newExpression, .callee): called(parent, path)
        case (.callExpression, .arguments), (.newExpression, .arguments): handOn(node, to: parent, path)
        case (.memberExpression, .object): read(parent, of: node, path)
        case (.variableDeclarator, .`init`): parent.child(.id).map { bind($0, path) } ?? escape()
        case (.assignmentExpression, .right):
            guard parent.text == "=", let target = parent.child(.left) else { return escape() }
            bind(target, path)
            follow(parent, path)
        case (.assignmentExpression, .left): break
        case (.assignmentPattern, .right): bind(parent, path)
        case (.property, .value) where parent.parent?.kind == .objectExpression:
            guard let object = parent.parent, let name = parent.keyName, parent.text == "init" else { return escape() }
            follow(object, path + [.member(name)])
        case (.arrayExpression, _): follow(parent, path + [.element])
        case (.spreadElement, _): spread(parent, path)
        case (.returnStatement, _): giveBack(parent.enclosingFunction, path)
        case (.arrowFunctionExpression, .body): giveBack(parent, path)
        case (.propertyDefinition, .value): keep(inField: parent, path)
        case (.forOfStatement, .right) where path.last == .element:
            let left = parent.child(.left)
            (left?.kind == .variableDeclaration ? left?.child(.declarations)?.child(.id) : left).map { bind($0, path.dropLast()) } ?? escape()
        case (.classDeclaration, .superClass), (.classExpression, .superClass): inherit(parent, path)
        default: escape()
        }
    }

    func follow(name identifier: SyntaxNode, _ path: [Step]) {
        guard let variable = variables(of: identifier).variable(identifier) else { return escape() }
        for reference in variable.references { follow(reference, path) }
    }

    /// A pattern, a variable or a member takes the value.
    func bind(_ target: SyntaxNode, _ path: [Step]) {
        switch target.kind {
        case .identifier:
            if variables(of: target).globalName(target) == "exports" { return }
            follow(name: target, path)
        case .assignmentPattern: target.child(.left).map { bind($0, path) } ?? escape()
        case .objectPattern:
            guard case .member(let name)? = path.last else { return }
            for property in target.children(.properties) {
                if property.kind == .restElement {
                    property.child(.argument).map { bind($0, path) } ?? escape()
                } else if property.keyName == name {
                    property.child(.value).map { bind($0, path.dropLast()) } ?? escape()
                } else if property.keyName == nil {
                    escape()
                }
            }
        case .arrayPattern:
            guard path.last == .element else { return escape() }
            for element in target.children(.elements) where element.kind != .hole {
                element.kind == .restElement ? element.child(.argument).map { bind($0, path) } ?? escape() : bind(element, path.dropLast())
            }
        case .memberExpression: keep(as: target, path)
        default: escape()
        }
    }

    /// The value becomes a member of an object that is at hand.
    private func keep(as member: SyntaxNode, _ path: [Step]) {
        let variables = variables(of: member)
        if member.isExports(variables) { return follow(exportsOf: project.file(of: member), path) }
        guard let name = member.memberName, let object = member.child(.object) else { return escape() }
        keep(in: object, path + [.member(name)])
    }

    /// An object that is at hand has the value in it from now on.
    func keep(in object: SyntaxNode, _ path: [Step]) {
        let variables = variables(of: object)
        if object.isExports(variables) { return follow(exportsOf: project.file(of: object), path) }
        if object.kind == .thisExpression, let owner = ThisOwner(ofThisAt: object) {
            switch owner {
            case .instance(let node): return follow(class: node, path + [.instance])
            case .classObject(let node): return follow(class: node, path)
            case .object(let node): return follow(node, path)
            }
        }
        guard let variable = variables.variable(object), variable.value?.kind == .objectExpression else { return escape() }
        for reference in variable.references { follow(reference, path) }
    }

    private func keep(inField field: SyntaxNode, _ path: [Step]) {
        guard let owner = field.classNode, let name = field.keyName else { return escape() }
        follow(class: owner, path + (field.flags.contains(.static) ? [.member(name)] : [.member(name), .instance]))
    }

    private func spread(_ node: SyntaxNode, _ path: [Step]) {
        guard let whole = node.parent else { return escape() }
        switch whole.kind {
        case .objectExpression, .arrayExpression: follow(whole, path)
        default: escape()
        }
    }

    /// A function returns the value: it goes on where that is called.
    private func giveBack(_ function: SyntaxNode?, _ path: [Step]) {
        guard let function else { return escape() }
        let outer = project.callers(of: function)
        if !outer.isComplete { escape() }
        callers.wrapped.formUnion(outer.wrapped)
        for site in outer.sites {
            let isPromise = function.flags.contains(.async)
            if isPromise, site.node.parent?.kind != .awaitExpression { escape() } else { follow(site.node, path) }
        }
    }
}
