import ActionHost
import PostLogin
import Testing

@Suite struct UserDirectoryContentsTests {
    private func read(_ json: String) throws -> UserDirectoryContents {
        try UserDirectoryContents(json: JSONValue(parsing: json.replacing("'", with: "\"")))
    }

    @Test func everyMemberIsRead() throws {
        let contents = try read(
            """
            {'users': [{'user_id': 'auth0|1', 'own': [1]}],
             'groups': [
               {'id': 'g', 'name': 'staff', 'external_id': 'e', 'connection_id': 'c', 'organization_id': 'o', 'tenant_name': 't',
                'created_at': '2025', 'updated_at': '2026', 'members': ['auth0|1', {'user_id': 'auth0|1', 'created_at': '2024', 'assignment': 'scim'}]},
               {'id': 'h', 'name': 'bare', 'external_id': null}],
             'roles': [{'id': 'r', 'name': 'Admin', 'assignments': ['auth0|1', {'user_id': 'auth0|1', 'organization_id': 'o'}, {'group_id': 'g'}]},
               {'id': 's', 'name': 'None'}]}
            """)
        #expect(
            contents
                == UserDirectoryContents(
                    users: [PostLoginEvent.User(members: ["user_id": "auth0|1", "own": [1]])],
                    groups: [
                        .init(
                            id: "g", name: "staff", externalID: "e", connectionID: "c", organizationID: "o", tenantName: "t",
                            createdAt: "2025", updatedAt: "2026",
                            members: [
                                .init(userID: "auth0|1", createdAt: "1970-01-01T00:00:00.000Z", assignment: "direct"),
                                .init(userID: "auth0|1", createdAt: "2024", assignment: "scim"),
                            ]),
                        .init(
                            id: "h", name: "bare", tenantName: "", createdAt: "1970-01-01T00:00:00.000Z",
                            updatedAt: "1970-01-01T00:00:00.000Z"),
                    ],
                    roles: [
                        .init(
                            id: "r", name: "Admin",
                            assignments: [
                                .init(.user("auth0|1")), .init(.user("auth0|1"), organizationID: "o"), .init(.group("g")),
                            ]), .init(id: "s", name: "None"),
                    ]))
    }

    @Test(arguments: ["{}", "{'users': null}", "{'users': [], 'groups': [], 'roles': []}"])
    func everyListMayBeLeftOut(json: String) throws {
        #expect(try read(json) == UserDirectoryContents())
    }

    @Test(arguments: [
        ("[]", "expected an object, found an array"), ("{'people': []}", "people: there is no such member; there are users, groups, roles"),
        ("{'users': {}}", "users: expected an array, found an object"), ("{'users': ['a']}", "users[0]: expected an object, found a string"),
        ("{'users': [{}]}", "users[0]: a user needs a user_id"), ("{'users': [{'user_id': ''}]}", "users[0]: a user needs a user_id"),
        ("{'users': [{'user_id': 7}]}", "users[0].user_id: expected a string, found a number"),
        (
            "{'users': [{'user_id': 'a', 'identities': [{'isSocial': 1}]}]}",
            "users[0].identities[0].isSocial: expected a boolean, found a number"
        ), ("{'users': [{'user_id': 'a'}, {'user_id': 'a'}]}", "users[1]: the id a is used twice"),
        ("{'groups': [{'name': 'a'}]}", "groups[0].id: a text is missing here"),
        ("{'groups': [{'id': '', 'name': 'a'}]}", "groups[0].id: a text is missing here"),
        ("{'groups': [{'id': 'a'}]}", "groups[0].name: a text is missing here"),
        ("{'groups': [{'id': 1, 'name': 'a'}]}", "groups[0].id: expected a string, found a number"),
        (
            "{'groups': [{'id': 'a', 'name': 'a', 'conection_id': 'c'}]}",
            "groups[0].conection_id: there is no such member; there are id, name, external_id, connection_id, organization_id, tenant_name, "
                + "created_at, updated_at, members"
        ), ("{'groups': [{'id': 'a', 'name': 'a', 'members': 'x'}]}", "groups[0].members: expected an array, found a string"),
        ("{'groups': [{'id': 'a', 'name': 'a', 'members': [1]}]}", "groups[0].members[0]: expected an object, found a number"),
        ("{'groups': [{'id': 'a', 'name': 'a', 'members': [{}]}]}", "groups[0].members[0].user_id: a text is missing here"),
        ("{'groups': [{'id': 'a', 'name': 'a', 'members': ['x']}]}", "groups[0].members[0]: there is no user x"),
        ("{'groups': [{'id': 'a', 'name': 'a'}, {'id': 'a', 'name': 'b'}]}", "groups[1]: the id a is used twice"),
        ("{'roles': [{'id': 'a', 'name': 'a', 'assignments': ['x']}]}", "roles[0].assignments[0]: there is no user x"),
        ("{'roles': [{'id': 'a', 'name': 'a', 'assignments': [{'group_id': 'x'}]}]}", "roles[0].assignments[0]: there is no group x"),
        (
            "{'roles': [{'id': 'a', 'name': 'a', 'assignments': [{'organization_id': 'x'}]}]}",
            "roles[0].assignments[0]: an assignment needs a user_id or a group_id"
        ),
        (
            "{'roles': [{'id': 'a', 'name': 'a', 'assignments': [{'user_id': 'x', 'group_id': 'x'}]}]}",
            "roles[0].assignments[0]: an assignment needs a user_id or a group_id"
        ), ("{'roles': [{'id': 'a', 'name': 'a'}, {'id': 'a', 'name': 'b'}]}", "roles[1]: the id a is used twice"),
    ])
    func mistakesAreReportedWithTheirPlace(json: String, message: String) throws {
        #expect(throws: UserDirectoryError(code: .invalidContents, description: message)) { try read(json) }
    }
}
