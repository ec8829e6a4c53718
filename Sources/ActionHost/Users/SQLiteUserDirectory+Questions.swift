import GRDB
import PostLogin

/// Groups and roles of a user.
extension SQLiteUserDirectory {
    public func groups(of user: String, page: PageRequest) async throws -> Page<UserGroup> {
        try await read("a user's groups cannot be read") { database in
            try Self.check(user: user, in: database)
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT user_group.*, group_member.created_at AS membership_created_at, group_member.assignment
                    FROM group_member JOIN user_group ON user_group.id = group_member.group_id
                    WHERE group_member.user_id = ? AND user_group.id > ? ORDER BY user_group.id LIMIT ?
                    """, arguments: [user, page.from ?? "", page.take + 1])
            let groups = rows.map { row in
                UserGroup(
                    id: row["id"], name: row["name"], externalID: row["external_id"], connectionID: row["connection_id"],
                    tenantName: row["tenant_name"], createdAt: row["created_at"], updatedAt: row["updated_at"],
                    membershipCreatedAt: row["membership_created_at"], assignment: row["assignment"])
            }
            return Page(page, of: groups, id: \.id)
        }
    }

    public func memberships(
        of user: String, in groups: [String], scope: UserScope
    ) async throws -> [String: GroupMembership] {
        try await read("a user's groups cannot be read") { database in
            try Self.check(user: user, in: database)
            var memberships: [String: GroupMembership] = [:]
            for group in groups {
                let matches = try Self.matches(group, user, scope, database)
                memberships[group] = matches.isEmpty ? .notMember : .member(of: matches)
            }
            return memberships
        }
    }

    private static func matches(
        _ group: String, _ user: String, _ scope: UserScope, _ database: Database
    ) throws -> [GroupMatch] {
        // Nothing equals NULL: a login without an organization is in the groups of none.
        let statement = try database.cachedStatement(
            sql: """
                SELECT user_group.* FROM group_member JOIN user_group ON user_group.id = group_member.group_id
                WHERE group_member.user_id = ? AND (user_group.id = ? OR user_group.name = ?)
                AND (user_group.connection_id IS NULL OR user_group.connection_id = ?)
                AND (user_group.organization_id IS NULL OR user_group.organization_id = ?) ORDER BY user_group.id
                """)
        let rows = try Row.fetchAll(statement, arguments: [user, group, group, scope.connection, scope.organization])
        return rows.map { row in
            UserDirectoryContents.Group(
                id: row["id"], name: row["name"], connectionID: row["connection_id"], organizationID: row["organization_id"]
            ).match
        }
    }

    public func effectiveRoles(of user: String, organization: String?, page: PageRequest) async throws -> Page<UserRole> {
        let roles = try await roles(
            of: user, organization, where: "role.id > :from", ["from": page.from ?? ""], limit: page.take + 1)
        return Page(page, of: roles, id: \.id)
    }

    public func effectiveRoles(of user: String, organization: String?, among roles: RoleFilter) async throws -> [UserRole] {
        let (column, values) =
            switch roles {
            case .ids(let ids): ("id", ids)
            case .names(let names): ("name", names)
            }
        let list = JSONValue.array(values.map { .string($0) }).jsonText
        return try await self.roles(
            of: user, organization, where: "role.\(column) IN (SELECT value FROM json_each(:list))", ["list": list], limit: -1)
    }

    private func roles(
        of user: String, _ organization: String?, where condition: String, _ values: [String: String], limit: Int
    ) async throws -> [UserRole] {
        try await read("a user's roles cannot be read") { database in
            try Self.check(user: user, in: database)
            var arguments: StatementArguments = ["user": user, "organization": organization, "limit": limit]
            arguments += StatementArguments(values)
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT role.id, role.name, MAX(role_assignment.user_id IS NOT NULL) AS is_direct
                    FROM role_assignment JOIN role ON role.id = role_assignment.role_id
                    WHERE (role_assignment.user_id = :user
                        OR role_assignment.group_id IN (SELECT group_id FROM group_member WHERE user_id = :user))
                    AND role_assignment.organization_id IS :organization AND \(condition)
                    GROUP BY role.id ORDER BY role.id LIMIT :limit
                    """, arguments: arguments)
            return rows.map { row in
                UserRole(id: row["id"], name: row["name"], type: row["is_direct"] ? "direct" : "groups")
            }
        }
    }
}
