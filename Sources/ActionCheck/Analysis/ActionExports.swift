import JavaScriptSyntax

/// What a file exports.
struct ActionExports {
    struct Member {
        let name: String
        /// The expression that is exported.
        let value: SyntaxNode
        /// Where the name stands.
        let place: SyntaxNode
    }

    /// In the order of the source.
    private(set) var members: [Member] = []
    /// Whether these are all, as far as the file tells.
    private(set) var isComplete = true
    /// Where `exports` itself is assigned, which exports nothing.
    private(set) var uselessAssignment: SyntaxNode?
    /// What `module.exports` is when that is no object literal.
    private(set) var other: SyntaxNode?

    static let execute = "onExecutePostLogin"
    static let `continue` = "onContinuePostLogin"
    /// What the host calls.
    static let handlers = [execute, `continue`]

    /// The last export of a name, which counts.
    func member(_ name: String) -> Member? { members.last { $0.name == name } }

    init(in tree: SyntaxTree, _ variables: Variables) {
        for node in tree.nodes(.identifier) {
            switch variables.globalName(node) {
            case "exports": read(exports: node)
            case "module": read(module: node)
            default: break
            }
        }
    }

    private mutating func read(module node: SyntaxNode) {
        guard let member = node.parent, member.kind == .memberExpression, node.role == .object else {
            // `module` handed on, or asked for: `require.main === module`.
            if node.parent?.kind != .binaryExpression { isComplete = false }
            return
        }
        if member.memberName == "exports" { read(exports: member) } else if member.memberName == nil { isComplete = false }
    }

    private mutating func read(exports node: SyntaxNode) {
        guard let parent = node.parent else { return }
        switch parent.kind {
        case .memberExpression where node.role == .object: read(member: parent)
        case .assignmentExpression where node.role == .left: read(assigned: parent, to: node)
        case .assignmentExpression: break
        case .callExpression where parent.child(.callee)?.source == "Object.defineProperty":
            // A compiler's mark, or a handler that is defined.
            let arguments = parent.children(.arguments)
            if arguments.count < 2 || arguments[1].text != "__esModule" { isComplete = false }
        case .binaryExpression, .unaryExpression, .expressionStatement: break
        default: isComplete = false
        }
    }

    private mutating func read(member: SyntaxNode) {
        guard let assignment = member.parent, assignment.kind == .assignmentExpression, member.role == .left else {
            return
        }
        guard let name = member.memberName else {
            isComplete = false
            return
        }
        // `exports.a = exports.b = …`, and a compiler's `exports.a = void 0`.
        guard let value = assignment.child(.right)?.assigned, value.kind != .unaryExpression || value.text != "void" else { return }
        members.append(Member(name: name, value: value, place: member))
    }

    private mutating func read(assigned assignment: SyntaxNode, to target: SyntaxNode) {
        guard let value = assignment.child(.right)?.assigned else { return }
        let isPartOfModuleExports = target.kind == .identifier
        if isPartOfModuleExports {
            let isChained = assignment.parent?.kind == .assignmentExpression || assignment.child(.right)?.kind == .assignmentExpression
                || value.source == "module.exports"
            if !isChained { uselessAssignment = assignment }
            return
        }
        guard value.kind == .objectExpression else {
            other = value
            let isPlain = value.kind.isFunction || [.classExpression, .stringLiteral, .numberLiteral, .nullLiteral].contains(value.kind)
            if !isPlain { isComplete = false }
            return
        }
        for property in value.children(.properties) {
            guard let name = property.keyName, let value = property.child(.value) else {
                isComplete = false
                continue
            }
            members.append(Member(name: name, value: value, place: property))
        }
    }
}

extension SyntaxNode {
    /// The value at the end of a chain of assignments.
    fileprivate var assigned: SyntaxNode {
        var node = self
        while node.kind == .assignmentExpression, node.text == "=", let value = node.child(.right) { node = value }
        return node
    }
}
