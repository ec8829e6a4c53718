import JavaScriptSyntax

/// Scopes that the user chooses.
struct UntrustedScopeRule: Rule {
    let description = RuleDescription(
        "untrusted-scope", .warning, "A scope is made of what the user or the browser sends.",
        example: "api.accessToken.addScope(event.request.query.scope);",
        advice: "Add scopes that stand in the action or come from a source you trust; compare input with a list of what is allowed.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        let taint = Taint(file: file, sources: Taint.input)
        for call in file.calls("accessToken", "addScope") {
            guard let argument = call.arguments.first, let source = taint.source(of: argument) else { continue }
            report.add(
                argument,
                "The scope comes from \(source.text), which the user chooses. Compare it with a list of what is allowed before you add it")
        }
    }
}
