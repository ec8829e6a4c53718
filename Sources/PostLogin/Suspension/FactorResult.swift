/// A factor that the user has proved or enrolled, as the server says.
public struct FactorResult: Sendable, Hashable {
    /// One of those that were asked for.
    public var type: String
    /// What `event.user.enrolledFactors` is to say about a new factor.
    public var options: JSONObject?
    /// Whether the user wants this browser remembered; only where ``MultifactorRequest/allowsRememberBrowser``.
    public var remembersBrowser: Bool

    /// Makes a result.
    public init(type: String, options: JSONObject? = nil, remembersBrowser: Bool = false) {
        self.type = type
        self.options = options
        self.remembersBrowser = remembersBrowser
    }
}
