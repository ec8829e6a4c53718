import ActionHost
import PostLogin
import Testing

@Suite("The article “Writing a user directory”")
struct UsersArticleTests {
    @Test("The host writes what actions ask for")
    func inMemory() async throws {
        try await withFolder { folder in
            try write(["10-plan.js": handler("api.user.setAppMetadata('plan', 'team')")], to: folder)
            var user = PostLoginEvent.User()
            user.userID = "auth0|1"
            user.email = "ada@example.com"
            var configuration = ActionHostConfiguration()
            configuration.users = InMemoryUserDirectory(UserDirectoryContents(users: [user]))
            let host = try await ActionHost(actions: folder, configuration: configuration)

            _ = try await host.login(makeEvent())
            #expect(try await configuration.users?.user("auth0|1").appMetadata == ["plan": "team"])
        }
    }

    @Test("A directory of one's own is written once, tried again when it is busy, and answers for roles")
    func ownDirectory() async throws {
        let client = ProfileClient()
        var configuration = ActionHostConfiguration()
        configuration.users = ProfileDirectory(client: client)
        configuration.userRetry = UserRetryPolicy(attempts: 4, firstDelay: .milliseconds(50), totalTime: .seconds(5))
        // A busy computer must not fail the test.
        configuration.userRetry.totalTime = .seconds(300)
        configuration.timeLimit = .seconds(300)
        let action = makeAction(
            "10-plan",
            handler(
                "api.user.setAppMetadata('plan', (await api.roles.getUserEffectiveRoles()).roles.map((role) => role.name).join())"))
        let host = try ActionHost(catalog: ActionCatalog(actions: [action]), configuration: configuration)

        let outcome = try await host.login(makeEvent())

        #expect(outcome.name == "completed")
        #expect(await client.merged == [#"{"user_metadata":{},"app_metadata":{"plan":"Editor"}}"#])
        #expect(await client.attempts == 2)
    }
}

struct ProfileDirectory: UserDirectory {
    let client: ProfileClient

    func user(_ id: String) async throws -> PostLoginEvent.User {
        guard let profile = try await client.profile(id) else { throw UserDirectoryError.unknownUser(id) }
        var user = PostLoginEvent.User()
        user.userID = id
        user.email = profile.email
        user.userMetadata = profile.preferences
        user.appMetadata = profile.permissions
        return user
    }

    func apply(_ update: UserUpdate, to user: String, updateID: String) async throws {
        switch try await client.merge(update.json, into: user, idempotencyKey: updateID) {
        case .done: return
        case .noSuchUser: throw UserDirectoryError.unknownUser(user)
        case .busy(let retryAfter): throw UserDirectoryError.rateLimited(retryAfter: retryAfter)
        }
    }
}

extension ProfileDirectory {
    func effectiveRoles(of user: String, organization: String?, page: PageRequest) async throws -> Page<UserRole> {
        let roles = try await client.roles(of: user).map { UserRole(id: $0.id, name: $0.name) }
        return Page(roles)
    }
}

/// A service for profiles that is busy at first.
actor ProfileClient {
    struct Profile {
        var email: String
        var preferences: JSONObject = [:]
        var permissions: JSONObject = [:]
    }

    enum Answer { case done, noSuchUser, busy(retryAfter: Duration?) }

    private(set) var attempts = 0
    private(set) var merged: [String] = []

    func profile(_ id: String) throws -> Profile? { id == "auth0|1" ? Profile(email: "ada@example.com") : nil }
    func roles(of user: String) throws -> [(id: String, name: String)] { [("rol_1", "Editor")] }

    func merge(_ update: JSONValue, into user: String, idempotencyKey: String) throws -> Answer {
        attempts += 1
        if attempts == 1 { return .busy(retryAfter: nil) }
        if user != "auth0|1" { return .noSuchUser }
        merged.append(update.jsonText)
        return .done
    }
}
