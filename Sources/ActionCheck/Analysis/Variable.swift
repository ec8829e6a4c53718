import JavaScriptSyntax

/// A variable of a file.
final class Variable {
    enum Kind { case parameter, variable, function, classDeclaration, imported, caught }

    let name: String
    let kind: Kind
    /// The identifier that declares it.
    let declaration: SyntaxNode
    /// The expressions that it is given as its value, whole or through a pattern around the identifier.
    private(set) var definitions: [Definition] = []
    /// The identifiers that read it.
    private(set) var references: [SyntaxNode] = []

    struct Definition {
        /// The identifier that takes the value.
        let target: SyntaxNode
        /// How the value comes.
        let origin: Origin
    }

    enum Origin {
        /// The value of an expression.
        case value(SyntaxNode)
        /// An element of what an expression gives: `for (const a of b)`.
        case element(SyntaxNode)
        /// The argument at a position of a function.
        case parameter(function: SyntaxNode, index: Int)
        /// A function or class declaration.
        case declaration(SyntaxNode)
        /// Something that is not followed.
        case unknown
    }

    init(name: String, kind: Kind, declaration: SyntaxNode) {
        self.name = name
        self.kind = kind
        self.declaration = declaration
    }

    /// The one way in which it gets its value; nil when there are several or none.
    var definition: Definition? { definitions.count == 1 ? definitions[0] : nil }

    /// The expression that is its value as a whole, when it gets no other.
    var value: SyntaxNode? {
        guard let definition, case .value(let value) = definition.origin, definition.target.role == .id || definition.target.role == .left,
            definition.target.parent?.kind == .variableDeclarator || definition.target.parent?.kind == .assignmentExpression
        else { return nil }
        return value
    }

    func define(_ target: SyntaxNode, _ origin: Origin) { definitions.append(Definition(target: target, origin: origin)) }

    func refer(_ identifier: SyntaxNode) { references.append(identifier) }
}
