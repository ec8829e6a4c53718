public import PostLogin

/// Users with their groups and roles: what an ``InMemoryUserDirectory`` holds, and what is saved into an ``SQLiteUserDirectory``.
///
/// Ids of users, groups and roles are not empty, and each is used once; of two with one id the later counts.
public struct UserDirectoryContents: Sendable, Hashable {
    /// Each with a `user_id`; the others of its members are those of `event.user`.
    public var users: [PostLoginEvent.User]
    public var groups: [Group]
    public var roles: [Role]

    public init(users: [PostLoginEvent.User] = [], groups: [Group] = [], roles: [Role] = []) {
        self.users = users
        self.groups = groups
        self.roles = roles
    }
}

extension PostLoginEvent.User {
    /// The user with metadata, as every user of a directory has.
    var withMetadata: PostLoginEvent.User {
        var user = self
        for kind in MetadataKind.allCases where user.members[kind.rawValue] == nil { user.members[kind.rawValue] = [:] }
        return user
    }
}
