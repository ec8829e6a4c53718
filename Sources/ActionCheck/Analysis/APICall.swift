import JavaScriptSyntax
import PostLogin

/// A call of a member of `api`.
struct APICall {
    let node: SyntaxNode
    let namespace: String
    let method: String
    let arguments: [SyntaxNode]

    init?(_ node: SyntaxNode, _ values: Values) {
        guard let callee = node.child(.callee), let reach = values.reach(of: callee), reach.root == .api, reach.steps.count == 2,
            let namespace = reach.steps[0].name, let method = reach.steps[1].name
        else { return nil }
        self.node = node
        self.namespace = namespace
        self.method = method
        arguments = node.children(.arguments)
    }

    /// `api.access.deny`.
    var name: String { "api.\(namespace).\(method)" }

    /// The reference's entry; nil when there is no such call.
    var reference: ReferenceCall? {
        TriggerReference.namespaces.first { $0.name == namespace }?.calls.first { $0.name == method }
    }

    /// Whether arguments come from a list whose length is not known.
    var hasSpread: Bool { arguments.contains { $0.kind == .spreadElement } }
}
