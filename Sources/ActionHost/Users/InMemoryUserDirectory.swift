public import PostLogin
import Synchronization

/// Users that end with the process: for tests, and for trying actions. Ids of applied updates are kept as long.
public final class InMemoryUserDirectory: UserDirectory {
    private let state: Mutex<State>

    private struct State {
        var users: [String: PostLoginEvent.User]
        /// In the order of their ids.
        let groups: [UserDirectoryContents.Group]
        let roles: [UserDirectoryContents.Role]
        var appliedUpdates: Set<String> = []

        init(_ contents: UserDirectoryContents) {
            users = Dictionary(contents.users.map { ($0.userID ?? "", $0.withMetadata) }) { $1 }
            groups = Self.ordered(contents.groups, \.id)
            roles = Self.ordered(contents.roles, \.id)
        }

        /// By the bytes of the ids, as a database has them.
        private static func ordered<Element>(_ elements: [Element], _ id: KeyPath<Element, String>) -> [Element] {
            let byID = Dictionary(elements.map { ($0[keyPath: id], $0) }) { $1 }
            return byID.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
        }

        func user(_ id: String) throws(UserDirectoryError) -> PostLoginEvent.User {
            guard let user = users[id] else { throw .unknownUser(id) }
            return user
        }
    }

    public init(_ contents: UserDirectoryContents = UserDirectoryContents()) {
        state = Mutex(State(contents))
    }

    public func user(_ id: String) throws(UserDirectoryError) -> PostLoginEvent.User {
        try state.withLock { state throws(UserDirectoryError) in try state.user(id) }
    }

    public func apply(_ update: UserUpdate, to user: String, updateID: String) throws(UserDirectoryError) {
        try state.withLock { state throws(UserDirectoryError) in
            if state.appliedUpdates.contains(updateID) { return }
            state.users[user] = update.merged(into: try state.user(user))
            state.appliedUpdates.insert(updateID)
        }
    }

    public func groups(of user: String, page: PageRequest) throws(UserDirectoryError) -> Page<UserGroup> {
        let found = try read(user) { state in
            state.groups.compactMap { group in group.members.last { $0.userID == user }.map(group.userGroup) }
        }
        return Page(page, of: found.following(page.from, \.id), id: \.id)
    }

    public func memberships(
        of user: String, in groups: [String], scope: UserScope
    ) throws(UserDirectoryError) -> [String: GroupMembership] {
        let matches = try read(user) { state in
            state.groups.filter { group in group.counts(in: scope) && group.members.contains { $0.userID == user } }.map(\.match)
        }
        var memberships: [String: GroupMembership] = [:]
        for group in groups {
            let found = matches.filter { $0.id == group || $0.name == group }
            memberships[group] = found.isEmpty ? .notMember : .member(of: found)
        }
        return memberships
    }

    public func effectiveRoles(
        of user: String, organization: String?, page: PageRequest
    ) throws(UserDirectoryError) -> Page<UserRole> {
        Page(page, of: try roles(of: user, organization).following(page.from, \.id), id: \.id)
    }

    public func effectiveRoles(
        of user: String, organization: String?, among roles: RoleFilter
    ) throws(UserDirectoryError) -> [UserRole] {
        let all = try self.roles(of: user, organization)
        return switch roles {
        case .ids(let ids): all.filter { ids.contains($0.id) }
        case .names(let names): all.filter { names.contains($0.name) }
        }
    }

    private func roles(of user: String, _ organization: String?) throws(UserDirectoryError) -> [UserRole] {
        try read(user) { state in
            let groups = Set(state.groups.lazy.filter { group in group.members.contains { $0.userID == user } }.map(\.id))
            return state.roles.compactMap { role in
                let assignees = role.assignments.lazy.filter { $0.organizationID == organization }.map(\.assignee)
                if assignees.contains(.user(user)) { return UserRole(id: role.id, name: role.name) }
                let isGroups = assignees.contains { if case .group(let group) = $0 { groups.contains(group) } else { false } }
                return isGroups ? UserRole(id: role.id, name: role.name, type: "groups") : nil
            }
        }
    }

    private func read<Result: Sendable>(_ user: String, _ body: (State) -> Result) throws(UserDirectoryError) -> Result {
        try state.withLock { state throws(UserDirectoryError) in
            _ = try state.user(user)
            return body(state)
        }
    }
}

extension Array {
    /// The elements after a cursor, of a list in the order of its ids.
    fileprivate func following(_ cursor: String?, _ id: KeyPath<Element, String>) -> ArraySlice<Element> {
        guard let cursor else { return self[...] }
        return drop { !cursor.utf8.lexicographicallyPrecedes($0[keyPath: id].utf8) }
    }
}
