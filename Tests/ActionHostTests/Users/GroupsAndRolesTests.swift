import ActionHost
import PostLogin
import Testing

/// `api.groups` and `api.roles` from a script.
@Suite struct GroupsAndRolesTests {
    /// Logs what each promise comes to.
    private func settled(_ calls: [String]) -> String {
        calls.map { call in
            "await (async () => \(call))().then((v) => console.log(JSON.stringify(v)), (e) => console.log(`${e.name}: ${e.message}`));\n"
        }.joined()
    }

    private func login(
        _ calls: String..., event: PostLoginEvent = makeEvent(), users: (any UserDirectory)? = InMemoryUserDirectory(.sample)
    ) async throws -> [String] {
        let host = try makeHost([handler(settled(calls))]) { $0.users = users }
        let outcome = try await host.login(event)
        #expect(outcome.name == "completed")
        return outcome.logs
    }

    private let inOrganization = makeEvent {
        $0.organization = PostLoginEvent.Organization(members: ["id": "org_1"])
        $0.connection.id = "con_1"
    }

    @Test(arguments: DirectoryKind.allCases)
    func groupsComeInPages(kind: DirectoryKind) async throws {
        let staff =
            #"{"id":"grp_1","name":"staff","external_id":"ext-1","tenant_name":"acme","created_at":"2025-01-01T00:00:00.000Z","#
            + #""updated_at":"2025-01-02T00:00:00.000Z","membership_created_at":"2025-01-03T00:00:00.000Z","assignment":"direct"}"#
        let times = #""created_at":"1970-01-01T00:00:00.000Z","updated_at":"1970-01-01T00:00:00.000Z","membership_created_at":"1970-01-01T00:00:00.000Z""#
        let sales = #"{"id":"grp_2","name":"sales","connection_id":"con_1","tenant_name":"",\#(times),"assignment":"directory-sync"}"#
        let others = #"{"id":"grp_3","name":"sales","tenant_name":"",\#(times),"assignment":"direct"}"#
        let logs = try await login(
            "api.groups.getUserGroups()", "api.groups.getUserGroups({ take: 2 })",
            "api.groups.getUserGroups({ take: 2, from: (await api.groups.getUserGroups({ take: 2 })).next })",
            "api.groups.getUserGroups({ take: 1e300 })", "api.groups.getUserGroups({ from: 'zzz' })", users: kind.make())
        #expect(
            logs == [
                #"{"groups":[\#(staff),\#(sales),\#(others)]}"#, #"{"groups":[\#(staff),\#(sales)],"next":"grp_2"}"#,
                #"{"groups":[\#(others)]}"#, #"{"groups":[\#(staff),\#(sales),\#(others)]}"#, #"{"groups":[]}"#,
            ])
    }

    @Test(arguments: DirectoryKind.allCases)
    func membershipsAreKeyedByWhatWasAskedFor(kind: DirectoryKind) async throws {
        let call = "api.groups.hasGroupMembership(['sales', 'grp_1', 'admins', '__proto__'])"
        let staff = #""grp_1":{"is_member":true,"matches":[{"id":"grp_1","name":"staff","group_type":"tenant"}]}"#
        #expect(
            try await login(call, users: kind.make()) == [
                #"{"memberships":{"sales":{"is_member":false},\#(staff),"admins":{"is_member":false},"__proto__":{"is_member":false}}}"#
            ])
        let sales =
            #""sales":{"is_member":true,"matches":[{"id":"grp_2","name":"sales","group_type":"connection"},"#
            + #"{"id":"grp_3","name":"sales","group_type":"organization"}]}"#
        #expect(
            try await login(call, event: inOrganization, users: kind.make()) == [
                #"{"memberships":{\#(sales),\#(staff),"admins":{"is_member":false},"__proto__":{"is_member":false}}}"#
            ])
    }

    @Test(arguments: DirectoryKind.allCases)
    func rolesComeInPagesAndByIDAndName(kind: DirectoryKind) async throws {
        let admin = #"{"id":"rol_1","name":"Admin","type":"direct"}"#
        let editor = #"{"id":"rol_2","name":"Editor","type":"groups"}"#
        let reader = #"{"id":"rol_3","name":"Reader","type":"direct"}"#
        let calls = [
            "api.roles.getUserEffectiveRoles({ take: 100 })", "api.roles.getUserEffectiveRoles({ take: 2 })",
            "api.roles.getUserEffectiveRoles({ from: 'rol_2' })", "api.roles.getUserEffectiveRolesByIds(['rol_2', 'rol_4', 'none'])",
            "api.roles.getUserEffectiveRolesByNames(['Admin', 'none'])",
        ]
        let users = try await kind.make()
        let outside = try makeHost([handler(settled(calls))]) { $0.users = users }
        #expect(
            try await outside.login(makeEvent()).logs == [
                #"{"roles":[\#(admin),\#(editor),\#(reader)]}"#, #"{"roles":[\#(admin),\#(editor)],"next":"rol_2"}"#,
                #"{"roles":[\#(reader)]}"#, #"{"roles":[\#(editor)]}"#, #"{"roles":[\#(admin)]}"#,
            ])
        let inside = [#"{"id":"rol_4","name":"Admin","type":"direct"}"#, #"{"id":"rol_5","name":"Seller","type":"groups"}"#]
        #expect(
            try await outside.login(inOrganization).logs == [
                #"{"roles":[\#(inside[0]),\#(inside[1])]}"#, #"{"roles":[\#(inside[0]),\#(inside[1])]}"#,
                #"{"roles":[\#(inside[0]),\#(inside[1])]}"#, #"{"roles":[\#(inside[0])]}"#, #"{"roles":[\#(inside[0])]}"#,
            ])
    }

    @Test func aScriptCanGoThroughAllPages() async throws {
        let names = (1...250).map { "role \($0)" }
        var contents = UserDirectoryContents(users: [PostLoginEvent.User(members: ["user_id": "auth0|1"])])
        contents.roles = names.map { .init(id: $0, name: $0, assignments: [.init(.user("auth0|1"))]) }
        let logs = try await login(
            """
            { const sizes = []; const found = new Set(); let from;
              do { const page = await api.roles.getUserEffectiveRoles({ take: 100, from }); page.roles.forEach((r) => found.add(r.name));
                sizes.push(page.roles.length); from = page.next } while (from);
              return [sizes, found.size, (await api.roles.getUserEffectiveRoles()).roles.length] }
            """, users: InMemoryUserDirectory(contents))
        #expect(logs == ["[[100,100,50],250,50]"])
    }

    @Test(arguments: [
        ("groups.getUserGroups({ from: 7 })", "Error: groups.getUserGroups: from must be a string"),
        ("groups.getUserGroups({ from: null })", "Error: groups.getUserGroups: from must be a string"),
        ("groups.getUserGroups({ from: 7, take: 0 })", "Error: groups.getUserGroups: from must be a string"),
        ("groups.getUserGroups({ take: 0 })", "Error: groups.getUserGroups: take must be a positive integer"),
        ("groups.getUserGroups({ take: -1 })", "Error: groups.getUserGroups: take must be a positive integer"),
        ("groups.getUserGroups({ take: 1.5 })", "Error: groups.getUserGroups: take must be a positive integer"),
        ("groups.getUserGroups({ take: '5' })", "Error: groups.getUserGroups: take must be a positive integer"),
        ("groups.getUserGroups({ take: NaN })", "Error: groups.getUserGroups: take must be a positive integer"),
        ("groups.getUserGroups({ take: Infinity })", "Error: groups.getUserGroups: take must be a positive integer"),
        ("groups.getUserGroups({ take: null })", "Error: groups.getUserGroups: take must be a positive integer"),
        (
            "groups.getUserGroups(null)",
            "TypeError: groups.getUserGroups: the argument has to be an object, as { take, from }; found null"
        ), ("groups.getUserGroups({ get from() { throw new RangeError('mine') } })", "RangeError: mine"),
        ("groups.hasGroupMembership()", "Error: groups.hasGroupMembership: groups must be a non-empty array of strings"),
        ("groups.hasGroupMembership([])", "Error: groups.hasGroupMembership: groups must be a non-empty array of strings"),
        ("groups.hasGroupMembership('staff')", "Error: groups.hasGroupMembership: groups must be a non-empty array of strings"),
        (
            "groups.hasGroupMembership({ length: 1, 0: 'a' })",
            "Error: groups.hasGroupMembership: groups must be a non-empty array of strings"
        ), ("groups.hasGroupMembership(['a', 1])", "Error: groups.hasGroupMembership: groups must be a non-empty array of strings"),
        ("groups.hasGroupMembership(Array(1000))", "Error: groups.hasGroupMembership: groups must be a non-empty array of strings"),
        ("groups.hasGroupMembership(Array(1001))", "Error: groups.hasGroupMembership: groups must NOT have more than 1000 items"),
        ("roles.getUserEffectiveRoles({ take: 101 })", "Error: roles.getUserEffectiveRoles: take must be <= 100"),
        ("roles.getUserEffectiveRoles({ take: 0 })", "Error: roles.getUserEffectiveRoles: take must be a positive integer"),
        ("roles.getUserEffectiveRoles({ from: {} })", "Error: roles.getUserEffectiveRoles: from must be a string"),
        (
            "roles.getUserEffectiveRolesByIds()",
            "Error: roles.getUserEffectiveRolesByIds: ids must be a non-empty array of strings"
        ),
        (
            "roles.getUserEffectiveRolesByIds(Array(101).fill('a'))",
            "Error: roles.getUserEffectiveRolesByIds: ids must NOT have more than 100 items"
        ),
        (
            "roles.getUserEffectiveRolesByNames([null])",
            "Error: roles.getUserEffectiveRolesByNames: names must be a non-empty array of strings"
        ),
        (
            "roles.getUserEffectiveRolesByNames(Array(51).fill('a'))",
            "Error: roles.getUserEffectiveRolesByNames: names must NOT have more than 50 items"
        ),
    ])
    func badArgumentsRejectThePromise(call: String, message: String) async throws {
        // Called outside of an async function: what is thrown at once is not caught.
        let host = try makeHost([handler("await api.\(call).catch((e) => console.log(`${e.name}: ${e.message}`, e instanceof Error))")]) {
            $0.users = InMemoryUserDirectory(.sample)
        }
        let outcome = try await host.login(makeEvent())
        #expect(outcome.logs == ["\(message) true"])
        #expect(outcome.warnings == [[]])
    }

    @Test func argumentsAtTheLimitsAreGood() async throws {
        #expect(
            try await login(
                "api.groups.getUserGroups(7).then((v) => v.groups.length)", "api.groups.getUserGroups({ take: 1 }).then((v) => v.groups.length)",
                "api.groups.hasGroupMembership(Array(1000).fill('a'))", "api.roles.getUserEffectiveRolesByIds(Array(100).fill('rol_1'))",
                "api.roles.getUserEffectiveRolesByNames(Array(50).fill('x'))", "api.roles.getUserEffectiveRoles({ take: undefined, from: '' })")
                == [
                    "3", "1", #"{"memberships":{"a":{"is_member":false}}}"#,
                    #"{"roles":[{"id":"rol_1","name":"Admin","type":"direct"}]}"#, #"{"roles":[]}"#,
                    #"{"roles":[{"id":"rol_1","name":"Admin","type":"direct"},{"id":"rol_2","name":"Editor","type":"groups"},"#
                        + #"{"id":"rol_3","name":"Reader","type":"direct"}]}"#,
                ])
    }

    @Test func anErrorThatNobodyCatchesFailsTheLoginAtTheCall() async throws {
        let host = try makeHost([handler("\n  await api.groups.getUserGroups({ take: 0 })")]) { $0.users = InMemoryUserDirectory(.sample) }
        let failure = try #require(try await host.login(makeEvent()).failure)
        #expect(failure.kind == .thrown)
        #expect(failure.message == "groups.getUserGroups: take must be a positive integer")
        #expect(failure.place == "actions/action-1.js:2:33")
    }

    @Test func detachedMethodsReject() async throws {
        let host = try makeHost([
            handler("const { getUserGroups } = api.groups; await getUserGroups().catch((e) => console.log(`${e}`)); await (0, api.roles.getUserEffectiveRoles)()")
        ])
        let outcome = try await host.login(makeEvent())
        #expect(outcome.logs == ["TypeError: api.groups.getUserGroups was called without api.groups"])
        #expect(outcome.failure?.message == "api.roles.getUserEffectiveRoles was called without api.roles")
    }

    @Test func theQuestionIsAboutTheEventAsItIsNow() async throws {
        let logs = try await login(
            "(event.user.user_id = 'auth0|2', api.groups.getUserGroups().then((v) => v.groups.map((g) => g.id)))",
            "(event.user.user_id = 'auth0|1', event.connection = { id: 'con_1' }, api.groups.hasGroupMembership(['sales']).then((v) => v.memberships.sales.is_member))",
            "(event.organization = { id: 'org_1' }, api.roles.getUserEffectiveRoles().then((v) => v.roles.map((r) => r.id)))",
            "(event.user.user_id = 7, api.groups.getUserGroups())", "(delete event.user, api.roles.getUserEffectiveRoles())")
        #expect(
            logs == [
                #"["grp_1","grp_4"]"#, "true", #"["rol_4","rol_5"]"#,
                "Error: groups.getUserGroups: event.user.user_id is not a string, so there is no user to ask about",
                "Error: roles.getUserEffectiveRoles: event.user.user_id is not a string, so there is no user to ask about",
            ])
    }

    @Test func aDirectorysErrorRejectsThePromise() async throws {
        let logs = try await login("api.groups.getUserGroups()", "api.roles.getUserEffectiveRoles()", users: InMemoryUserDirectory())
        #expect(logs == Array(repeating: "Error: the user directory has no user auth0|1", count: 2))
    }

    @Test func withoutADirectoryRolesAreThoseOfTheEvent() async throws {
        let event = makeEvent { $0.authorization.roles = ["editor", "admin", "", "admin"] }
        let logs = try await login(
            "api.groups.getUserGroups()", "api.groups.hasGroupMembership(['staff'])", "api.roles.getUserEffectiveRoles()",
            "api.roles.getUserEffectiveRoles({ take: 1 })", "api.roles.getUserEffectiveRolesByIds(['editor'])",
            "api.roles.getUserEffectiveRolesByNames(['admin', 'x'])", "(event.authorization = null, api.roles.getUserEffectiveRoles())",
            event: event, users: nil)
        let admin = #"{"id":"admin","name":"admin","type":"direct"}"#
        let editor = #"{"id":"editor","name":"editor","type":"direct"}"#
        #expect(
            logs == [
                #"{"groups":[]}"#, #"{"memberships":{"staff":{"is_member":false}}}"#, #"{"roles":[\#(admin),\#(editor)]}"#,
                #"{"roles":[\#(admin)],"next":"admin"}"#, #"{"roles":[\#(editor)]}"#, #"{"roles":[\#(admin)]}"#, #"{"roles":[]}"#,
            ])
    }

    @Test func theNamespacesAreLikeTheOthers() async throws {
        let host = try makeHost([
            handler(
                attempts(
                    "api.groups.getUserGroups() instanceof Promise", "api.groups === api.groups", "api.roles.unknown", "api.roles.own = 1",
                    "api.roles.getUserEffectiveRoles.name === api.roles.getUserEffectiveRoles.name", "Object.keys(api).includes('groups')",
                    "Object.keys(api).includes('roles')"))
        ])
        #expect(try await host.login(makeEvent()).logs == ["true", "true", "undefined", "1", "true", "true", "true"])
    }

    @Test func aQuestionAfterTheHandlerHasSettledIsNotAsked() async throws {
        let host = try makeHost([
            handler("setTimeout(() => api.groups.getUserGroups().finally(() => { globalThis.answered = true }), 1)"),
            handler("await new Promise((resolve) => setTimeout(resolve, 30)); console.log(globalThis.answered)"),
        ]) { $0.users = InMemoryUserDirectory(.sample) }
        let outcome = try await host.login(makeEvent())
        #expect(outcome.logs == ["undefined"])
        #expect(outcome.warnings == [["api.groups.getUserGroups was called after the handler had settled, and was ignored"], []])
    }

    @Test func aQuestionIsCancelledWhenTheLoginEnds() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: Bool.self)
        let (asked, isAsked) = AsyncStream.makeStream(of: Void.self)
        let host = try makeHost([handler("api.groups.getUserGroups(); await isAsked()")]) {
            $0.users = EndlessDirectory(asked: { isAsked.yield() }, cancelled: { continuation.yield($0) })
            // A question that comes with the end of its login need not be asked at all.
            $0.functions["isAsked"] = { _ in
                for await _ in asked { break }
                return .null
            }
        }
        #expect(try await host.login(makeEvent()).name == "completed")
        var iterator = stream.makeAsyncIterator()
        #expect(await iterator.next() == true)
    }

    private struct EndlessDirectory: UserDirectory {
        let asked: @Sendable () -> Void
        let cancelled: @Sendable (Bool) -> Void

        func user(_ id: String) async throws -> PostLoginEvent.User { throw UserDirectoryError.unknownUser(id) }
        func apply(_ update: UserUpdate, to user: String, updateID: String) async throws {}

        func groups(of user: String, page: PageRequest) async throws -> Page<UserGroup> {
            asked()
            do { try await Task.sleep(for: .seconds(600)) } catch { cancelled(error is CancellationError) }
            return Page()
        }
    }

    private struct PartialDirectory: UserDirectory {
        func user(_ id: String) async throws -> PostLoginEvent.User { throw UserDirectoryError.unknownUser(id) }
        func apply(_ update: UserUpdate, to user: String, updateID: String) async throws {}

        func memberships(of user: String, in groups: [String], scope: UserScope) async throws -> [String: GroupMembership] {
            ["a": .member(of: [GroupMatch(id: "a", name: "A", kind: .tenant)]), "b": .unknown(code: "not_synchronized")]
        }
    }

    @Test func whatADirectoryCannotCheckIsAnErrorBesideTheOthers() async throws {
        #expect(
            try await login("api.groups.hasGroupMembership(['a', 'b', 'c'])", users: PartialDirectory()) == [
                #"{"memberships":{"a":{"is_member":true,"matches":[{"id":"a","name":"A","group_type":"tenant"}]},"c":{"is_member":false}},"#
                    + #""errors":{"b":"not_synchronized"}}"#
            ])
    }
}
