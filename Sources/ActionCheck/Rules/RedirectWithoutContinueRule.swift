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
        for call in file.calls("redirect", "sendUserTo") + file.calls("prompt", "render") {
            report.add(
                call.node, "The file exports no \(ActionExports.continue): when the user comes back from \(call.name), the login fails")
        }
    }
}
