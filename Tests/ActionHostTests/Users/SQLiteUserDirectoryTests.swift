import ActionHost
import Foundation
import PostLogin
import Testing

/// What users in an SQLite database have beyond those in memory.
@Suite struct SQLiteUserDirectoryTests {
    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func aFileIsForItsOwnerAndSurvives() async throws {
        try await withFolder { folder in
            let path = "\(folder)/new/users.sqlite"
            let first = try SQLiteUserDirectory(file: path)
            try await first.save(.sample)
            try await first.apply(UserUpdate(appMetadata: ["plan": "gold"]), to: "auth0|1", updateID: "u")
            #expect(try permissions(path) == 0o600)
            #expect(try permissions("\(folder)/new") == 0o700)

            let second = try SQLiteUserDirectory(file: path, mayCreate: false)
            try await second.apply(UserUpdate(appMetadata: ["plan": "silver"]), to: "auth0|1", updateID: "u")
            #expect(try await second.user("auth0|1").appMetadata == ["plan": "gold"])
            #expect(try await second.groups(of: "auth0|1", page: PageRequest()).elements.map(\.name) == ["staff", "sales", "sales"])
        }
    }

    @Test func whatIsSavedAgainIsReplaced() async throws {
        let directory = try SQLiteUserDirectory()
        try await directory.save(.sample)
        var contents = UserDirectoryContents.sample
        contents.users.removeLast()
        contents.users[0].email = "countess@example.com"
        contents.groups = [.init(id: "grp_1", name: "employees", members: [.init(userID: "auth0|2")])]
        contents.roles = [.init(id: "rol_1", name: "Owner", assignments: [.init(.user("auth0|2"))])]
        try await directory.save(contents)

        #expect(try await directory.user("auth0|1").email == "countess@example.com")
        #expect(try await directory.groups(of: "auth0|1", page: PageRequest()).elements.map(\.id) == ["grp_2", "grp_3"])
        #expect(try await directory.groups(of: "auth0|2", page: PageRequest()).elements.map(\.name) == ["employees", "admins"])
        #expect(
            try await directory.effectiveRoles(of: "auth0|2", organization: nil, page: PageRequest()).elements.map(\.name)
                == ["Owner", "Editor", "Reader"])
    }

    @Test func whatIsNoDirectoryIsRefused() async throws {
        try await withFolder { folder in
            try write(["text.sqlite": "no database, but a text that is longer than the head of one: \(String(repeating: "x", count: 200))"], to: folder)
            _ = try SQLiteLoginStore(file: "\(folder)/logins.sqlite")
            let problems = [
                "none.sqlite": "there is no such file", "text.sqlite": "file is not a database",
                "logins.sqlite": "it is a database, but no user directory",
            ]
            for (name, problem) in problems {
                let error = UserDirectoryError(
                    code: .unavailable, description: "the user directory \(folder)/\(name) cannot be opened: \(problem)")
                #expect(throws: error) { try SQLiteUserDirectory(file: "\(folder)/\(name)", mayCreate: false) }
            }
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/none.sqlite"))
        }
    }

    @Test func idsOfUpdatesAreKeptForThirtyDays() async throws {
        let clock = ManualClock()
        let directory = try SQLiteUserDirectory(now: clock.milliseconds)
        try await directory.save(.sample)
        func write(_ value: JSONValue, _ id: String) async throws -> JSONValue? {
            try await directory.apply(UserUpdate(appMetadata: ["n": value]), to: "auth0|2", updateID: id)
            return try await directory.user("auth0|2").appMetadata["n"]
        }
        #expect(try await write(1, "first") == 1)
        clock.advance(by: SQLiteUserDirectory.updateMemory)
        #expect(try await write(2, "other") == 2)
        #expect(try await write(3, "first") == 2)
        clock.advance(by: .milliseconds(1))
        #expect(try await write(4, "another") == 4)
        #expect(try await write(5, "first") == 5)
    }

    @Test func writesBeyondTheLimitAreTurnedAway() async throws {
        let clock = ManualClock()
        let directory = try SQLiteUserDirectory(writeLimit: UserWriteLimit(perSecond: 2, burst: 3), now: clock.milliseconds)
        try await directory.save(.sample)
        var count = 0
        func write(_ id: String? = nil) async throws {
            count += 1
            try await directory.apply(UserUpdate(appMetadata: ["n": .number(Double(count))]), to: "auth0|2", updateID: id ?? "\(count)")
        }
        func rateLimited(_ milliseconds: Int) -> UserDirectoryError {
            UserDirectoryError(
                code: .rateLimited(retryAfter: .milliseconds(milliseconds)),
                description: "the user directory takes no more requests at the moment; try again in \(milliseconds) ms")
        }
        for _ in 1...3 { try await write() }
        await #expect(throws: rateLimited(500)) { try await write() }
        #expect(try await directory.user("auth0|2").appMetadata["n"] == 3)
        // What is applied already needs no write, and reading is not limited.
        try await write("1")
        // Nor does what cannot be applied count.
        clock.advance(by: .milliseconds(400))
        await #expect(throws: rateLimited(100)) { try await write() }
        clock.advance(by: .milliseconds(100))
        await #expect(throws: UserDirectoryError.unknownUser("auth0|3")) {
            try await directory.apply(UserUpdate(appMetadata: ["n": 0]), to: "auth0|3", updateID: "x")
        }
        try await write()
        await #expect(throws: rateLimited(500)) { try await write() }
        // However long it is quiet, no more than the burst is saved up.
        clock.advance(by: .seconds(1000))
        for _ in 1...3 { try await write() }
        await #expect(throws: rateLimited(500)) { try await write() }
    }
}
