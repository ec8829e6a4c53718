import JavaScriptSyntax

/// What rules know about a file: its tree, and what names in it stand for.
final class FileAnalysis {
    let file: CheckedFile
    let tree: SyntaxTree
    let variables: Variables
    let constants: Constants
    let exports: ActionExports
    let reaches: Reaches

    init(_ file: CheckedFile, _ tree: SyntaxTree) {
        self.file = file
        self.tree = tree
        variables = Variables(in: tree)
        constants = Constants(variables)
        exports = ActionExports(in: tree, variables)
        reaches = Reaches(exports: exports, variables: variables, constants: constants, isModule: file.kind == .sharedModule)
    }

    /// The calls of `api`, each with the namespace and the method that it names: `accessToken`, `addScope`.
    lazy var apiCalls: [APICall] = tree.nodes(.callExpression).compactMap { APICall($0, reaches) }

    func calls(_ namespace: String, _ methods: String...) -> [APICall] {
        apiCalls.filter { $0.namespace == namespace && methods.contains($0.method) }
    }
}
