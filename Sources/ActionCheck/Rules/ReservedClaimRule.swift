import JavaScriptSyntax
import PostLogin

/// Claims that never reach a token.
struct ReservedClaimRule: Rule {
    let description = RuleDescription(
        "reserved-claim", .warning, "A claim whose name is reserved or lies in a namespace of Auth0: it never reaches a token.",
        example: "api.accessToken.setCustomClaim('roles', event.authorization.roles);",
        advice: "Put the name into a namespace of your own: `https://example.com/roles`.")

    var appliesToModules: Bool { true }

    func check(_ file: FileAnalysis, _ report: inout FindingList) {
        for call in file.apiCalls where call.method == "setCustomClaim" {
            guard let token = TokenKind(namespace: call.namespace), let argument = call.arguments.first,
                let text = file.constants.beginning(of: argument)
            else { continue }
            if text.isWhole, text.known == ReservedClaims.refusedName {
                report.add(argument, "setCustomClaim throws for the claim \"scope\": use api.accessToken.addScope and removeScope", severity: .error)
            } else if let reason = Self.reason(text, token) {
                let name = JSONValue.string(text.isWhole ? text.known : text.known + "…").jsonText
                let advice = "put it into a namespace of your own, like https://example.com/\(Self.lastPart(of: text))"
                switch reason {
                case .auth0Namespace: report.add(argument, "The claim \(name) is in a namespace of Auth0 and never reaches a token: \(advice)")
                default: report.add(argument, "The claim \(name) is reserved and never reaches a token: \(advice)")
                }
            }
        }
    }

    private static func reason(_ text: Constants.Text, _ token: TokenKind) -> DroppedClaim.Reason? {
        // Of a name that is put together, the namespace is known when its host has ended.
        if !text.isWhole, text.known.wholeMatch(of: /(?i)(https?:\/\/[^\/?#]+[\/?#]|urn:[^:]+:).*/) == nil { return nil }
        let name = text.isWhole ? text.known : text.known + "x"
        // The other reasons depend on what is requested.
        let rules = ClaimRules(requestedScopes: ["openid", "profile", "email", "address", "phone"], audience: nil, tenantHosts: [])
        return (try? rules.apply(to: JSONObject([(name, .null)]), in: token))?.dropped.first?.reason
    }

    private static func lastPart(of text: Constants.Text) -> String {
        guard text.isWhole, let part = text.known.split(whereSeparator: { "/:#".contains($0) }).last else { return "name" }
        return String(part)
    }
}

extension TokenKind {
    /// The token that a namespace of `api` is about.
    init?(namespace: String) {
        switch namespace {
        case "idToken": self = .idToken
        case "accessToken": self = .accessToken
        default: return nil
        }
    }
}
