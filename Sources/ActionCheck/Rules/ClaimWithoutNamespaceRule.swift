import JavaScriptSyntax
import PostLogin

/// Claims that reach a token under conditions only.
struct ClaimWithoutNamespaceRule: Rule {
    let description = RuleDescription(
        "claim-without-namespace", .note,
        "A claim of the access token that is dropped for some logins: a plain name for Auth0's own APIs, a profile claim unless its scope was requested.",
        example: "api.accessToken.setCustomClaim('email', event.user.email);",
        advice: "Put the name into a namespace of your own: `https://example.com/email`.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for call in file.calls("accessToken", "setCustomClaim") {
            guard let argument = call.arguments.first, let name = file.constants.text(argument), !ReservedClaims.contains(name) else { continue }
            let quoted = JSONValue.string(name).jsonText
            if let scopes = ProfileClaims.scopes(opening: name) {
                let list = scopes.joined(separator: " or ")
                report.add(argument, "The claim \(quoted) is dropped from the access token unless the application requests the scope \(list)")
            } else if name.wholeMatch(of: /(?i)(https?:\/\/|urn:).*/) == nil {
                report.add(
                    argument,
                    "The claim \(quoted) has no namespace: an access token for one of Auth0's own APIs drops it. Auth0 recommends a name like https://example.com/\(name)")
            }
        }
    }
}
