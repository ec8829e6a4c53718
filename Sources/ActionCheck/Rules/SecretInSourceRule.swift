import JavaScriptSyntax

/// Secrets that are written into the file.
struct SecretInSourceRule: Rule {
    let description = RuleDescription(
        "secret-in-source", .warning, "A key, a token or a password stands in the source.",
        example: "const apiKey = '9f86d081884c7d659a2feaa0c55ad015';",
        advice: "Make it a secret of the action, and read `event.secrets.NAME`. Then replace it: what was in a source is known.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for node in file.tree.nodes(.stringLiteral, .templateElement) {
            guard let text = node.text, text.utf8.count >= 8 else { continue }
            if let kind = KnownSecret.kind(of: text) {
                report.add(node, "This looks like \(kind). Make it a secret and read event.secrets.NAME")
            } else if node.kind == .stringLiteral, let name = Self.name(of: node), Self.isSecretName(name), SecretText.isLikely(text) {
                report.add(node, "\(name) looks like a secret. Make it one and read event.secrets.NAME")
            }
        }
    }

    /// The name that a text is given to: of a variable, a property or an argument's member.
    private static func name(of node: SyntaxNode) -> String? {
        guard let parent = node.parent else { return nil }
        switch parent.kind {
        case .variableDeclarator where node.role == .`init`: return parent.child(.id)?.text
        case .property where node.role == .value: return parent.keyName
        case .assignmentExpression where node.role == .right:
            return parent.child(.left).flatMap { $0.kind == .identifier ? $0.text : $0.memberName }
        case .logicalExpression where node.role == .right: return name(of: parent)
        default: return nil
        }
    }

    private static func isSecretName(_ name: String) -> Bool {
        let plain = name.lowercased().filter { $0 != "_" && $0 != "-" }
        // What only says where a secret is, or how it is called.
        if ["url", "uri", "name", "type", "endpoint", "id", "path", "claim", "namespace", "header", "param", "field"].contains(where: plain.hasSuffix) {
            return false
        }
        return ["secret", "password", "passwd", "pwd", "token", "apikey", "privatekey", "accesskey", "authkey", "signingkey", "credential", "authorization"]
            .contains(where: plain.contains)
    }
}
