import PostLogin
import Testing

@Suite struct UserUpdateMergingTests {
    @Test func changesReplaceWholeValuesAndNullRemoves() {
        let user = PostLoginEvent.User(members: [
            "user_id": "u", "user_metadata": ["a": 1, "b": ["c": 1]], "app_metadata": ["x": 1], "own": true,
        ])
        let update = UserUpdate(userMetadata: ["b": ["d": 2], "a": nil, "never": nil, "e": [nil]], appMetadata: ["x": 2])
        #expect(
            update.merged(into: user).members == [
                "user_id": "u", "user_metadata": ["b": ["d": 2], "e": [nil]], "app_metadata": ["x": 2], "own": true,
            ])
    }

    @Test(arguments: [nil, .null, [], "text", 7] as [JSONValue?])
    func whatIsNoObjectIsReplaced(metadata: JSONValue?) {
        var user = PostLoginEvent.User(members: ["user_id": "u"])
        user.members["user_metadata"] = metadata
        #expect(UserUpdate().merged(into: user) == user)
        #expect(UserUpdate(userMetadata: ["a": 1, "b": nil]).merged(into: user).members == ["user_id": "u", "user_metadata": ["a": 1]])
    }

    static let identities: JSONValue = [
        ["provider": "auth0", "user_id": "1"], ["provider": "samlp", "user_id": "okta|ada"], ["provider": "github"], ["user_id": "2"],
    ]

    @Test(arguments: [
        ("samlp|okta|ada", true), ("auth0|1", false), ("okta|ada", false), ("github|", false), ("|2", false), ("auth0|2", false), ("", false),
    ])
    func aSecondaryIdentityIsAnyButTheUsersOwn(account: String, isSecondary: Bool) {
        let user = PostLoginEvent.User(members: ["user_id": "auth0|1", "identities": Self.identities])
        #expect(user.hasSecondaryIdentity(account) == isSecondary)
    }
}
