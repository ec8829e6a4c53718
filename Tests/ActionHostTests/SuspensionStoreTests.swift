import ActionHost
import Foundation
import PostLogin
import Testing

/// Suspended logins over time, over processes and in a file.
@Suite struct SuspensionStoreTests {
    private let action = makeAction(
        "redirecting",
        handler("api.user.setUserMetadata('color', 'red'); api.idToken.setCustomClaim('a', [1, null]); api.redirect.sendUserTo('https://a.example')")
            + continuation("console.log(event.user.email, event.user.user_metadata.color, event.secrets.KEY === 'top-secret-value')"),
        secrets: ["KEY": "top-secret-value"])

    private func host(
        _ store: SQLiteLoginStore, at time: Double = testTime, _ actions: [Action]? = nil
    ) throws -> ActionHost {
        try makeHost(actions: actions ?? [action]) {
            $0.store = store
            $0.clock = .fixed(milliseconds: time)
        }
    }

    @Test func aFileCarriesALoginFromOneHostToAnother() async throws {
        try await withFolder { folder in
            let path = "\(folder)/new/logins.sqlite"
            let event = makeEvent { $0.secrets = ["OF_EVENT": "another-secret"] }
            let waiting = try #require(try await host(SQLiteLoginStore(file: path)).login(event).suspension)

            for file in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/new") {
                let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/new/\(file)")), as: UTF8.self)
                #expect(text.contains("ada@example.com"))
                #expect(!text.contains("top-secret-value") && !text.contains("another-secret") && !text.contains(waiting.state))
            }
            #expect(try permissions(path) == 0o600)
            #expect(try permissions("\(folder)/new") == 0o700)

            let outcome = try await host(SQLiteLoginStore(file: path)).resume(state: waiting.state).timeless
            #expect(
                outcome
                    == .completed(
                        CompletedLogin(
                            idTokenClaims: ["a": [1, nil]],
                            executions: [.resume("redirecting", logs: ["ada@example.com red true"])])))
            await #expect(throws: ActionHostError.self) { try await host(SQLiteLoginStore(file: path)).resume(state: waiting.state) }
        }
    }

    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func twoHostsOfOneFileResumeALoginOnce() async throws {
        try await withFolder { folder in
            let path = "\(folder)/logins.sqlite"
            let hosts = [try host(SQLiteLoginStore(file: path)), try host(SQLiteLoginStore(file: path))]
            for _ in 1...5 {
                let state = try #require(try await hosts[0].login(makeEvent()).suspension).state
                let completed = await withTaskGroup(of: Bool.self) { group in
                    for host in hosts { group.addTask { (try? await host.resume(state: state))?.name == "completed" } }
                    return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                #expect(completed == 1)
            }
        }
    }

    @Test(arguments: [(3_599_999, true), (3_600_000, false), (1e10, false)] as [(Double, Bool)])
    func aLoginWaitsForAnHour(milliseconds: Double, isResumed: Bool) async throws {
        let store = try SQLiteLoginStore()
        let waiting = try #require(try await host(store).login(makeEvent()).suspension)
        let later = try host(store, at: testTime + milliseconds)
        if isResumed {
            #expect(try await later.resume(state: waiting.state).name == "completed")
        } else {
            let error = ActionHostError(
                code: .expiredState, description: "the login waited until 2026-01-01T01:00:00.000Z and has expired")
            await #expect(throws: error) { try await later.resume(state: waiting.state) }
            let again = await #expect(throws: ActionHostError.self) { try await later.resume(state: waiting.state) }
            #expect(again?.code == .unknownState)
        }
    }

    @Test func theLifetimeCanBeChosen() async throws {
        let store = try SQLiteLoginStore()
        let host = try makeHost(actions: [action]) {
            $0.store = store
            $0.suspensionLifetime = .milliseconds(1500)
        }
        #expect(try await host.login(makeEvent()).suspension?.expiresAt == testTime + 1500)
    }

    @Test func expiredLoginsAreRemovedWhenOthersAreSuspended() async throws {
        let store = try SQLiteLoginStore()
        let old = try #require(try await host(store).login(makeEvent()).suspension)
        #expect(try await store.find(state: old.state) != nil)
        let new = try #require(try await host(store, at: testTime + 3_600_000).login(makeEvent()).suspension)
        #expect(try await store.find(state: old.state) == nil)
        #expect(try await store.find(state: new.state)?.expiresAt == testTime + 7_200_000)
    }

    @Test func anActionThatIsGoneCanBePutBack() async throws {
        let store = try SQLiteLoginStore()
        let waiting = try #require(try await host(store).login(makeEvent()).suspension)
        let error = ActionHostError(
            code: .missingAction,
            description: "the login waits for the action redirecting, which is not among the actions; put it back, or let the login expire")
        await #expect(throws: error) { try await host(store, [makeAction("other", handler(""))]).resume(state: waiting.state) }
        #expect(try await host(store).resume(state: waiting.state).name == "completed")
    }

    @Test func theOrderOfActionsIsThatOfTheHostThatResumes() async throws {
        let store = try SQLiteLoginStore()
        let waiting = try #require(try await host(store).login(makeEvent()).suspension)
        let others = ["a", "b"].map { makeAction($0, handler("")) }
        let outcome = try await host(store, [others[0], action, others[1]]).resume(state: waiting.state)
        #expect(outcome.executions.map(\.action) == ["redirecting", "b"])
    }

    @Test func aFileThatIsNoDatabaseIsRefused() async throws {
        try await withFolder { folder in
            try write(["logins.sqlite": String(repeating: "this is no database\n", count: 200)], to: folder)
            let error = #expect(throws: ActionHostError.self) { try SQLiteLoginStore(file: "\(folder)/logins.sqlite") }
            #expect(error?.code == .store)
            #expect(
                error?.description.hasPrefix(
                    "the store of suspended logins \(folder)/logins.sqlite cannot be opened: SQLite error 26: file is not a database") == true)
        }
    }

    @Test func aFileThatCannotBeMadeIsRefused() async throws {
        try await withFolder { folder in
            try write(["file": ""], to: folder)
            for path in [folder, "\(folder)/file/logins.sqlite"] {
                let error = #expect(throws: ActionHostError.self) { try SQLiteLoginStore(file: path) }
                #expect(error?.code == .store)
                #expect(error?.description.hasPrefix("the store of suspended logins \(path) cannot be opened: ") == true)
            }
        }
    }

    @Test func aStoreThatFailsIsTheHostsError() async throws {
        let error = ActionHostError(code: .store, description: "the disk is full")
        let host = try makeHost(actions: [action]) { $0.store = BrokenStore(error: error) }
        await #expect(throws: error) { try await host.login(makeEvent()) }
        await #expect(throws: error) { try await host.resume(state: "x") }
    }

    private struct BrokenStore: LoginStore {
        let error: ActionHostError
        func save(_ login: SuspendedLogin, state: String) async throws { throw error }
        func claim(state: String, for lease: Duration) async throws -> ClaimAnswer { throw error }
        func end(_ claim: LoginClaim, _ ending: ClaimEnding) async throws -> Bool { throw error }
        func removeExpired(at time: Double) async throws { throw error }
    }
}
