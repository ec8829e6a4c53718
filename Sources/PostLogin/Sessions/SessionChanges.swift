/// What a login's actions ask to be done to its browser session, when the login has completed or has been denied.
public struct SessionChanges: Sendable, Hashable, Codable {
    /// Set when the session is to end. The login is denied then.
    public private(set) var revocation: SessionRevocation?
    /// When the session is to expire: the earliest times asked for.
    public private(set) var expiry = ExpiryChanges()
    /// How the browser is to keep the session's cookie: what the last call said.
    public private(set) var cookieMode: CookieMode?
    /// The changed entries of the session's metadata; null for a removed one.
    public private(set) var metadata: JSONObject = [:]

    private enum CodingKeys: String, CodingKey {
        case revocation, expiry, metadata
        case cookieMode = "cookie_mode"
    }

    /// No changes.
    public init() {}

    /// What commands add up to.
    public init(_ commands: [SessionCommand]) { for command in commands { apply(command) } }

    /// Whether nothing was asked for.
    public var isEmpty: Bool { self == SessionChanges() }

    /// Takes a command in.
    public mutating func apply(_ command: SessionCommand) {
        switch command {
        case .revoke(let revocation): self.revocation = revocation
        case .setExpiresAt(let time): expiry.expire(at: time)
        case .setIdleExpiresAt(let time): expiry.expireIdle(at: time)
        case .setCookieMode(let mode): cookieMode = mode
        case .metadata(let command): command.apply(to: &metadata)
        }
    }

    /// The changes as the JSON outcome shows them; what was not asked for is absent.
    public var json: JSONValue {
        var members: JSONObject = [:]
        members["revoked"] = revocation?.json
        for (name, time) in expiry.members { members[name] = time }
        members["cookie"] = cookieMode.map { ["mode": .string($0.rawValue)] }
        if !metadata.isEmpty { members["metadata"] = .object(metadata) }
        return .object(members)
    }

    /// `event.session` with these changes, as later actions see it; nil when they see none of them.
    ///
    /// Without a session nothing can be seen, and the cookie's mode does not show in a session without members.
    func applied(to session: JSONObject?) -> JSONObject? {
        guard let session else { return nil }
        var changed = session
        if let cookieMode, !session.isEmpty {
            var cookie = session["cookie"]?.objectValue ?? [:]
            cookie["mode"] = .string(cookieMode.rawValue)
            changed["cookie"] = .object(cookie)
        }
        if !metadata.isEmpty { changed["metadata"] = .object((session["metadata"]?.objectValue ?? [:]).merging(changes: metadata)) }
        return changed == session ? nil : changed
    }
}
