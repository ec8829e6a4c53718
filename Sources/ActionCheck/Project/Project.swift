import JavaScriptSyntax

/// The files of one check, with what they know of each other.
final class Project {
    private(set) var files: [FileAnalysis] = []
    private var byTree: [ObjectIdentifier: FileAnalysis] = [:]
    private var targets: [SyntaxNode: FileAnalysis] = [:]
    private var requiring: [ObjectIdentifier: [SyntaxNode]] = [:]
    private var known: [SyntaxNode: Callers] = [:]
    private var fates: [SyntaxNode: Callers] = [:]
    /// How many questions are being answered inside of each other: what is behind more than a few is left alone.
    private var depth = 0
    private static let depthLimit = 200

    lazy var values = Values(self)

    init(_ sources: [ReadFile]) {
        files = sources.compactMap { source in source.tree.map { FileAnalysis(source.file, $0, source.variables, self) } }
        byTree = Dictionary(uniqueKeysWithValues: files.map { (ObjectIdentifier($0.tree), $0) })
        let byPath = Dictionary(files.compactMap { file in file.file.path.map { ($0, file) } }) { first, _ in first }
        let modules = Dictionary(grouping: files) { $0.file.moduleName }
        for source in sources {
            for (call, required) in source.requires {
                let found = switch required {
                case .file(let path): byPath[path]
                // Of two folders with a module of this name, it is not known which.
                case .module(let name): modules[name].flatMap { $0.count == 1 ? $0[0] : nil }
                }
                guard let found else { continue }
                targets[call] = found
                requiring[ObjectIdentifier(found.tree), default: []].append(call)
            }
        }
    }

    /// The file that a node is of.
    func file(of node: SyntaxNode) -> FileAnalysis {
        guard let file = byTree[ObjectIdentifier(node.tree)] else { preconditionFailure("a node of no file of the project") }
        return file
    }

    /// The file that a call of `require` loads; nil when it is none of these.
    func target(ofRequire call: SyntaxNode) -> FileAnalysis? { targets[call] }

    /// The calls of `require` that load a file.
    func requires(of file: FileAnalysis) -> [SyntaxNode] { requiring[ObjectIdentifier(file.tree)] ?? [] }

    /// The expressions `this` and `super` that are certainly what `owner` says.
    func thisExpressions(of owner: ThisOwner) -> [SyntaxNode] {
        switch owner {
        case .instance(let node), .classObject(let node), .object(let node): file(of: node).thisExpressions(of: owner)
        }
    }

    /// Who calls a function.
    func callers(of function: SyntaxNode) -> Callers {
        once(function, \.known) { CallTrace(of: function, in: self) }
    }

    /// Who calls the function that an expression may give.
    func fate(of expression: SyntaxNode) -> Callers {
        once(expression, \.fates) { CallTrace(from: expression, in: self) }
    }

    private func once(_ node: SyntaxNode, _ answers: ReferenceWritableKeyPath<Project, [SyntaxNode: Callers]>, _ trace: () -> CallTrace) -> Callers {
        if let callers = self[keyPath: answers][node] { return callers }
        // What is asked for again meanwhile leads in a circle.
        self[keyPath: answers][node] = Callers(isComplete: false)
        let callers = trace().callers
        self[keyPath: answers][node] = callers
        return callers
    }

    /// Whether there is room for a question inside of those that are being answered; ``ascend()`` ends it.
    func descend() -> Bool {
        guard depth < Self.depthLimit else { return false }
        depth += 1
        return true
    }

    func ascend() { depth -= 1 }

    /// What the files themselves put into the event or the api.
    lazy var assignedMembers: [Reach] = files.flatMap(\.assignedMembers)
}
