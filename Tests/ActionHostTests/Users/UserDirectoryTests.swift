import ActionHost
import PostLogin
import Testing

/// What every directory does alike.
@Suite struct UserDirectoryTests {
    private func members(_ directory: any UserDirectory, _ id: String = "auth0|1") async throws -> JSONObject {
        try await directory.user(id).members
    }

    @Test(arguments: DirectoryKind.allCases)
    func aUserIsReadAsItWasSavedAndHasMetadata(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        #expect(try await members(directory) == UserDirectoryContents.sample.users[0].members)
        #expect(try await members(directory, "auth0|2") == ["user_id": "auth0|2", "user_metadata": [:], "app_metadata": [:]])
    }

    static let merges: [(update: UserUpdate, userMetadata: JSONObject, appMetadata: JSONObject)] = [
        (UserUpdate(), ["color": "red", "address": ["city": "Bonn", "zip": 1]], ["plan": "free"]),
        (UserUpdate(userMetadata: ["color": "blue"]), ["color": "blue", "address": ["city": "Bonn", "zip": 1]], ["plan": "free"]),
        // Objects are replaced whole.
        (UserUpdate(userMetadata: ["address": ["city": "Köln"]]), ["color": "red", "address": ["city": "Köln"]], ["plan": "free"]),
        (UserUpdate(userMetadata: ["address": nil, "never": nil]), ["color": "red"], ["plan": "free"]),
        (
            UserUpdate(appMetadata: ["plan": nil, "list": [1, nil], "__proto__": "ä\0😀"]),
            ["color": "red", "address": ["city": "Bonn", "zip": 1]], ["list": [1, nil], "__proto__": "ä\0😀"]
        ),
    ]

    @Test(arguments: DirectoryKind.allCases, merges)
    func anUpdateIsMergedAtTheRoot(
        kind: DirectoryKind, merge: (update: UserUpdate, userMetadata: JSONObject, appMetadata: JSONObject)
    ) async throws {
        let directory = try await kind.make()
        try await directory.apply(merge.update, to: "auth0|1", updateID: "u")
        let user = try await directory.user("auth0|1")
        #expect(user.userMetadata == merge.userMetadata)
        #expect(user.appMetadata == merge.appMetadata)
        #expect(user.email == "ada@example.com")
        #expect(try await members(directory, "auth0|2") == ["user_id": "auth0|2", "user_metadata": [:], "app_metadata": [:]])
    }

    @Test(arguments: DirectoryKind.allCases)
    func theSameKeyAgainChangesNothing(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        try await directory.apply(UserUpdate(appMetadata: ["n": 1]), to: "auth0|1", updateID: "first")
        try await directory.apply(UserUpdate(appMetadata: ["n": 2]), to: "auth0|1", updateID: "second")
        try await directory.apply(UserUpdate(appMetadata: ["n": 1]), to: "auth0|1", updateID: "first")
        #expect(try await directory.user("auth0|1").appMetadata == ["plan": "free", "n": 2])
    }

    @Test(arguments: DirectoryKind.allCases)
    func aKeyThatCameToNothingIsStillGood(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        await #expect(throws: UserDirectoryError.unknownUser("auth0|3")) {
            try await directory.apply(UserUpdate(appMetadata: ["n": 1]), to: "auth0|3", updateID: "u")
        }
        try await directory.apply(UserUpdate(appMetadata: ["n": 1]), to: "auth0|2", updateID: "u")
        #expect(try await directory.user("auth0|2").appMetadata == ["n": 1])
    }

    @Test(arguments: DirectoryKind.allCases)
    func ofManyWithOneKeyOneCounts(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for key in 1...5 {
                for _ in 1...5 {
                    group.addTask { try await directory.apply(UserUpdate(appMetadata: ["\(key)": 1]), to: "auth0|2", updateID: "\(key)") }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await directory.user("auth0|2").appMetadata == ["1": 1, "2": 1, "3": 1, "4": 1, "5": 1])
    }

    @Test(arguments: DirectoryKind.allCases)
    func nobodyKnowsAnUnknownUser(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        let unknown = UserDirectoryError(code: .unknownUser, description: "the user directory has no user auth0|3")
        await #expect(throws: unknown) { try await directory.user("auth0|3") }
        await #expect(throws: unknown) { try await directory.isSecondaryIdentity("google-oauth2|99", of: "auth0|3") }
        await #expect(throws: unknown) { try await directory.groups(of: "auth0|3", page: PageRequest()) }
        await #expect(throws: unknown) { try await directory.memberships(of: "auth0|3", in: ["staff"], scope: UserScope()) }
        await #expect(throws: unknown) { try await directory.effectiveRoles(of: "auth0|3", organization: nil, page: PageRequest()) }
        await #expect(throws: unknown) { try await directory.effectiveRoles(of: "auth0|3", organization: nil, among: .ids(["rol_1"])) }
    }

    @Test(
        arguments: DirectoryKind.allCases,
        [
            ("google-oauth2|99", "auth0|1", true), ("auth0|1", "auth0|1", false), ("auth0|2", "auth0|1", false), ("99", "auth0|1", false),
            ("google-oauth2|99", "auth0|2", false), ("", "auth0|1", false),
        ])
    func aSecondaryIdentityIsOneThatIsNotTheUsersOwn(kind: DirectoryKind, question: (String, String, Bool)) async throws {
        let directory = try await kind.make()
        #expect(try await directory.isSecondaryIdentity(question.0, of: question.1) == question.2)
    }

    @Test(arguments: DirectoryKind.allCases)
    func groupsComeWithTheirMembershipInPages(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        let unknownTime = UserDirectoryContents.unknownTime
        let groups = [
            UserGroup(
                id: "grp_1", name: "staff", externalID: "ext-1", tenantName: "acme", createdAt: "2025-01-01T00:00:00.000Z",
                updatedAt: "2025-01-02T00:00:00.000Z", membershipCreatedAt: "2025-01-03T00:00:00.000Z"),
            UserGroup(
                id: "grp_2", name: "sales", connectionID: "con_1", tenantName: "", createdAt: unknownTime, updatedAt: unknownTime,
                membershipCreatedAt: unknownTime, assignment: "directory-sync"),
            UserGroup(
                id: "grp_3", name: "sales", tenantName: "", createdAt: unknownTime, updatedAt: unknownTime,
                membershipCreatedAt: unknownTime),
        ]
        func page(_ take: Int, _ from: String? = nil) async throws -> Page<UserGroup> {
            try await directory.groups(of: "auth0|1", page: PageRequest(take: take, from: from))
        }
        #expect(try await page(50) == Page(groups))
        #expect(try await page(3) == Page(groups))
        #expect(try await page(.max) == Page(groups))
        let first = try await page(2)
        #expect(first.elements == Array(groups[..<2]))
        #expect(try await page(2, first.next) == Page([groups[2]]))
        #expect(try await page(2, "zzz") == Page())
        #expect(try await directory.groups(of: "auth0|2", page: PageRequest()).elements.map(\.id) == ["grp_1", "grp_4"])
    }

    static let memberships: [(scope: UserScope, group: String, ids: [String])] = [
        (UserScope(), "staff", ["grp_1"]), (UserScope(), "grp_1", ["grp_1"]), (UserScope(), "STAFF", []), (UserScope(), "admins", []),
        (UserScope(), "nothing", []), (UserScope(), "", []), (UserScope(), "sales", []), (UserScope(), "grp_2", []),
        (UserScope(connection: "con_1"), "sales", ["grp_2"]), (UserScope(connection: "con_1"), "grp_2", ["grp_2"]),
        (UserScope(connection: "con_2"), "sales", []), (UserScope(organization: "org_1"), "sales", ["grp_3"]),
        (UserScope(organization: "org_1", connection: "con_1"), "sales", ["grp_2", "grp_3"]),
        (UserScope(organization: "org_1", connection: "con_1"), "staff", ["grp_1"]),
    ]

    @Test(arguments: DirectoryKind.allCases, memberships)
    func groupsOfOtherConnectionsAndOrganizationsDoNotCount(
        kind: DirectoryKind, question: (scope: UserScope, group: String, ids: [String])
    ) async throws {
        let directory = try await kind.make()
        let kinds: [String: GroupMatch.Kind] = ["grp_1": .tenant, "grp_2": .connection, "grp_3": .organization]
        let matches = question.ids.map { GroupMatch(id: $0, name: $0 == "grp_1" ? "staff" : "sales", kind: kinds[$0] ?? .tenant) }
        let answer = try await directory.memberships(of: "auth0|1", in: [question.group], scope: question.scope)
        #expect(answer == [question.group: matches.isEmpty ? .notMember : .member(of: matches)])
    }

    @Test(arguments: DirectoryKind.allCases)
    func rolesAreThoseOfTheUserAndOfItsGroups(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        let outside = [
            UserRole(id: "rol_1", name: "Admin"), UserRole(id: "rol_2", name: "Editor", type: "groups"), UserRole(id: "rol_3", name: "Reader"),
        ]
        let inside = [UserRole(id: "rol_4", name: "Admin"), UserRole(id: "rol_5", name: "Seller", type: "groups")]
        func page(_ take: Int, _ from: String? = nil, in organization: String? = nil, of user: String = "auth0|1") async throws -> Page<UserRole> {
            try await directory.effectiveRoles(of: user, organization: organization, page: PageRequest(take: take, from: from))
        }
        #expect(try await page(3) == Page(outside))
        #expect(try await page(2) == Page(Array(outside[..<2]), next: "rol_2"))
        #expect(try await page(2, "rol_2") == Page([outside[2]]))
        #expect(try await page(50, in: "org_1") == Page(inside))
        #expect(try await page(1, in: "org_1") == Page([inside[0]], next: "rol_4"))
        #expect(try await page(50, in: "org_2") == Page())
        #expect(
            try await page(50, of: "auth0|2")
                == Page([UserRole(id: "rol_2", name: "Editor", type: "groups"), UserRole(id: "rol_3", name: "Reader", type: "groups")]))
    }

    static let filters: [(filter: RoleFilter, organization: String?, ids: [String])] = [
        (.ids(["rol_2", "rol_1", "rol_4", "rol_6", "none", "Admin"]), nil, ["rol_1", "rol_2"]), (.ids([]), nil, []),
        (.ids(["rol_4", "rol_1"]), "org_1", ["rol_4"]), (.names(["Admin", "Reader"]), nil, ["rol_1", "rol_3"]),
        (.names(["Admin"]), "org_1", ["rol_4"]), (.names(["admin", "rol_1", "\"", "'", ""]), nil, []),
    ]

    @Test(arguments: DirectoryKind.allCases, filters)
    func rolesCanBeAskedForByIDAndByName(
        kind: DirectoryKind, question: (filter: RoleFilter, organization: String?, ids: [String])
    ) async throws {
        let directory = try await kind.make()
        let roles = try await directory.effectiveRoles(of: "auth0|1", organization: question.organization, among: question.filter)
        #expect(roles.map(\.id) == question.ids)
    }

    @Test func whoeverWritesADirectoryNeedsTwoFunctions() async throws {
        let directory = RecordingDirectory()
        #expect(try await directory.isSecondaryIdentity("google-oauth2|99", of: "auth0|1"))
        #expect(try await directory.groups(of: "auth0|1", page: PageRequest()) == Page())
        #expect(try await directory.memberships(of: "auth0|1", in: ["staff"], scope: UserScope()) == [:])
        #expect(try await directory.effectiveRoles(of: "auth0|1", organization: nil, page: PageRequest()) == Page())
        #expect(try await directory.effectiveRoles(of: "auth0|1", organization: nil, among: .names(["Admin"])) == [])
    }
}
