import ActionHost
import PostLogin
import Testing

/// The one update of a login, in a host that has a user directory.
@Suite struct UserUpdateTests {
    private let clock = ManualClock()

    private func login(_ directory: any UserDirectory, _ bodies: String..., event: PostLoginEvent = makeEvent()) async throws -> LoginOutcome {
        try await host(directory, bodies.map(handler)).login(event).timeless
    }

    private func host(_ directory: any UserDirectory, _ sources: [String]) throws -> ActionHost {
        try makeHost(sources) {
            $0.users = directory
            $0.userRetry = UserRetryPolicy(jitter: 0, clock: clock)
        }
    }

    private static let redirect = "api.redirect.sendUserTo('https://a.example')"

    @Test(arguments: DirectoryKind.allCases)
    func allActionsTogetherMakeOneUpdateAtTheRoot(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        let update = UserUpdate(userMetadata: ["address": ["city": "Köln"], "color": nil], appMetadata: ["plan": "gold"])
        let effects: [Effect] = [.appMetadata("plan", "silver"), .userMetadata("color", .null), .appMetadata("plan", "gold")]
        #expect(
            try await login(
                directory, "api.user.setAppMetadata('plan', 'silver').user.setUserMetadata('color', null).user.setAppMetadata('plan', 'gold')",
                "api.user.setUserMetadata('address', { city: 'Köln' })")
                == .completed(
                    CompletedLogin(
                        userUpdate: update,
                        executions: [
                            .execute("action-1", effects: effects),
                            .execute("action-2", effects: [.userMetadata("address", ["city": "Köln"])]),
                        ])))
        let user = try await directory.user("auth0|1")
        #expect(user.userMetadata == ["address": ["city": "Köln"]])
        #expect(user.appMetadata == ["plan": "gold"])
    }

    @Test func oneLoginIsOneCallAndEachLoginHasAKeyOfItsOwn() async throws {
        let directory = RecordingDirectory()
        let host = try host(directory, ["api.user.setAppMetadata('a', 1)", "api.user.setAppMetadata('b', 2)"].map(handler))
        for _ in 1...2 { _ = try await host.login(makeEvent()) }
        #expect(directory.updates == Array(repeating: UserUpdate(appMetadata: ["a": 1, "b": 2]), count: 2))
        #expect(directory.calls.map(\.user) == ["auth0|1", "auth0|1"])
        #expect(Set(directory.calls.map(\.updateID)).count == 2)
    }

    @Test func aLoginWithoutChangesWritesNothing() async throws {
        let directory = RecordingDirectory()
        let outcome = try await login(directory, "api.user.setAppMetadata('a', 1)", "api.user.setAppMetadata('a', undefined)")
        #expect(outcome.name == "completed")
        #expect(directory.calls == [])
    }

    @Test func aDenialIsWrittenToo() async throws {
        let directory = RecordingDirectory()
        let outcome = try await login(directory, "api.user.setAppMetadata('a', 1); api.access.deny('no')", "api.user.setAppMetadata('b', 1)")
        #expect(outcome.denial?.userUpdate == UserUpdate(appMetadata: ["a": 1]))
        #expect(directory.updates == [UserUpdate(appMetadata: ["a": 1])])
    }

    @Test(arguments: [
        "throw new Error('x')", "api.idToken.setCustomClaim('a', 'x'.repeat(200_000))", "for (;;);",
    ])
    func aFailedLoginWritesNothing(body: String) async throws {
        let directory = RecordingDirectory()
        let host = try makeHost(["api.user.setAppMetadata('a', 1)", body].map(handler)) {
            $0.users = directory
            $0.cpuLimit = .milliseconds(200)
        }
        #expect(try await host.login(makeEvent()).name == "failed")
        #expect(directory.calls == [])
    }

    @Test(arguments: [nil, "none"] as [String?])
    func aRedirectIsWrittenBeforeItLeaves(prompt: String?) async throws {
        let directory = RecordingDirectory()
        let event = makeEvent { $0.request.query["prompt"] = prompt.map { .string($0) } }
        let outcome = try await login(directory, "api.user.setAppMetadata('a', 1); \(Self.redirect)", event: event)
        #expect(outcome.name == (prompt == nil ? "suspended" : "denied"))
        #expect(outcome.userUpdate == UserUpdate(appMetadata: ["a": 1]))
        #expect(directory.updates == [UserUpdate(appMetadata: ["a": 1])])
    }

    @Test(arguments: DirectoryKind.allCases)
    func theUserIsReadAgainWhenTheLoginGoesOn(kind: DirectoryKind) async throws {
        let directory = try await kind.make()
        let host = try host(directory, [
            handler("api.user.setAppMetadata('asked', true); \(Self.redirect)")
                + continuation("console.log(JSON.stringify(event.user)); api.user.setAppMetadata('answered', true)"),
            handler("console.log(JSON.stringify(event.user.app_metadata))"),
        ])
        let event = makeEvent {
            $0.user = PostLoginEvent.User(members: ["user_id": "auth0|2", "name": "Bob", "user_metadata": [:], "app_metadata": ["old": 1]])
        }
        let waiting = try #require(try await host.login(event).suspension)
        try await directory.apply(UserUpdate(userMetadata: ["confirmed": true]), to: "auth0|2", updateID: "meanwhile")
        let outcome = try await host.resume(state: waiting.state)
        #expect(
            outcome.logs == [
                #"{"user_id":"auth0|2","name":"Bob","user_metadata":{"confirmed":true},"app_metadata":{"asked":true},"identities":[]}"#,
                #"{"asked":true,"answered":true}"#,
            ])
        #expect(outcome.userUpdate == UserUpdate(appMetadata: ["answered": true]))
        #expect(try await directory.user("auth0|2").appMetadata == ["asked": true, "answered": true])
    }

    @Test func whatADirectoryHasLostMeanwhileIsWrittenAgain() async throws {
        let store = try SQLiteLoginStore()
        let source = handler("api.user.setAppMetadata('asked', true); \(Self.redirect)")
            + continuation("console.log(JSON.stringify(event.user.app_metadata))")
        func host() throws -> ActionHost {
            try makeHost([source]) {
                $0.store = store
                $0.users = InMemoryUserDirectory(.sample)
            }
        }
        let waiting = try #require(try await host().login(makeEvent()).suspension)
        #expect(try await host().resume(state: waiting.state).logs == [#"{"plan":"free","asked":true}"#])
    }

    @Test func aUserThatIsGoneKeepsTheLoginWaiting() async throws {
        let store = try SQLiteLoginStore()
        func host(_ directory: any UserDirectory) throws -> ActionHost {
            try makeHost([handler(Self.redirect) + continuation("")]) {
                $0.store = store
                $0.users = directory
            }
        }
        let waiting = try #require(try await host(InMemoryUserDirectory(.sample)).login(makeEvent()).suspension)
        let gone = ActionHostError(code: .users, description: "the login cannot go on: the user directory has no user auth0|1")
        await #expect(throws: gone) { try await host(InMemoryUserDirectory()).resume(state: waiting.state) }
        #expect(try await host(InMemoryUserDirectory(.sample)).resume(state: waiting.state).name == "completed")
    }

    @Test func aBusyDirectoryIsAskedAgainUnderTheSameKey() async throws {
        let directory = RecordingDirectory(failures: [
            UserDirectoryError.rateLimited(), UserDirectoryError.rateLimited(retryAfter: .seconds(2)),
        ])
        #expect(try await login(directory, "api.user.setAppMetadata('a', 1)").name == "completed")
        #expect(directory.updates == Array(repeating: UserUpdate(appMetadata: ["a": 1]), count: 3))
        #expect(Set(directory.calls.map(\.updateID)).count == 1)
        #expect(clock.waits == [.milliseconds(200), .seconds(2)])
    }

    @Test func theLimitOfADirectoryIsWaitedFor() async throws {
        let directory = try SQLiteUserDirectory(writeLimit: UserWriteLimit(perSecond: 1, burst: 1), now: clock.milliseconds)
        try await directory.save(.sample)
        let host = try host(directory, [handler("api.user.setAppMetadata('n', (event.user.app_metadata.n ?? 0) + 1)")])
        for _ in 1...3 { #expect(try await host.login(makeEvent()).name == "completed") }
        #expect(clock.waits == [.seconds(1), .seconds(1)])
    }

    private struct Refusal: Error, CustomStringConvertible { let description = "no route" }

    static let refusals: [(failures: [any Error], message: String, calls: Int)] = [
        (
            Array(repeating: UserDirectoryError.rateLimited(), count: 10),
            "the user directory takes no more requests at the moment; try again later (attempts: 6)", 6
        ),
        (
            [UserDirectoryError.rateLimited(retryAfter: .seconds(16))],
            "the user directory takes no more requests at the moment; try again in 16 s (attempts: 1)", 1
        ), ([UserDirectoryError.unknownUser("auth0|1")], "the user directory has no user auth0|1", 1),
        ([Refusal()], "the user directory has failed: no route", 1),
    ]

    @Test(arguments: refusals.indices, ["", "api.access.deny('no')", redirect])
    func whatCannotBeWrittenFailsTheLogin(index: Int, ending: String) async throws {
        let (failures, message, calls) = Self.refusals[index]
        let directory = RecordingDirectory(failures: failures)
        let outcome = try await login(directory, "api.idToken.setCustomClaim('a', 1); api.user.setAppMetadata('a', 1); \(ending)")
        #expect(outcome.failure == LoginFailure(kind: .users, message: message))
        #expect(outcome.userUpdate == nil)
        #expect(outcome.json["tokens"] == nil)
        #expect(outcome.executions.count == 1)
        #expect(directory.calls.count == calls)
    }

    @Test func aUserWithoutAnIDCannotBeWritten() async throws {
        let directory = RecordingDirectory()
        let outcome = try await login(directory, "api.user.setAppMetadata('a', 1)", event: makeEvent { $0.user.userID = nil })
        #expect(outcome.failure == LoginFailure(kind: .users, message: "event.user has no user_id, so its metadata cannot be written"))
        #expect(directory.calls == [])
    }

    @Test func aCancelledLoginDoesNotWaitForTheDirectory() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let host = try makeHost([handler("api.user.setAppMetadata('a', 1)")]) { $0.users = SlowDirectory(asked: { continuation.yield() }) }
        let task = Task { try await host.login(makeEvent()) }
        var iterator = stream.makeAsyncIterator()
        await iterator.next()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    private struct SlowDirectory: UserDirectory {
        let asked: @Sendable () -> Void

        func user(_ id: String) async throws -> PostLoginEvent.User { throw UserDirectoryError.unknownUser(id) }

        func apply(_ update: UserUpdate, to user: String, updateID: String) async throws {
            asked()
            try await Task.sleep(for: .seconds(600))
        }
    }
}
