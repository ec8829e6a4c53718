import ActionHost
import PostLogin
import Testing

@Suite struct TransactionTests {
    private let show = "console.log(JSON.stringify(event.transaction.metadata))"

    @Test func theEventShowsMetadataAtOnceAndToLaterActions() async throws {
        let outcome = try await login(
            "api.transaction.setMetadata('a', 1); api.transaction.setMetadata('b', 'x'); \(show)",
            "api.transaction.setMetadata('a', null); event.transaction = undefined; api.transaction.setMetadata('c', true); \(show)", show,
            event: makeEvent { $0.transaction.metadata = ["given": "y"] })
        #expect(
            outcome.logs == [
                #"{"given":"y","a":1,"b":"x"}"#, #"{"given":"y","b":"x","c":true}"#, #"{"given":"y","b":"x","c":true}"#,
            ])
        #expect(outcome.json["transaction"] == ["metadata": ["a": nil, "b": "x", "c": true]])
    }

    @Test func whatIsRefusedIsNotRecorded() async throws {
        let outcome = try await login(
            attempts(
                "api.transaction.setMetadata()", "api.transaction.setMetadata('a')", "api.transaction.setMetadata('a', {})",
                "api.transaction.setMetadata('a', 1n)", "api.transaction.setMetadata('a', Infinity)", "api.transaction.setMetadata('a', 2 ** 53)",
                "api.transaction.setMetadata('a', 'x'.repeat(8193))", "api.transaction.setMetadata('b', 'x'.repeat(8192))") + "console.log(event.transaction.metadata.b.length)",
            event: makeEvent { $0.transaction.metadata = ["given": "y"] })
        let type = "Error: transaction metadata: \"a\": the value must be a string, a number, a boolean or null"
        #expect(
            outcome.logs == [
                "TypeError: transaction metadata: the key must be string", type, type, type, "Error: transaction metadata: \"a\": a number must be finite",
                "Error: transaction metadata: \"a\": an integer must be safe, at most 9007199254740991 either way; write larger ones as text",
                "Error: transaction metadata: \"a\": the value takes 8193 bytes; at most 8192 bytes are allowed", "undefined", "8192",
            ])
        #expect(outcome.executions.first?.effects.count == 1)
    }

    @Test func whatTheEventBringsCountsForTheLimit() async throws {
        let given = String(repeating: "x", count: 16_300)
        let outcome = try await login(
            attempts("api.transaction.setMetadata('b', 'x'.repeat(100))"), event: makeEvent { $0.transaction.metadata = ["a": .string(given)] })
        #expect(
            outcome.logs == [
                "Error: transaction metadata: \"b\": with it, the metadata take 16415 bytes of JSON; at most 16384 bytes are allowed"
            ])
        #expect(outcome.json["transaction"] == nil)
    }

    @Test(arguments: ["addTargetScope", "removeTargetScope", "setTargetScopes", "clearTargetScopes"])
    func targetScopesAreNotThere(method: String) async throws {
        #expect(try await login(attempts("api.transaction.\(method)('a')")).logs == ["Error: Method not implemented."])
    }

    @Test func aSuspensionKeepsEverything() async throws {
        let set = "api.transaction.setMetadata('a', 1); api.session.setMetadata('s', 'x'); api.refreshToken.setExpiresAt(1000); api.redirect.sendUserTo('https://a.example')"
        let see = "console.log(JSON.stringify([event.transaction.metadata, event.session]))"
        let host = try makeHost([handler(set) + continuation(see), handler(see)])
        let event = makeEvent { $0.session = PostLoginEvent.Session(members: ["id": "s1"]) }
        let waiting = try await host.login(event)
        #expect(waiting.json["transaction"] == ["metadata": ["a": 1]])
        #expect(waiting.json["session"] == nil)
        let outcome = try await host.resume(state: try #require(waiting.suspension).state)
        let seen = #"[{"a":1},{"id":"s1","metadata":{"s":"x"}}]"#
        #expect(outcome.logs == [seen, seen])
        #expect(outcome.json["session"] == ["metadata": ["s": "x"]])
        #expect(outcome.json["refresh_token"] == ["expires_at": "1970-01-01T00:00:01.000Z"])
        #expect(outcome.json["transaction"] == ["metadata": ["a": 1]])
    }

    @Test func aCallThatComesTooLateIsIgnored() async throws {
        let outcome = try await login(
            "setTimeout(() => { api.transaction.setMetadata('a', 1); api.session.setCookieMode('persistent') }, 1)",
            "await new Promise((resolve) => setTimeout(resolve, 30)); \(show)")
        #expect(outcome.logs == ["{}"])
        #expect(
            outcome.warnings == [
                ["transaction.setMetadata", "session.setCookieMode"].map { "api.\($0) was called after the handler had settled, and was ignored" }, [],
            ])
    }
}
