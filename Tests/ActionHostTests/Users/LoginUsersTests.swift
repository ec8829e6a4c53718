@testable import ActionHost
import PostLogin
import Testing

@Suite struct LoginUsersTests {
    private func users(_ directory: (any UserDirectory)?) -> LoginUsers {
        LoginUsers(directory: directory, retry: UserRetryPolicy(clock: ManualClock()))
    }

    @Test(arguments: DirectoryKind.allCases)
    func aLoginGoesOnAsAUserThatItsIdentityBelongsTo(kind: DirectoryKind) async throws {
        let users = users(try await kind.make())
        try await users.checkPrimaryUser("auth0|1", authenticatedBy: "google-oauth2|99")
        func refusal(_ user: String, _ primary: String) -> UserDirectoryError {
            UserDirectoryError(
                code: .notSecondaryIdentity,
                description: "the login cannot go on as \(primary): \(user) is not among the secondary identities of that user; link the two first")
        }
        for (user, primary) in [("auth0|1", "auth0|1"), ("auth0|2", "auth0|1"), ("google-oauth2|99", "auth0|2")] {
            await #expect(throws: refusal(user, primary)) { try await users.checkPrimaryUser(primary, authenticatedBy: user) }
        }
        await #expect(throws: refusal("a user without user_id", "auth0|1")) {
            try await users.checkPrimaryUser("auth0|1", authenticatedBy: nil)
        }
        await #expect(throws: UserDirectoryError.unknownUser("auth0|3")) {
            try await users.checkPrimaryUser("auth0|3", authenticatedBy: "google-oauth2|99")
        }
    }

    @Test func withoutADirectoryNothingIsDone() async throws {
        let users = users(nil)
        let event = makeEvent()
        #expect(try await users.apply(UserUpdate(appMetadata: ["a": 1]), to: "auth0|1", legID: "l") == nil)
        try await users.ensure(AppliedUpdate(id: "l", user: "auth0|1", update: UserUpdate(appMetadata: ["a": 1])))
        #expect(try await users.refreshed(event) == event)
        try await users.checkPrimaryUser("auth0|2", authenticatedBy: "auth0|1")
    }

    @Test func anEmptyUpdateIsNoUpdate() async throws {
        let directory = RecordingDirectory()
        #expect(try await users(directory).apply(UserUpdate(), to: "nobody", legID: "l") == nil)
        #expect(directory.calls == [])
    }

    @Test func aLegThatIsRunAgainAppliesItsUpdateOnce() async throws {
        let directory = try await DirectoryKind.sqlite.make()
        let update = UserUpdate(appMetadata: ["n": 1])
        let applied = try await users(directory).apply(update, to: "auth0|2", legID: "leg")
        #expect(applied == AppliedUpdate(id: "leg", user: "auth0|2", update: update))
        try await directory.apply(UserUpdate(appMetadata: ["n": 2]), to: "auth0|2", updateID: "other")
        try await users(directory).apply(update, to: "auth0|2", legID: "leg")
        try await users(directory).ensure(applied)
        #expect(try await directory.user("auth0|2").appMetadata == ["n": 2])
    }

    @Test func membersThatTheDirectoryDoesNotKnowAreKept() async throws {
        var event = makeEvent()
        event.user = PostLoginEvent.User(members: [
            "user_id": "auth0|1", "email": "old@example.com", "own": 1, "user_metadata": ["old": true], "app_metadata": [:],
        ])
        let refreshed = try await users(try await DirectoryKind.sqlite.make()).refreshed(event)
        var expected = UserDirectoryContents.sample.users[0].members
        expected["own"] = 1
        #expect(refreshed.user.members == expected)
        #expect(refreshed.user.members.names == ["user_id", "email", "own", "user_metadata", "app_metadata", "identities", "nick"])
        #expect(refreshed.client == event.client)
    }
}
