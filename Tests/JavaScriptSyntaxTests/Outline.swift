import JavaScriptSyntax

extension SyntaxNode {
    /// The node and everything in it, a line for each: what it is to its parent, its kind, its text and its flags' number when there are any.
    var outline: String { lines(depth: 0).joined(separator: "\n") }

    private func lines(depth: Int) -> [String] {
        let text = text.map { " '\($0)'" } ?? ""
        let flags = flags.isEmpty ? "" : " \(flags.names.joined(separator: " "))"
        return ["\(String(repeating: "  ", count: depth))\(role.rawValue) \(kind.rawValue)\(text)\(flags)"]
            + children.flatMap { $0.lines(depth: depth + 1) }
    }
}

extension SyntaxFlags {
    fileprivate var names: [String] {
        let all: [(SyntaxFlags, String)] = [
            (.computed, "computed"), (.optional, "optional"), (.async, "async"), (.generator, "generator"), (.static, "static"),
            (.shorthand, "shorthand"), (.delegate, "delegate"), (.await, "await"), (.prefix, "prefix"), (.method, "method"),
            (.expression, "expression"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}
