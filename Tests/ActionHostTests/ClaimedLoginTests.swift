import ActionHost
import Foundation
import PostLogin
import Testing

/// A login that is being resumed stays in the store, out of reach for others, until its outcome is final.
@Suite struct ClaimedLoginTests {
    private func action(_ execute: String = "", continuing: String = "") -> Action {
        makeAction("asking", handler("\(execute); api.redirect.sendUserTo('https://a.example')") + continuation(continuing))
    }

    private func host(
        _ store: SQLiteLoginStore, _ actions: [Action]? = nil, configure: (inout ActionHostConfiguration) -> Void = { _ in }
    ) throws -> ActionHost {
        try makeHost(actions: actions ?? [action()]) {
            $0.store = store
            configure(&$0)
        }
    }

    private func suspend(_ host: ActionHost) async throws -> String { try #require(try await host.login(makeEvent()).suspension).state }

    @Test func aSecondResumeIsToldUntilWhenTheFirstOneHasTheLogin() async throws {
        let store = try SQLiteLoginStore()
        let host = try host(store)
        let state = try await suspend(host)
        let before = LoginClock.system.now()
        guard case .claimed(let claim) = try await store.claim(state: state, for: .seconds(60)) else { return #expect(Bool(false)) }
        guard case .taken(let until) = try await store.claim(state: state, for: .seconds(60)) else { return #expect(Bool(false)) }
        #expect(until >= before + 60_000 && until <= LoginClock.system.now() + 60_000)
        let error = ActionHostError(
            code: .beingResumed,
            description: "the login is being resumed; should that come to nothing, it can be resumed again from \(ISOTime.text(milliseconds: until))")
        await #expect(throws: error) { try await host.resume(state: state) }
        await #expect(throws: error) { try await host.exportSuspendedLogin(state: state) }
        #expect(try await store.end(claim, .released))
        #expect(try await host.resume(state: state).name == "completed")
    }

    @Test func aClaimThatNobodyEndsEndsByItself() async throws {
        let store = try SQLiteLoginStore()
        let host = try host(store)
        let state = try await suspend(host)
        guard case .claimed(let dead) = try await store.claim(state: state, for: .milliseconds(50)) else { return #expect(Bool(false)) }
        try await Task.sleep(for: .milliseconds(60))
        #expect(try await host.resume(state: state).name == "completed")
        // Whoever had it has it no more.
        for ending in [ClaimEnding.released, .resumed, .removed] { #expect(try await !store.end(dead, ending)) }
        #expect(try await store.count() == 0)
    }

    @Test func anOutcomeThatCameTooLateDoesNotCount() async throws {
        let store = try SQLiteLoginStore()
        let (claimed, overtaken) = (AsyncStream.makeStream(of: Void.self), AsyncStream.makeStream(of: Void.self))
        let slow = try host(store, [action(continuing: "await wait()")]) {
            $0.resumeLease = .milliseconds(20)
            $0.functions["wait"] = { _ in
                claimed.continuation.yield()
                for await _ in overtaken.stream { break }
                return .null
            }
        }
        let state = try await suspend(slow)
        let late = Task { try await slow.resume(state: state) }
        for await _ in claimed.stream { break }
        try await Task.sleep(for: .milliseconds(30))
        let other = try host(store)
        #expect(try await other.resume(state: state).name == "completed")
        overtaken.continuation.yield()
        let error = ActionHostError(
            code: .beingResumed,
            description: "the login took so long that somebody else has resumed it meanwhile; this outcome does not count")
        await #expect(throws: error) { try await late.value }
    }

    @Test func theNextSuspensionTakesTheLoginsPlace() async throws {
        let store = try SQLiteLoginStore()
        let host = try host(store, [action(continuing: "api.redirect.sendUserTo('https://b.example')")])
        let first = try await suspend(host)
        #expect(try await store.count() == 1)
        let second = try #require(try await host.resume(state: first).suspension).state
        #expect(try await store.count() == 1)
        let login = try #require(try await store.find(state: second))
        #expect(login.legs == 2)
        #expect(login.description == "login \(login.id) of auth0|1: after 2 legs, the action asking waits for a redirect until 2026-01-01T01:00:00.000Z")
    }

    @Test func aLoginThatIsBeingResumedDoesNotExpireMeanwhile() async throws {
        let store = try SQLiteLoginStore()
        let state = try await suspend(host(store))
        guard case .claimed(let claim) = try await store.claim(state: state, for: .seconds(60)) else { return #expect(Bool(false)) }
        try await store.removeExpired(at: testTime + 1e9)
        #expect(try await store.end(claim, .released))
        try await store.removeExpired(at: testTime + 1e9)
        #expect(try await store.count() == 0)
    }

    @Test func aLoginWhoseTaskIsCancelledWaitsOn() async throws {
        let store = try SQLiteLoginStore()
        let host = try host(store, [action(continuing: "await new Promise((resolve) => setTimeout(resolve, event.request.body.time))")])
        let state = try await suspend(host)
        let task = Task { try await host.resume(state: state, request: PostLoginEvent.Request(members: ["body": ["time": 250_000]])) }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
        #expect(try await host.resume(state: state).name == "completed")
    }

    // MARK: - The user's update

    @Test func eachLegWritesItsUpdateOnceUnderItsOwnID() async throws {
        let directory = RecordingDirectory()
        let store = try SQLiteLoginStore()
        let host = try host(
            store, [action("api.user.setUserMetadata('a', 1)", continuing: "api.user.setUserMetadata('b', 2)"), makeAction("next", handler(""))]
        ) { $0.users = directory }
        let state = try await suspend(host)
        let id = try #require(try await store.find(state: state)).id
        let first = RecordingDirectory.Call(update: UserUpdate(userMetadata: ["a": 1]), user: "auth0|1", updateID: "\(id):1")
        #expect(directory.calls == [first])
        #expect(try await host.resume(state: state).name == "completed")
        // The first one again, in case that the directory has lost it: its id says that it is the same.
        #expect(
            directory.calls == [
                first, first, .init(update: UserUpdate(userMetadata: ["b": 2]), user: "auth0|1", updateID: "\(id):2"),
            ])
    }

    @Test func aLoginWhoseUpdateCannotBeWrittenNowWaitsOn() async throws {
        let directory = RecordingDirectory(failures: [UserDirectoryError(code: .unavailable, description: "the directory is away")])
        let store = try SQLiteLoginStore()
        let host = try host(store, [action(continuing: "api.user.setUserMetadata('b', 2)")]) { $0.users = directory }
        let state = try await suspend(host)
        let id = try #require(try await store.find(state: state)).id
        let error = ActionHostError(code: .users, description: "the login cannot go on: the directory is away")
        await #expect(throws: error) { try await host.resume(state: state) }
        #expect(try await host.resume(state: state).name == "completed")
        // The same leg, so that a directory would know it again.
        #expect(directory.calls.map(\.updateID) == ["\(id):2", "\(id):2"])
    }

    @Test func aLoginWhoseUpdateCanNeverBeWrittenFails() async throws {
        let directory = RecordingDirectory(failures: [UserDirectoryError.unknownUser("auth0|1")])
        let store = try SQLiteLoginStore()
        let host = try host(store, [action(continuing: "api.user.setUserMetadata('b', 2)")]) { $0.users = directory }
        let outcome = try await host.resume(state: suspend(host))
        #expect(outcome.failure == LoginFailure(kind: .users, message: "the user directory has no user auth0|1"))
        #expect(try await store.count() == 0)
    }

    /// What a process that dies after the update, and before the store knows of it, leaves behind.
    @Test func anUpdateIsWrittenOnceHoweverOftenItsLegIsRun() async throws {
        let directory = try await DirectoryKind.sqlite.make()
        let store = DyingStore(try SQLiteLoginStore())
        let count = "api.user.setAppMetadata('logins', (event.user.app_metadata.logins ?? 0) + 1)"
        let host = try makeHost(actions: [action(continuing: count)]) {
            $0.store = store
            $0.users = directory
            $0.resumeLease = .milliseconds(50)
        }
        let state = try await suspend(host)
        store.isDying = true
        await #expect(throws: DyingStore.Death.self) { try await host.resume(state: state) }
        #expect(try await directory.user("auth0|1").appMetadata["logins"] == 1)
        store.isDying = false
        try await Task.sleep(for: .milliseconds(60))
        // Run again, the leg asks for 2; that it had its update already, its id says.
        #expect(try await host.resume(state: state).userUpdate == UserUpdate(appMetadata: ["logins": 2]))
        #expect(try await directory.user("auth0|1").appMetadata["logins"] == 1)
    }

    // MARK: - Actions that have changed

    private static let other = "exports.onExecutePostLogin = async () => {};"

    @Test(arguments: [
        (["asking", "b", "c"], [:], []), (["asking", "b", "c"], ["before": "//"], []),
        (["asking", "b", "c"], ["c": "//"], [[], [], ["the action c has been changed since the login was suspended"]]),
        (["asking", "b", "d", "c"], [:], [[], [], ["the action d has been added since the login was suspended"], []]),
        (["asking", "c"], [:], [["the action b has been taken away since the login was suspended"], []]),
        (["asking", "c", "b"], [:], [[], ["the action c has been moved since the login was suspended"], []]),
    ] as [([String], [String: String], [[String]])])
    func aLoginGoesOnWithTheActionsAsTheyAreAndSaysSo(names: [String], comments: [String: String], warnings: [[String]]) async throws {
        let store = try SQLiteLoginStore()
        func actions(_ names: [String], _ comments: [String: String] = [:]) -> [Action] {
            (["before"] + names).map { name in
                name == "asking" ? action() : makeAction(name, Self.other + (comments[name] ?? ""))
            }
        }
        let state = try await suspend(host(store, actions(["asking", "b", "c"])))
        let changes = warnings.joined()
        if !changes.isEmpty {
            let strict = try host(store, actions(names, comments)) { $0.changedActions = .refuse }
            let error = ActionHostError(
                code: .changedActions,
                description: changes.joined(separator: "; ") + ", and the host is to refuse that; put the actions back, or let the login expire")
            await #expect(throws: error) { try await strict.resume(state: state) }
        }
        let outcome = try await host(store, actions(names, comments)).resume(state: state)
        #expect(outcome.warnings == (warnings.isEmpty ? names.map { _ in [] } : warnings))
    }

    @Test func aSharedModuleThatHasChangedIsAChangeOfTheActionsThatNameIt() async throws {
        let store = try SQLiteLoginStore()
        func actions(_ source: String) -> [Action] {
            let modules = ["used", "other"].map { SharedModule(name: $0, file: "actions/modules/\($0).js", source: $0 == "used" ? source : source + "//") }
            return [action(), makeAction("b", Self.other), makeAction("c", "require('actions:used');" + Self.other)].map { action in
                Action(name: action.name, file: action.file, source: action.source, modules: modules)
            }
        }
        let state = try await suspend(host(store, actions("exports.a = 1")))
        let outcome = try await host(store, actions("exports.a = 2")).resume(state: state)
        #expect(outcome.warnings == [[], [], ["the action c has been changed since the login was suspended"]])
    }

    @Test func aLoginThatAnOlderVersionHasWrittenIsRefused() {
        let text = #"{"version":1,"action":"asking","event":"{}","state":{},"expires_at":1}"#
        let error = ActionHostError(
            code: .format, description: "the suspended login has format 1, and this version reads format 2 only; let the user log in again")
        #expect(throws: error) { try JSONDecoder().decode(SuspendedLogin.self, from: Data(text.utf8)) }
    }
}
