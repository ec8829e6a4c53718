/// What a login's first request says about its tokens.
///
/// It is kept apart from the event: a login that was suspended goes on with another request in `event.request`.
public struct AuthorizationRequest: Sendable, Hashable, Codable {
    /// The host that the application sent the user to (`event.request.hostname`).
    public var hostname: String?
    /// What the application wants to find in the ID token again (`event.request.query.nonce`).
    public var nonce: String?

    public init(hostname: String? = nil, nonce: String? = nil) {
        self.hostname = hostname
        self.nonce = nonce
    }

    /// The request of a login that begins with this event.
    public init(_ event: PostLoginEvent) {
        self.init(hostname: event.request.hostname, nonce: event.request.query["nonce"]?.stringValue)
    }
}
