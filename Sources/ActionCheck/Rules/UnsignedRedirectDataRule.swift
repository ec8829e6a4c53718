import JavaScriptSyntax

/// Data that travel with the user without a signature.
struct UnsignedRedirectDataRule: Rule {
    let description = RuleDescription(
        "unsigned-redirect-data", .warning, "What comes back from a redirect is trusted, or what is sent along can be changed on the way.",
        example: "api.user.setAppMetadata('plan', event.request.query.plan);",
        advice: "Send data with `api.redirect.encodeToken`, and read what comes back with `api.redirect.validateToken`.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for call in file.calls("redirect", "sendUserTo") { checkSent(call, in: file, &report) }
        guard file.exports.member(ActionExports.continue) != nil, file.calls("redirect", "validateToken").isEmpty else { return }
        let taint = Taint(file: file, sources: [["request", "query"], ["request", "body"]])
        for call in file.apiCalls {
            guard let index = Self.trusted[call.name], call.arguments.indices.contains(index),
                call.node.ancestors.contains(where: { Self.isContinue($0, in: file) }),
                let source = taint.source(of: call.arguments[index])
            else { continue }
            report.add(
                call.arguments[index],
                "\(source.text) is what the browser sends, and anybody can change it. Have the page sign a token and read it with api.redirect.validateToken")
        }
    }

    /// The argument that gives rights. `user_metadata` is the user's own to choose.
    private static let trusted = [
        "api.user.setAppMetadata": 1, "api.accessToken.setCustomClaim": 1, "api.idToken.setCustomClaim": 1, "api.accessToken.addScope": 0,
        "api.authentication.setPrimaryUser": 0, "api.authentication.recordMethod": 0,
    ]

    /// Whether a function is the handler, or one that only that calls.
    private static func isContinue(_ node: SyntaxNode, in file: FileAnalysis, depth: Int = 0) -> Bool {
        guard node.kind.isFunction, depth < 8 else { return false }
        let callers = file.project.callers(of: node)
        let handlers = callers.handlers.union(callers.wrapped)
        guard handlers.isEmpty else { return handlers.contains(ActionExports.continue) }
        return callers.isComplete && !callers.sites.isEmpty && callers.sites.allSatisfy { site in
            site.node.ancestors.contains { isContinue($0, in: file, depth: depth + 1) }
        }
    }

    private func checkSent(_ call: APICall, in file: FileAnalysis, _ report: inout FindingList) {
        checkURL(call, in: file, &report)
        guard call.arguments.count > 1, call.arguments[1].kind == .objectExpression,
            let query = call.arguments[1].children(.properties).first(where: { $0.keyName == "query" })?.child(.value),
            query.kind == .objectExpression
        else { return }
        for property in query.children(.properties) {
            guard let name = property.keyName, let value = property.child(.value), let reach = file.values.reach(of: value),
                reach.root == .event, reach.steps.first?.name == "user"
            else { continue }
            report.add(
                value,
                "\(name) is sent as it is: the page cannot tell that \(reach.text) was not changed on the way. Put it into a token with api.redirect.encodeToken",
                severity: .note)
        }
    }

    /// A URL that is put together with what belongs to the user.
    private func checkURL(_ call: APICall, in file: FileAnalysis, _ report: inout FindingList) {
        guard let url = call.arguments.first, url.kind == .binaryExpression || url.kind == .templateLiteral else { return }
        for part in url.descendants {
            // Of `event.user.email`, the whole of it.
            guard part.parent?.kind != .memberExpression, let reach = file.values.reach(of: part), reach.root == .event, reach.steps.first?.name == "user"
            else { continue }
            report.add(
                part,
                "\(reach.text) is sent as a part of the URL: the page cannot tell that it was not changed on the way. Put it into a token with api.redirect.encodeToken",
                severity: .note)
        }
    }
}
