import ActionHost
import PostLogin
import Testing

/// `__proto__` is a name like any other, wherever a name can come from.
@Suite struct PrototypeKeyTests {
    /// Logs how `__proto__` stands in each object: whether it is an own member, its value, and whether the prototype is as it was.
    private func look(_ expressions: String...) -> String {
        expressions.map {
            "{ const it = \($0); console.log(Object.hasOwn(it, '__proto__'), JSON.stringify(it), Object.getPrototypeOf(it) === Object.prototype, 'polluted' in it) }\n"
        }.joined()
    }

    private static let tricky = JSONValue.object(JSONObject([("__proto__", ["polluted": 1] as JSONValue)]))
    private static let plain = #"true {"__proto__":{"polluted":1}} true false"#

    @Test func inEventsItIsAnOwnMember() async throws {
        var event = makeEvent {
            $0.user.userMetadata = Self.tricky.objectValue ?? [:]
            $0.user.appMetadata = Self.tricky.objectValue ?? [:]
            $0.request.body = Self.tricky.objectValue ?? [:]
        }
        event.members["__proto__"] = ["polluted": 1]
        let outcome = try await login(
            look("event.user.user_metadata", "event.user.app_metadata", "event.request.body")
                + "console.log(Object.hasOwn(event, '__proto__'), Object.getPrototypeOf(event) === Object.prototype, event.polluted)", event: event)
        #expect(outcome.logs == [Self.plain, Self.plain, Self.plain, "true true undefined"])
    }

    @Test func inSecretsAndConfigurationToo() async throws {
        let action = makeAction(
            "action-1", handler(look("event.configuration") + "console.log(Object.hasOwn(event.secrets, '__proto__'), event.secrets.__proto__)"),
            secrets: ["__proto__": "text"], configuration: Self.tricky.objectValue ?? [:])
        #expect(try await makeHost(actions: [action]).login(makeEvent()).logs == [Self.plain, "true text"])
    }

    @Test func inTheFileOfTheFolderToo() async throws {
        try await withFolder { folder in
            try write(
                [
                    "a.js": handler(look("event.configuration") + "console.log(event.secrets.__proto__, process.env.__proto__)"),
                    "actions.yaml": "configuration: { __proto__: { polluted: 1 } }\nsecrets: { __proto__: text }\nenvironment: { __proto__: set }",
                ], to: folder)
            #expect(try await ActionHost(actions: folder).login(makeEvent()).logs == [Self.plain, "text set"])
        }
    }

    @Test func inEffectsItCrossesAsAMember() async throws {
        let own = "JSON.parse('{\"__proto__\":{\"polluted\":1}}')"
        let outcome = try await login(
            """
            api.idToken.setCustomClaim('claim', \(own));
            api.idToken.setCustomClaim('__proto__', \(own));
            api.user.setUserMetadata('__proto__', { polluted: 1 });
            api.user.setAppMetadata('key', \(own));
            """, look("event.user.user_metadata") + "console.log(JSON.stringify(event.user.app_metadata))")
        #expect(outcome.logs == [Self.plain, #"{"key":{"__proto__":{"polluted":1}}}"#])
        #expect(outcome.completed?.idTokenClaims == JSONObject([("claim", Self.tricky), ("__proto__", Self.tricky)]))
        #expect(outcome.completed?.userUpdate.userMetadata == Self.tricky.objectValue)
        #expect(outcome.completed?.userUpdate.appMetadata == ["key": Self.tricky])
        #expect(outcome.json.jsonText.contains(#""__proto__":{"polluted":1}"#))
    }

    @Test func inTransactionAndSessionMetadataToo() async throws {
        let outcome = try await login(
            """
            api.transaction.setMetadata('__proto__', 'text');
            console.log(Object.hasOwn(event.transaction.metadata, '__proto__'), event.transaction.metadata.__proto__);
            """, "console.log(Object.hasOwn(event.transaction.metadata, '__proto__'), event.transaction.metadata.__proto__)")
        #expect(outcome.logs == ["true text", "true text"])
    }

    @Test func inSessionsThatAreCopied() async throws {
        let event = makeEvent { $0.session = PostLoginEvent.Session(members: ["id": "s"]) }
        var tricky = event
        tricky.session?.members["__proto__"] = ["polluted": 1]
        let outcome = try await login(
            "api.session.setCookieMode('persistent'); console.log(Object.hasOwn(event.session, '__proto__'), event.session.polluted, event.session.cookie.mode)",
            event: tricky)
        #expect(outcome.logs == ["true undefined persistent"])
    }

    @Test func inAnswersOfTheHostsFunctions() async throws {
        let outcome = try await login(look("await look()")) { $0.functions["look"] = { _ in Self.tricky } }
        #expect(outcome.logs == [Self.plain])
    }

    @Test func inFormsAndSessionTokens() async throws {
        let body = """
            const token = api.redirect.encodeToken({ secret: 's3cr3t', payload: JSON.parse('{"__proto__":{"polluted":1}}') });
            const claims = JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')));
            console.log(Object.hasOwn(claims, '__proto__'), JSON.stringify(claims.__proto__));
            """
        #expect(try await login(body).logs == [#"true {"polluted":1}"#])
    }
}
