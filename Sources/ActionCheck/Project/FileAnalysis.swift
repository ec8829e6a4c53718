import JavaScriptSyntax

/// What rules know about a file: its tree, and what names in it stand for.
final class FileAnalysis {
    let file: CheckedFile
    let tree: SyntaxTree
    let variables: Variables
    let constants: Constants
    let exports: ActionExports
    unowned let project: Project

    init(_ file: CheckedFile, _ tree: SyntaxTree, _ variables: Variables, _ project: Project) {
        self.file = file
        self.tree = tree
        self.variables = variables
        self.project = project
        constants = Constants(variables)
        exports = ActionExports(in: tree, variables)
    }

    var values: Values { project.values }

    /// The calls of `api`, each with the namespace and the method that it names: `accessToken`, `addScope`.
    lazy var apiCalls: [APICall] = tree.nodes(.callExpression).compactMap { APICall($0, values) }

    func calls(_ namespace: String, _ methods: String...) -> [APICall] {
        apiCalls.filter { $0.namespace == namespace && methods.contains($0.method) }
    }

    /// Where the file reads what it exports itself: `exports.helper(event)`.
    lazy var ownExports: [SyntaxNode] = tree.nodes(.identifier, .memberExpression).filter { $0.role == .object && $0.isExports(variables) }

    /// The expressions `this` and `super`, by what they certainly are.
    private lazy var thisExpressions: [ThisOwner: [SyntaxNode]] = tree.nodes(.thisExpression, .superReference).reduce(into: [:]) { all, node in
        if let owner = ThisOwner(ofThisAt: node) { all[owner, default: []].append(node) }
    }

    func thisExpressions(of owner: ThisOwner) -> [SyntaxNode] { thisExpressions[owner] ?? [] }

    /// The function that a call calls, as far as that is certain.
    func function(calledBy call: SyntaxNode) -> SyntaxNode? { values.function(call.child(.callee)) }
}
