/// What a login's actions ask to be done to its refresh token, the one that is exchanged or the one to be issued, when the login has
/// completed or has been denied.
public struct RefreshTokenChanges: Sendable, Hashable, Codable {
    /// Set when the token that is being exchanged is to end. The login is denied then.
    public private(set) var revocation: Revocation?
    /// When the token is to expire: the earliest times asked for.
    public private(set) var expiry = ExpiryChanges()
    /// The changed entries of the token's metadata; null for a removed one.
    public private(set) var metadata: JSONObject = [:]

    /// What `refreshToken.revoke` asks for.
    public struct Revocation: Sendable, Hashable, Codable {
        /// Why, for the application; nil when the script gave no text.
        public var reason: String?
    }

    /// No changes.
    public init() {}

    /// What commands add up to.
    public init(_ commands: [RefreshTokenCommand]) { for command in commands { apply(command) } }

    /// Whether nothing was asked for.
    public var isEmpty: Bool { self == RefreshTokenChanges() }

    /// Takes a command in.
    public mutating func apply(_ command: RefreshTokenCommand) {
        switch command {
        case .revoke(let reason, isExchange: true): revocation = Revocation(reason: reason)
        case .revoke(_, isExchange: false): break
        case .setExpiresAt(let time): expiry.expire(at: time)
        case .setIdleExpiresAt(let time): expiry.expireIdle(at: time)
        case .metadata(let command): command.apply(to: &metadata)
        }
    }

    /// The changes as the JSON outcome shows them; what was not asked for is absent.
    public var json: JSONValue {
        var members: JSONObject = [:]
        if let revocation {
            var revoked: JSONObject = [:]
            revoked["reason"] = revocation.reason.map { .string($0) }
            members["revoked"] = .object(revoked)
        }
        for (name, time) in expiry.members { members[name] = time }
        if !metadata.isEmpty { members["metadata"] = .object(metadata) }
        return .object(members)
    }

    /// `event.refresh_token` with these changes, as later actions see it; nil when they see none of them. Without a token nothing can be seen.
    func applied(to token: JSONObject?) -> JSONObject? {
        guard var changed = token, !metadata.isEmpty else { return nil }
        changed["metadata"] = .object((changed["metadata"]?.objectValue ?? [:]).merging(changes: metadata))
        return changed
    }
}
