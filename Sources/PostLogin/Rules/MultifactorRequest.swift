/// What an action asked for with `multifactor.enable`: one challenge, at the end of the login.
///
/// Auth0 checks neither member when the call is made, and a later call replaces an earlier one
/// (Auth0: post-login API object, multifactor).
public struct MultifactorRequest: Sendable, Hashable, Codable {
    /// The provider, as the action wrote it: `any`, `none`, `guardian`, `google-authenticator` or `duo`.
    public var provider: String
    /// `allowRememberBrowser` and `providerOptions`, as the action wrote them; nil when it gave none.
    public var options: JSONObject?

    /// A request for a provider, with its options.
    public init(provider: String, options: JSONObject? = nil) {
        self.provider = provider
        self.options = options
    }

    /// Whether a browser that has been remembered spares the challenge: `allowRememberBrowser: true`.
    public var allowsRememberBrowser: Bool { options?["allowRememberBrowser"] == true }
}
