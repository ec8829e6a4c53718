import JavaScriptSyntax

/// A file that was read: its syntax, and what it loads.
struct ReadFile {
    enum Required: Hashable {
        /// A file beside it, by its absolute path.
        case file(String)
        /// A shared module.
        case module(String)
    }

    var file: CheckedFile
    /// Nil when the file is no JavaScript.
    let tree: SyntaxTree?
    let variables: Variables
    /// What was found before any rule.
    let finding: Finding?
    /// What each `require` with a relative path or a shared module's name loads.
    let requires: [SyntaxNode: Required]

    init(_ file: CheckedFile, _ reading: SyntaxReading) {
        self.file = file
        tree = reading.tree
        finding = reading.finding
        guard let tree = reading.tree else {
            variables = Variables()
            requires = [:]
            return
        }
        let variables = Variables(in: tree)
        self.variables = variables
        requires = tree.nodes(.callExpression).reduce(into: [:]) { requires, call in
            guard let name = call.requiredName(variables) else { return }
            if name.hasPrefix("actions:") {
                requires[call] = .module(String(name.dropFirst(8)))
            } else if let found = RequiredFiles.path(of: name, from: file) {
                requires[call] = .file(found)
            }
        }
    }
}
