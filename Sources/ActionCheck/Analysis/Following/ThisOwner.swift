import JavaScriptSyntax

/// What `this` is.
enum ThisOwner: Hashable {
    /// An object that the class makes.
    case instance(SyntaxNode)
    /// The class itself.
    case classObject(SyntaxNode)
    /// An object literal, in its methods.
    case object(SyntaxNode)

    /// Nil where that depends on how a function is called.
    init?(ofThisAt node: SyntaxNode) {
        var inner = node
        for outer in node.ancestors {
            switch outer.kind {
            case .propertyDefinition where inner.role == .value:
                self.init(member: outer)
                return
            case .staticBlock:
                guard let owner = outer.classNode else { return nil }
                self = .classObject(owner)
                return
            case .functionExpression:
                guard let member = outer.parent, outer.role == .value else { return nil }
                if member.kind == .methodDefinition {
                    self.init(member: member)
                    return
                }
                guard member.kind == .property, let object = member.parent, object.kind == .objectExpression else { return nil }
                self = .object(object)
                return
            case .functionDeclaration: return nil
            default: inner = outer
            }
        }
        return nil
    }

    private init?(member: SyntaxNode) {
        guard let owner = member.classNode else { return nil }
        self = member.flags.contains(.static) ? .classObject(owner) : .instance(owner)
    }
}

extension SyntaxNode {
    var isClass: Bool { kind == .classDeclaration || kind == .classExpression }

    /// The class that a method or a field belongs to.
    var classNode: SyntaxNode? {
        guard let body = parent, body.kind == .classBody else { return nil }
        return body.parent
    }

    /// The methods and fields of a class.
    var classMembers: [SyntaxNode] { child(.body)?.children(.body) ?? [] }

    /// The function of a class that is called with `new`.
    var constructorFunction: SyntaxNode? { classMembers.first { $0.kind == .methodDefinition && $0.text == "constructor" }?.child(.value) }
}
