public import PostLogin

/// A whole event of a usual situation, by name: someone's first login, a login through an enterprise's identity provider, the exchange
/// of a refresh token, …
///
/// Fixtures never change from one call to the next, are consistent in themselves (the client's id is that of the request, the user's
/// that of the identities and the session, …), and differ from ``returningUser`` in what their name says alone.
///
/// ```swift
/// let outcome = try await host.login(EventFixture.social.event)
/// let event = try EventFixture.passkey.event(overriding: ["user": ["email_verified": false]])
/// ```
public struct EventFixture: Sendable, Hashable {
    /// The name, in lower case with hyphens: `first-login`.
    public let name: String
    /// What the situation is, in one sentence.
    public let summary: String
    /// JSON merge patches, one after the other, of ``base``.
    private let changes: [JSONObject]

    init(_ name: String, _ summary: String, _ changes: JSONObject...) {
        self.name = name
        self.summary = summary
        self.changes = changes
    }

    /// The event.
    public var event: PostLoginEvent { PostLoginEvent(members: members) }

    /// The event as JSON.
    public var members: JSONObject { changes.reduce(Self.base) { $0.mergePatched(with: $1) } }

    /// The event with changes: objects are merged to any depth, null removes a member, and any other value replaces what is there.
    ///
    /// Members that scripts take for granted come back empty when they are removed, as in every event.
    ///
    /// - Throws: ``EventError`` when a member would be of the wrong type.
    public func event(overriding changes: JSONObject) throws(EventError) -> PostLoginEvent {
        try PostLoginEvent(json: .object(members.mergePatched(with: changes)))
    }
}
