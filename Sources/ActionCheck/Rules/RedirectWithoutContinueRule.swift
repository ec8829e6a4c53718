import JavaScriptSyntax

/// Users who are sent away and cannot come back.
struct RedirectWithoutContinueRule: Rule {
    let description = RuleDescription(
        "redirect-without-continue", .warning, "The user is sent elsewhere, and the file has no handler for the return.",
        example: "api.redirect.sendUserTo('https://example.com/welcome');",
        advice: "Export `exports.onContinuePostLogin = async (event, api) => { … };`, if only an empty one.")

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        guard file.exports.isComplete, file.exports.member(ActionExports.execute) != nil, file.exports.member(ActionExports.continue) == nil else {
            return
        }
        for call in file.redirects { add(call.node, call.name, &report) }
        guard file.project.files.contains(where: { $0 !== file && !$0.redirects.isEmpty }) else { return }
        for (place, function) in file.callsOfOthers {
            var seen: Set<SyntaxNode> = []
            guard let call = file.project.redirect(in: function, &seen) else { continue }
            add(place, "\(call.name) (\(call.node.tree.source.name):\(call.node.start.line))", &report)
        }
    }

    private func add(_ place: SyntaxNode, _ name: String, _ report: inout FindingList) {
        report.add(place, "The file exports no \(ActionExports.continue): when the user comes back from \(name), the login fails")
    }
}

extension FileAnalysis {
    fileprivate var redirects: [APICall] { calls("redirect", "sendUserTo") + calls("prompt", "render") }

    /// The functions of other files that this one calls or exports as its handler, each with the place in this file.
    fileprivate var callsOfOthers: [(place: SyntaxNode, function: SyntaxNode)] {
        let handler = exports.member(ActionExports.execute).map { [($0.place, values.function($0.value))] } ?? []
        return (handler + tree.nodes(.callExpression).map { ($0, function(calledBy: $0)) }).compactMap { place, function in
            function.flatMap { $0.tree === tree ? nil : (place, $0) }
        }
    }
}

extension Project {
    /// The call in a function, or in those that it calls, that sends the user elsewhere.
    fileprivate func redirect(in function: SyntaxNode, _ seen: inout Set<SyntaxNode>) -> APICall? {
        guard seen.insert(function).inserted, descend() else { return nil }
        defer { ascend() }
        if let call = file(of: function).redirects.first(where: { function.contains($0.node) }) { return call }
        for node in function.descendants where node.kind == .callExpression {
            if let called = values.function(node.child(.callee)), let call = redirect(in: called, &seen) { return call }
        }
        return nil
    }
}
