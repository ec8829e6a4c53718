import GRDB
import PostLogin

/// The tables, and how rows get into them.
extension SQLiteUserDirectory {
    static func migrate(_ database: DatabaseQueue) throws {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("users, groups and roles") { database in
            try database.create(table: "user") { table in
                table.primaryKey("id", .text)
                // JSON: all members but the metadata, which stand beside.
                table.column("profile", .text).notNull()
                table.column("user_metadata", .text).notNull()
                table.column("app_metadata", .text).notNull()
            }
            try database.create(table: "applied_update") { table in
                table.primaryKey("id", .text)
                table.column("applied_at", .double).notNull().indexed()
            }
            try database.create(table: "user_group") { table in
                table.primaryKey("id", .text)
                table.column("name", .text).notNull().indexed()
                table.column("external_id", .text)
                table.column("connection_id", .text)
                table.column("organization_id", .text)
                table.column("tenant_name", .text).notNull()
                table.column("created_at", .text).notNull()
                table.column("updated_at", .text).notNull()
            }
            try database.create(table: "group_member") { table in
                table.primaryKey(["user_id", "group_id"])
                table.column("user_id", .text).notNull()
                table.column("group_id", .text).notNull().indexed().references("user_group", onDelete: .cascade)
                table.column("created_at", .text).notNull()
                table.column("assignment", .text).notNull()
            }
            try database.create(table: "role") { table in
                table.primaryKey("id", .text)
                table.column("name", .text).notNull()
            }
            try database.create(table: "role_assignment") { table in
                table.column("role_id", .text).notNull().indexed().references("role", onDelete: .cascade)
                // One of the two.
                table.column("user_id", .text).indexed()
                table.column("group_id", .text).indexed()
                table.column("organization_id", .text)
            }
        }
        try migrator.migrate(database)
    }

    static func save(_ user: PostLoginEvent.User, in database: Database) throws {
        var profile = user.members
        for kind in MetadataKind.allCases { profile[kind.rawValue] = nil }
        try database.execute(
            sql: "INSERT OR REPLACE INTO user (id, profile, user_metadata, app_metadata) VALUES (?, ?, ?, ?)",
            arguments: [
                user.userID ?? "", profile.jsonText, (user.members["user_metadata"] ?? [:]).jsonText,
                (user.members["app_metadata"] ?? [:]).jsonText,
            ])
    }

    static func user(_ id: String, in database: Database) throws -> PostLoginEvent.User {
        let row = try Row.fetchOne(database, sql: "SELECT * FROM user WHERE id = ?", arguments: [id])
        guard let row else { throw UserDirectoryError.unknownUser(id) }
        do throws(JSONSyntaxError) {
            var members = try JSONValue(parsing: row["profile"] as String).objectValue ?? [:]
            for kind in MetadataKind.allCases { members[kind.rawValue] = try JSONValue(parsing: row[kind.rawValue] as String) }
            return PostLoginEvent.User(members: members)
        } catch {
            throw UserDirectoryError.unavailable("the user \(id) cannot be read from the user directory", error)
        }
    }

    static func check(user id: String, in database: Database) throws {
        let isKnown = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM user WHERE id = ?)", arguments: [id])
        if isKnown != true { throw UserDirectoryError.unknownUser(id) }
    }

    static func save(_ group: UserDirectoryContents.Group, in database: Database) throws {
        try database.execute(sql: "DELETE FROM user_group WHERE id = ?", arguments: [group.id])
        try database.execute(
            sql: """
                INSERT INTO user_group (id, name, external_id, connection_id, organization_id, tenant_name, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                group.id, group.name, group.externalID, group.connectionID, group.organizationID, group.tenantName, group.createdAt,
                group.updatedAt,
            ])
        for member in group.members {
            try database.execute(
                sql: "INSERT OR REPLACE INTO group_member (user_id, group_id, created_at, assignment) VALUES (?, ?, ?, ?)",
                arguments: [member.userID, group.id, member.createdAt, member.assignment])
        }
    }

    static func save(_ role: UserDirectoryContents.Role, in database: Database) throws {
        try database.execute(sql: "DELETE FROM role WHERE id = ?", arguments: [role.id])
        try database.execute(sql: "INSERT INTO role (id, name) VALUES (?, ?)", arguments: [role.id, role.name])
        for assignment in role.assignments {
            let (user, group): (String?, String?) =
                switch assignment.assignee {
                case .user(let user): (user, nil)
                case .group(let group): (nil, group)
                }
            try database.execute(
                sql: "INSERT INTO role_assignment (role_id, user_id, group_id, organization_id) VALUES (?, ?, ?, ?)",
                arguments: [role.id, user, group, assignment.organizationID])
        }
    }
}
