import ActionHost
import Foundation
import PostLogin
import Testing

/// Suspended logins on their way to another machine.
@Suite struct ExportedLoginTests {
    private func host(_ store: SQLiteLoginStore? = nil, at time: Double = testTime) throws -> ActionHost {
        let action = makeAction(
            "asking",
            handler("api.idToken.setCustomClaim('a', 1); api.user.setUserMetadata('z', 1); api.prompt.render('ap_1')")
                + continuation("console.log(event.prompt.fields.color, JSON.stringify(event.user.user_metadata), event.secrets.KEY === 'top-secret-value')"),
            secrets: ["KEY": "top-secret-value"])
        return try makeHost(actions: [action]) {
            $0.store = store
            $0.clock = .fixed(milliseconds: time)
        }
    }

    private let event = makeEvent {
        $0.secrets = ["OWN": "another-secret"]
        $0.user.userMetadata = ["b": 1, "a": 2]
    }
    private let back = UserReturn(prompt: FormResult(fields: ["color": "blue"]))
    private let unknown = ActionHostError(
        code: .unknownState, description: "no login waits for this state: it never did, it has been resumed, or it expired and was removed")
    private let duplicate = ActionHostError(
        code: .duplicateLogin, description: "this login has been in the store before: it waits there, or has been resumed")

    private func exported(_ host: ActionHost) async throws -> (text: String, state: String) {
        let state = try #require(try await host.login(event).suspension).state
        return (try await host.exportSuspendedLogin(state: state), state)
    }

    @Test func aLoginIsResumedOnAnotherMachine() async throws {
        let (old, new) = (try host(), try host())
        let (text, state) = try await exported(old)
        #expect(!text.contains("top-secret-value") && !text.contains("another-secret") && !text.contains(state))
        await #expect(throws: unknown) { try await old.resume(state: state, returning: back) }

        let login = try await new.importSuspendedLogin(text, state: state)
        #expect(login.awaited == .form(id: "ap_1"))
        #expect(login.event.user.userID == "auth0|1")
        #expect(
            try await new.resume(state: state, returning: back).timeless
                == .completed(
                    CompletedLogin(
                        idTokenClaims: ["a": 1],
                        executions: [.resume("asking", logs: [#"blue {"b":1,"a":2,"z":1} true"#])])))
    }

    @Test func aLoginMayComeBackToItsStoreButIsResumedThereOnce() async throws {
        let host = try host()
        let (text, state) = try await exported(host)
        try await host.importSuspendedLogin(text, state: state)
        await #expect(throws: duplicate) { try await host.importSuspendedLogin(text, state: state) }
        #expect(try await host.resume(state: state, returning: back).name == "completed")
        await #expect(throws: duplicate) { try await host.importSuspendedLogin(text, state: state) }
        await #expect(throws: unknown) { try await host.resume(state: state, returning: back) }
    }

    @Test(arguments: [
        ("auth0|1", "auth0|2"), ("\"a\": 2", "\"a\": 3"), ("1767229200000", "1867229200000"), ("\"action\": \"asking\"", "\"action\": \"other\""),
        ("\"ap_1\"", "\"ap_2\""), ("\"hmac_sha256\": \"", "\"hmac_sha256\": \"0"),
    ])
    func aTextThatWasChangedIsRefused(text: String, change: String) async throws {
        let (host, store) = (try host(), try SQLiteLoginStore())
        let (original, state) = try await exported(host)
        #expect(original.contains(text))
        let error = ActionHostError(
            code: .tampered, description: "the suspended login has been changed since it was written, or belongs to another state")
        let other = try self.host(store)
        await #expect(throws: error) { try await other.importSuspendedLogin(original.replacing(text, with: change), state: state) }
        await #expect(throws: error) { try await other.importSuspendedLogin(original, state: "another") }
        #expect(try await store.count() == 0)
    }

    @Test func itsLayoutMayChange() async throws {
        let (text, state) = try await exported(host())
        let compact = try JSONValue(parsing: text).jsonText
        #expect(try await host().importSuspendedLogin(compact, state: state).action == "asking")
    }

    @Test(arguments: [
        ("", "this is no suspended login: it is no JSON: line 1, column 1: expected a value, found the end of the text"),
        ("{}", "this is no suspended login: it is some other JSON"), ("[]", "this is no suspended login: it is some other JSON"),
        (
            #"{"version":1,"action":"asking","event":"{}","state":{},"expires_at":1}"#,
            "the suspended login has format 1, and this version reads format 2 only; let the user log in again"
        ),
        (#"{"format": "actionhost-suspended-login", "login": []}"#, "this is no suspended login: it is some other JSON"),
    ])
    func whatIsNoExportedLoginIsRefused(text: String, message: String) async throws {
        let host = try host()
        let error = await #expect(throws: ActionHostError.self) { try await host.importSuspendedLogin(text, state: "x") }
        #expect(error?.code == .format)
        #expect(error?.description == message)
    }

    @Test func aLoginThatHasExpiredIsRefused() async throws {
        let (text, state) = try await exported(host())
        let later = try host(at: testTime + 3_600_000)
        let error = ActionHostError(
            code: .expiredState, description: "the login waited until 2026-01-01T01:00:00.000Z and has expired")
        await #expect(throws: error) { try await later.importSuspendedLogin(text, state: state) }
    }

    @Test func aLoginThatWasChangedInTheStoreIsRefused() async throws {
        try await withFolder { folder in
            let path = "\(folder)/logins.sqlite"
            let state = try #require(try await host(SQLiteLoginStore(file: path)).login(event).suspension).state
            let url = URL(fileURLWithPath: path)
            let original = try Data(contentsOf: url)
            var changed = original
            while let range = changed.range(of: Data("auth0|1".utf8)) { changed.replaceSubrange(range, with: Data("auth0|2".utf8)) }
            try changed.write(to: url)
            let error = ActionHostError(
                code: .tampered, description: "the suspended login has been changed since it was written, or belongs to another state")
            await #expect(throws: error) { try await host(SQLiteLoginStore(file: path)).resume(state: state, returning: back) }
            try original.write(to: url)
            #expect(try await host(SQLiteLoginStore(file: path)).resume(state: state, returning: back).name == "completed")
        }
    }

    @Test func aLoginThatCannotBeWrittenStaysInItsStore() async throws {
        let host = try host()
        let state = try #require(try await host.login(event).suspension).state
        let error = ActionHostError(code: .store, description: "the disk is full")
        await #expect(throws: error) { try await host.exportSuspendedLogin(state: state) { _ in throw error } }
        #expect(try await host.resume(state: state, returning: back).name == "completed")
    }

    @Test func aLoginIsPrintedWithoutSecrets() async throws {
        let store = try SQLiteLoginStore()
        let state = try #require(try await host(store).login(event).suspension).state
        let login = try #require(try await store.find(state: state))
        #expect(
            login.description == "login \(login.id) of auth0|1: after 1 leg, the action asking waits for a form until 2026-01-01T01:00:00.000Z")
        let json = try login.json()
        #expect(json["awaited"] == ["form": ["id": "ap_1"]])
        #expect(json["event"]?["secrets"] == [:])
        #expect(json["event"]?["user"]?["user_metadata"]?.objectValue?.names == ["b", "a", "z"])
        #expect(json["remaining_actions"]?.arrayValue?.map { $0["name"] } == ["asking"])
        #expect(json["remaining_actions"]?.arrayValue?.first?["sha256"]?.stringValue?.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    }

    @Test func onlyALoginThatWaitsCanBeExported() async throws {
        let host = try host()
        await #expect(throws: unknown) { try await host.exportSuspendedLogin(state: "x") }
    }

    /// A key is nothing for a store or a file to know, and comes back with the login.
    @Test func aPrivateKeyIsSealed() async throws {
        let actions = [
            makeAction(
                "action-1", handler("api.samlResponse.setKey('PRIVATE KEY'); api.redirect.sendUserTo('https://example.com')") + continuation(""))
        ]
        let store = try SQLiteLoginStore()
        let host = try makeHost(actions: actions) { $0.store = store }
        let state = try #require(try await host.login(makeEvent()).suspension?.state)
        let text = try await host.exportSuspendedLogin(state: state)
        #expect(!text.contains("PRIVATE KEY"))
        #expect(text.contains(#""sealed""#))
        let other = try makeHost(actions: actions)
        try await other.importSuspendedLogin(text, state: state)
        #expect(try await other.resume(state: state).completed?.samlResponse?[.key] == "PRIVATE KEY")
    }
}
