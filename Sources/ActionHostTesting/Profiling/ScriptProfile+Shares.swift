/// What a function has of a profile.
public struct FunctionShare: Sendable, Hashable {
    public var function: ProfiledFunction
    /// Samples in which it was the innermost function of the user's, whatever of the engine and the host it had called.
    public var selfSamples: Int
    /// Samples in which it was on the stack.
    public var totalSamples: Int
}

/// What a line of a file has of a profile.
public struct LineShare: Sendable, Hashable {
    public var file: String
    public var line: Int
    /// Samples in which it was the innermost line of the user's.
    public var samples: Int
}

extension ScriptProfile {
    /// The user's functions, the one with the most samples of its own first.
    public var functions: [FunctionShare] {
        var own: [ProfiledFunction: Int] = [:]
        var total: [ProfiledFunction: Int] = [:]
        for node in nodes where node.selfSamples > 0 {
            var onStack: Set<ProfiledFunction> = []
            var isInnermost = true
            for function in path(to: node).map(\.function) where function.origin == .user {
                if isInnermost { own[function, default: 0] += node.selfSamples }
                isInnermost = false
                if onStack.insert(function).inserted { total[function, default: 0] += node.selfSamples }
            }
        }
        return total.map { FunctionShare(function: $0.key, selfSamples: own[$0.key] ?? 0, totalSamples: $0.value) }
            .sorted { ($1.selfSamples, $1.totalSamples, $0.function.title) < ($0.selfSamples, $0.totalSamples, $1.function.title) }
    }

    /// The lines of the user's files, the one with the most samples first.
    public var lines: [LineShare] {
        userLines.map { LineShare(file: $0.key.file, line: $0.key.line, samples: $0.value) }
            .sorted { ($1.samples, $0.file, $0.line) < ($0.samples, $1.file, $1.line) }
    }

    /// From a node up to the root, which is left out.
    private func path(to node: Node) -> [Node] {
        Array(sequence(first: node) { $0.parent.map { nodes[$0] } }).filter { $0.parent != nil }
    }
}
