import ActionHost
import PostLogin
import Testing

@Suite struct UserMetadataTests {
    private let event = makeEvent {
        $0.user.userMetadata = ["color": "red", "address": ["city": "Bonn", "street": "Am Hof"]]
        $0.user.appMetadata = ["plan": "free", "visits": 3]
    }

    @Test func laterActionsSeeWhatIsWrittenAndTheOwnOneDoesNot() async throws {
        let show = "console.log(JSON.stringify([event.user.user_metadata, event.user.app_metadata]))"
        let outcome = try await login(
            "api.user.setUserMetadata('color', 'blue'); api.user.setAppMetadata('plan', 'gold').user.setAppMetadata('new', [1]); \(show)",
            show, event: event)
        #expect(
            outcome
                == .completed(
                    CompletedLogin(
                        userUpdate: UserUpdate(userMetadata: ["color": "blue"], appMetadata: ["plan": "gold", "new": [1]]),
                        executions: [
                            .execute(
                                "action-1",
                                effects: [.userMetadata("color", "blue"), .appMetadata("plan", "gold"), .appMetadata("new", [1])],
                                logs: [
                                    #"[{"color":"red","address":{"city":"Bonn","street":"Am Hof"}},{"plan":"free","visits":3}]"#
                                ]),
                            .execute(
                                "action-2",
                                logs: [
                                    #"[{"color":"blue","address":{"city":"Bonn","street":"Am Hof"}},"#
                                        + #"{"plan":"gold","visits":3,"new":[1]}]"#
                                ]),
                        ])))
    }

    @Test func nullRemovesAKey() async throws {
        let outcome = try await login(
            "api.user.setUserMetadata('color', null); api.user.setAppMetadata('unknown', null)",
            "console.log(Object.keys(event.user.user_metadata), 'unknown' in event.user.app_metadata)", event: event)
        #expect(outcome.userUpdate == UserUpdate(userMetadata: ["color": nil], appMetadata: ["unknown": nil]))
        #expect(outcome.logs == ["[ 'address' ] false"])
    }

    @Test func undefinedTakesAWriteBack() async throws {
        let outcome = try await login(
            "api.user.setUserMetadata('color', 'blue'); api.user.setAppMetadata('plan', null); api.user.setAppMetadata('a', 1)",
            "api.user.setUserMetadata('color', undefined); api.user.setAppMetadata('plan'); api.user.setUserMetadata('never', undefined)",
            "console.log(event.user.user_metadata.color, event.user.app_metadata.plan)", event: event)
        #expect(outcome.userUpdate == UserUpdate(appMetadata: ["a": 1]))
        #expect(outcome.logs == ["red free"])
        #expect(outcome.executions[1].effects == [.userMetadata("color", nil), .appMetadata("plan", nil), .userMetadata("never", nil)])
    }

    @Test func objectsReplaceObjectsWhole() async throws {
        let outcome = try await login(
            "api.user.setUserMetadata('address', { city: 'Köln' }); api.user.setUserMetadata('__proto__', 'x')",
            "console.log(JSON.stringify(event.user.user_metadata))", event: event)
        #expect(outcome.userUpdate == UserUpdate(userMetadata: ["address": ["city": "Köln"], "__proto__": "x"]))
        #expect(outcome.logs == [#"{"color":"red","address":{"city":"Köln"},"__proto__":"x"}"#])
    }

    @Test func bothCallsCanBeChained() async throws {
        let outcome = try await login(
            attempts("api.user.setUserMetadata('a', 1) === api", "api.user.setAppMetadata('a', undefined) === api"))
        #expect(outcome.logs == ["true", "true"])
    }

    @Test(arguments: ["null", "[]", "'text'", "7", "true"])
    func thereHasToBeAnObjectToWriteInto(value: String) async throws {
        let event = try PostLoginEvent(parsing: #"{"user":{"user_metadata":\#(value.replacing("'", with: "\"")),"app_metadata":{}}}"#)
        let outcome = try await login(
            attempts("api.user.setUserMetadata('a', 1)", "api.user.setAppMetadata('a', 1) === api"),
            "console.log(JSON.stringify(event.user.user_metadata))", event: event)
        #expect(
            outcome.logs == [
                "Error: user.setUserMetadata: event.user.user_metadata is not an object, so no key of it can be set", "true",
                value.replacing("'", with: "\""),
            ])
        #expect(outcome.userUpdate == UserUpdate(appMetadata: ["a": 1]))
    }

    @Test(arguments: ["new Map()", "new Date(0)", "Object.create({})", "() => ({})", "undefined"])
    func anObjectOfAClassIsNoneToWriteInto(value: String) async throws {
        let outcome = try await login("event.user.app_metadata = \(value); api.user.setAppMetadata('a', 1)")
        #expect(
            outcome.failure?.message == "user.setAppMetadata: event.user.app_metadata is not an object, so no key of it can be set")
    }

    @Test func anObjectWithoutPrototypeIs() async throws {
        let outcome = try await login("event.user.app_metadata = Object.create(null); api.user.setAppMetadata('a', 1)")
        #expect(outcome.userUpdate == UserUpdate(appMetadata: ["a": 1]))
    }

    @Test func namesThatProfilesDoNotTakeThrow() async throws {
        let outcome = try await login(
            attempts(
                "api.user.setUserMetadata('a.b', 1)", "api.user.setAppMetadata('$a', 1)", "api.user.setUserMetadata('a.b', null)",
                "api.user.setAppMetadata('email', 'x')", "api.user.setAppMetadata('user_id', 'x')",
                "api.user.setUserMetadata('email', 'x') === api", "api.user.setUserMetadata('a', { 'b.c': 1 }) === api",
                "api.user.setUserMetadata(Symbol('x'), 1)", "api.user.setUserMetadata('a', 1n)"))
        #expect(
            outcome.logs == [
                "Error: user_metadata: the name \"a.b\" must not contain \".\" or \"$\".",
                "Error: app_metadata: the name \"$a\" must not contain \".\" or \"$\".",
                "Error: user_metadata: the name \"a.b\" must not contain \".\" or \"$\".",
                "Error: app_metadata: the name \"email\" is reserved for the user's profile.",
                "Error: app_metadata: the name \"user_id\" is reserved for the user's profile.", "true", "true",
                "TypeError: Cannot convert a symbol to a string", "TypeError: JSON.stringify cannot serialize BigInt.",
            ])
        #expect(outcome.userUpdate == UserUpdate(userMetadata: ["email": "x", "a": ["b.c": 1]]))
        #expect(outcome.executions.map(\.effects) == [[.userMetadata("email", "x"), .userMetadata("a", ["b.c": 1])]])
    }

    @Test func whatIsTooLargeThrowsAndTheEarlierValueStays() async throws {
        // {"a":"…"} is eight bytes more than the text.
        let outcome = try await login(
            "api.user.setUserMetadata('a', 'x'.repeat(32_768 - 8));"
                + attempts("api.user.setUserMetadata('a', 'x'.repeat(32_768 - 7))", "api.user.setUserMetadata('b', 1)")
                + "api.user.setAppMetadata('a', 'x'.repeat(32_768 - 8))")
        #expect(
            outcome.logs == [
                "Error: user_metadata: with \"a\" the changes of this login take 32769 bytes of JSON; at most 32768 bytes are allowed.",
                "Error: user_metadata: with \"b\" the changes of this login take 32774 bytes of JSON; at most 32768 bytes are allowed.",
            ])
        let text = JSONValue.string(String(repeating: "x", count: 32_760))
        #expect(outcome.userUpdate == UserUpdate(userMetadata: ["a": text], appMetadata: ["a": text]))
    }

    @Test func aValueThatCannotBeKeptThrowsAndTakesNothingBack() async throws {
        let outcome = try await login(
            "api.user.setUserMetadata('a', 1); let deep = []; for (let i = 0; i < 600; i++) deep = [deep];"
                + attempts("api.user.setUserMetadata('a', deep)"))
        #expect(outcome.logs == ["Error: api.user.setUserMetadata: a value cannot be recorded: nested more than 512 levels deep"])
        #expect(outcome.userUpdate == UserUpdate(userMetadata: ["a": 1]))
    }

    @Test func anExceptionDiscardsWhatEveryActionWrote() async throws {
        let outcome = try await login("api.user.setUserMetadata('a', 1)", "api.user.setAppMetadata('b', 2); throw new Error('x')")
        #expect(outcome.failure?.message == "x")
        #expect(outcome.userUpdate == nil)
        #expect(outcome.json["user"] == nil)
        #expect(outcome.executions.map(\.effects) == [[.userMetadata("a", 1)], [.appMetadata("b", 2)]])
    }
}
