import JavaScriptSyntax

/// What the value of an expression certainly is, as far as it matters here.
indirect enum Value: Hashable {
    /// The event, the api, or something in them.
    case reach(Reach)
    /// An object of the file's own, by those of its members that are known.
    case object([String: Value])
    case function(SyntaxNode)
    /// A class, by its node.
    case classObject(SyntaxNode)
    /// An object that a class makes.
    case instance(of: SyntaxNode)
    /// What a file exports, by its program.
    case exports(of: SyntaxNode)

    /// What is certain where it may be this value or that.
    func common(with other: Value) -> Value? {
        if self == other { return self }
        switch (self, other) {
        case (.reach(let one), .reach(let two)):
            guard one.root == two.root, one.steps == two.steps else { return nil }
            return .reach(Reach(root: one.root, steps: one.steps, mayHaveMore: true))
        case (.object(let one), .object(let two)):
            return .object(one.compactMap { name, value in two[name].flatMap(value.common).map { (name, $0) } }
                .reduce(into: [:]) { $0[$1.0] = $1.1 })
        default: return nil
        }
    }

    /// How many objects lie inside of each other: what is deeper than two is not followed.
    var depth: Int {
        guard case .object(let members) = self else { return 0 }
        return 1 + (members.values.map(\.depth).max() ?? 0)
    }

    static let depthLimit = 2
}

extension Sequence where Element == Value? {
    /// What all of them are; nil when one is not known, or there are none.
    var common: Value? {
        var result: Value?
        for value in self {
            guard let value else { return nil }
            guard let known = result else {
                result = value
                continue
            }
            guard let both = known.common(with: value) else { return nil }
            result = both
        }
        return result
    }
}
