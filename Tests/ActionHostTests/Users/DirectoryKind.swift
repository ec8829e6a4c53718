import ActionHost
import PostLogin

/// The directories that have to answer alike.
enum DirectoryKind: CaseIterable {
    case inMemory, sqlite

    func make(_ contents: UserDirectoryContents = .sample) async throws -> any UserDirectory {
        switch self {
        case .inMemory: return InMemoryUserDirectory(contents)
        case .sqlite:
            let directory = try SQLiteUserDirectory()
            try await directory.save(contents)
            return directory
        }
    }
}

extension UserDirectoryContents {
    /// Ada, who has logged in with Google before, and Bob; groups and roles of every sort.
    static let sample = UserDirectoryContents(
        users: [
            PostLoginEvent.User(members: [
                "user_id": "auth0|1", "email": "ada@example.com", "user_metadata": ["color": "red", "address": ["city": "Bonn", "zip": 1]],
                "app_metadata": ["plan": "free"],
                "identities": [
                    ["connection": "Users", "provider": "auth0", "user_id": "1"],
                    ["connection": "google-oauth2", "provider": "google-oauth2", "user_id": "99", "isSocial": true],
                ], "nick": "ä\0😀",
            ]),
            PostLoginEvent.User(members: ["user_id": "auth0|2"]),
        ],
        groups: [
            // Not in the order of their ids.
            Group(id: "grp_4", name: "admins", members: [Member(userID: "auth0|2")]),
            Group(
                id: "grp_1", name: "staff", externalID: "ext-1", tenantName: "acme", createdAt: "2025-01-01T00:00:00.000Z",
                updatedAt: "2025-01-02T00:00:00.000Z",
                members: [Member(userID: "auth0|1", createdAt: "2025-01-03T00:00:00.000Z"), Member(userID: "auth0|2")]),
            Group(
                id: "grp_2", name: "sales", connectionID: "con_1", members: [Member(userID: "auth0|1", assignment: "directory-sync")]),
            Group(id: "grp_3", name: "sales", organizationID: "org_1", members: [Member(userID: "auth0|1")]),
        ],
        roles: [
            Role(id: "rol_2", name: "Editor", assignments: [Assignment(.group("grp_1"))]),
            Role(id: "rol_1", name: "Admin", assignments: [Assignment(.user("auth0|1"))]),
            Role(id: "rol_3", name: "Reader", assignments: [Assignment(.group("grp_1")), Assignment(.user("auth0|1"))]),
            Role(id: "rol_4", name: "Admin", assignments: [Assignment(.user("auth0|1"), organizationID: "org_1")]),
            Role(id: "rol_5", name: "Seller", assignments: [Assignment(.group("grp_2"), organizationID: "org_1")]),
            Role(id: "rol_6", name: "Nobody"),
        ])
}
