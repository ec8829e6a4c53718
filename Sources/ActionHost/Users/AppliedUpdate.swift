public import PostLogin

/// An update that has been applied before a login was suspended. The login keeps it: applied again under its id, it changes nothing, unless
/// the directory has lost it.
public struct AppliedUpdate: Sendable, Hashable, Codable {
    /// What the directory knows it by.
    public var id: String
    /// The user that it went to.
    public var user: String
    public var update: UserUpdate

    public init(id: String, user: String, update: UserUpdate) {
        self.id = id
        self.user = user
        self.update = update
    }
}
