/// Which logins have a browser that can be sent elsewhere.
public enum InteractiveFlow {
    private static let protocolsWithoutBrowser: Set<String> = [
        "oauth2-resource-owner", "oauth2-refresh-token", "oauth2-password", "oauth2-webauthn",
    ]

    /// Whether a redirect can be made: not with `prompt=none`, and not in a grant that goes straight to the token endpoint. An unknown
    /// or missing protocol counts as a browser's. (Auth0: `api.redirect.canRedirect`.)
    ///
    /// - Parameters:
    ///   - prompt: `event.request.query.prompt`.
    ///   - protocol: `event.transaction.protocol`.
    public static func isPossible(prompt: String?, protocol: String?) -> Bool {
        prompt != "none" && !(`protocol`.map(protocolsWithoutBrowser.contains) ?? false)
    }
}
