public import PostLogin

/// Where the users of logins live: a host with a directory writes the updates that actions ask for itself, reads the user again when a
/// suspended login goes on, and answers `api.groups` and `api.roles`.
///
/// A directory of your own needs two functions; the others have defaults, by which users are in no groups and have no roles.
///
/// ```swift
/// struct ProfileService: UserDirectory {
///     let client: ProfileClient
///
///     func user(_ id: String) async throws -> PostLoginEvent.User {
///         guard let profile = try await client.profile(id) else { throw UserDirectoryError.unknownUser(id) }
///         var user = PostLoginEvent.User()
///         user.userID = id
///         user.email = profile.email
///         user.userMetadata = profile.preferences
///         user.appMetadata = profile.permissions
///         return user
///     }
///
///     func apply(_ update: UserUpdate, to user: String, updateID: String) async throws {
///         let answer = try await client.merge(user, update.json, idempotencyKey: updateID)
///         if answer.status == 404 { throw UserDirectoryError.unknownUser(user) }
///         if answer.status == 429 { throw UserDirectoryError.rateLimited(retryAfter: answer.retryAfter) }
///     }
/// }
/// ```
///
/// Functions are called from any task, several at a time. Throw ``UserDirectoryError`` where one of its codes fits, in particular
/// `rateLimited`, which the host answers by trying again (``UserRetryPolicy``); any other error counts as `unavailable`.
public protocol UserDirectory: Sendable {
    /// The user with an id, with the members that `event.user` has.
    ///
    /// - Throws: ``UserDirectoryError`` with the code `unknownUser` when there is none.
    func user(_ id: String) async throws -> PostLoginEvent.User

    /// Merges an update into a user's metadata, at the root: a value replaces the old one whole, and null removes it.
    ///
    /// - Parameter updateID: what tells this update from others, up to 128 characters. A host that is not sure whether an update arrived
    ///   sends it again under the same id: it then has to change nothing, and to succeed. Write the id and the change in one transaction.
    /// - Throws: ``UserDirectoryError`` with the code `unknownUser` when there is no such user.
    func apply(_ update: UserUpdate, to user: String, updateID: String) async throws

    /// Whether an account has been linked to another user, as one of its identities other than the user's own.
    ///
    /// - Parameter user: the account's id as a user of its own, `google-oauth2|1234`. By default, an identity of `primary` with this
    ///   `provider` and `user_id` is looked for.
    /// - Throws: ``UserDirectoryError`` with the code `unknownUser` when there is no user `primary`.
    func isSecondaryIdentity(_ user: String, of primary: String) async throws -> Bool

    /// The groups that a user is in, a page at a time.
    func groups(of user: String, page: PageRequest) async throws -> Page<UserGroup>

    /// Which of some groups a user is in.
    ///
    /// - Parameters:
    ///   - groups: ids or names. A name can be that of several groups.
    ///   - scope: groups of other connections and organizations do not count.
    /// - Returns: an answer for each id or name; what is left out counts as no membership.
    func memberships(of user: String, in groups: [String], scope: UserScope) async throws -> [String: GroupMembership]

    /// The roles that a user has, directly or as a member of a group, a page of at most 100 at a time.
    ///
    /// - Parameter organization: the one whose roles are meant; nil for those outside of any.
    func effectiveRoles(of user: String, organization: String?, page: PageRequest) async throws -> Page<UserRole>

    /// Those of some roles that a user has.
    func effectiveRoles(of user: String, organization: String?, among roles: RoleFilter) async throws -> [UserRole]
}

extension UserDirectory {
    /// Answers what a script asks.
    @Sendable func answer(_ question: UserQuestion) async throws -> JSONValue { try await question.answer(from: self) }

    public func isSecondaryIdentity(_ user: String, of primary: String) async throws -> Bool {
        try await self.user(primary).hasSecondaryIdentity(user)
    }

    public func groups(of user: String, page: PageRequest) async throws -> Page<UserGroup> { Page() }

    public func memberships(of user: String, in groups: [String], scope: UserScope) async throws -> [String: GroupMembership] { [:] }

    public func effectiveRoles(of user: String, organization: String?, page: PageRequest) async throws -> Page<UserRole> { Page() }

    public func effectiveRoles(of user: String, organization: String?, among roles: RoleFilter) async throws -> [UserRole] { [] }
}
