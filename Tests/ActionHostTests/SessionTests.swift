import ActionHost
import PostLogin
import Testing

@Suite struct SessionTests {
    private let event = makeEvent { $0.session = PostLoginEvent.Session(members: ["id": "s1", "metadata": ["old": "1"]]) }
    private let show = "console.log(JSON.stringify(event.session))"

    @Test func theEventShowsChangesAtOnceAndToLaterActions() async throws {
        let body = """
            const before = event.session
            api.session.setMetadata('a', 'x'); api.session.setMetadata('old', null); api.session.setCookieMode('non-persistent')
            api.session.setExpiresAt(5000); api.session.setExpiresAt(4000); api.session.setIdleExpiresAt(3000); console.log(before === event.session)
            """
        let outcome = try await login("\(body); \(show)", show, event: event)
        #expect(
            outcome.logs == [
                "false", #"{"id":"s1","metadata":{"a":"x"},"cookie":{"mode":"non-persistent"}}"#,
                #"{"id":"s1","metadata":{"a":"x"},"cookie":{"mode":"non-persistent"}}"#,
            ])
        #expect(
            outcome.json["session"] == [
                "expires_at": "1970-01-01T00:00:04.000Z", "idle_expires_at": "1970-01-01T00:00:03.000Z", "cookie": ["mode": "non-persistent"],
                "metadata": ["a": "x", "old": nil],
            ])
        #expect(
            outcome.executions.first?.effects.map(\.description) == [
                #"session.setMetadata("a", "x")"#, #"session.setMetadata("old", null)"#, #"session.setCookieMode("non-persistent")"#,
                "session.setExpiresAt(5000)", "session.setExpiresAt(4000)", "session.setIdleExpiresAt(3000)",
            ])
    }

    static let expiries = [("setExpiresAt", "absolute"), ("setIdleExpiresAt", "inactivity")]

    @Test(arguments: ["session", "refreshToken"], expiries)
    func times(namespace: String, method: (name: String, argument: String)) async throws {
        let call = "api.\(namespace).\(method.name)"
        let outcome = try await login(
            attempts(
                "\(call)()", "\(call)(0)", "\(call)('')", "\(call)(NaN)", "\(call)(null)", "\(call)('5')", "\(call)(Infinity)",
                "\(call)(new Date())", "\(call)([1])", "\(call)(1n)", "\(call)(true)", "\(call)(1.5)"))
        let missing = "Error: A time is needed, in milliseconds since 1970: \(method.argument) is missing"
        let wrong = "Error: \(method.argument) must be number"
        #expect(
            outcome.logs == [missing, missing, missing, missing, missing, wrong, wrong, wrong, wrong, wrong, wrong, "undefined"])
        #expect(outcome.executions.first?.effects.map(\.description) == ["\(namespace).\(method.name)(1.5)"])
    }

    @Test func cookieModes() async throws {
        let missing = "Error: A cookie mode is needed: \"persistent\" or \"non-persistent\""
        let outcome = try await login(
            attempts(
                "api.session.setCookieMode()", "api.session.setCookieMode('')", "api.session.setCookieMode('x')",
                "api.session.setCookieMode(['persistent'])", "api.session.setCookieMode('persistent')", "event.session"))
        #expect(
            outcome.logs == [
                missing, missing, "Error: Invalid cookie mode: x. It has to be \"persistent\" or \"non-persistent\"",
                "Error: Invalid cookie mode: persistent. It has to be \"persistent\" or \"non-persistent\"", "undefined", "undefined",
            ])
    }

    @Test func metadataNeedsASessionAndTextArguments() async throws {
        let calls = [
            "api.session.setMetadata('a', 'b')", "api.session.setMetadata(1, 'b')", "api.session.setMetadata('a')",
            "api.session.setMetadata('unknown', null)", "api.session.deleteMetadata('unknown')", "api.session.deleteMetadata(Symbol())",
            "api.session.evictMetadata()",
        ]
        let script = calls.map { attempts($0) }.joined()
        let none = "Error: Failed to set session metadata: there is no session"
        #expect(try await login(script).logs == [none, none, none, none, "undefined", "undefined", "undefined"])
        let outcome = try await login(script + show, event: event)
        #expect(
            outcome.logs == [
                "undefined", "Error: Failed to set session metadata: Invalid metadata: the key must be string",
                "Error: Failed to set session metadata: Invalid metadata: the value of \"a\" must be string", "undefined", "undefined",
                "undefined", "undefined", #"{"id":"s1","metadata":{}}"#,
            ])
        #expect(outcome.json["session"] == ["metadata": ["a": nil, "old": nil]])
    }

    @Test func aRefusedEntrySpoilsLaterCallsUntilItIsDeleted() async throws {
        let outcome = try await login(
            attempts(
                "api.session.setMetadata('a b', 'x')", "api.session.setMetadata('c', 'x')", "api.session.deleteMetadata('a b')",
                "api.session.setMetadata('c', 'y')") + show, attempts("api.session.setMetadata('d', 'z')"), event: event)
        let bad = "Error: Failed to set session metadata: Invalid metadata: the name \"a b\" must consist of letters, digits, \"_\" and \"-\""
        #expect(
            outcome.logs == [bad, bad, "undefined", "undefined", #"{"id":"s1","metadata":{"old":"1","c":"y"}}"#, "undefined"])
    }

    @Test func revokeDeniesAndTheHandlerRunsOn() async throws {
        let outcome = try await login(
            "api.access.deny('first'); api.session.revoke('stolen', { preserveRefreshTokens: true }); api.user.setUserMetadata('a', 1)", "",
            event: event)
        #expect(outcome.denial?.description == "stolen")
        #expect(outcome.denial?.userUpdate == UserUpdate(userMetadata: ["a": 1]))
        #expect(outcome.json["session"] == ["revoked": ["reason": "stolen", "preserve_refresh_tokens": true]])
        let later = try await login("api.session.revoke('stolen'); api.access.deny('last')", event: event)
        #expect(later.denial?.description == "last")
        #expect(later.json["session"] == ["revoked": ["reason": "stolen", "preserve_refresh_tokens": false]])
    }

    @Test func revokeChecksItsArguments() async throws {
        let outcome = try await login(
            attempts(
                "api.session.revoke(1)", "api.session.revoke(null)", "api.session.revoke(() => 1)", "api.session.revoke('a', null)",
                "api.session.revoke('a', { x: 1 })", "api.session.revoke(1, { preserveRefreshTokens: 1, x: 2 })", "api.session.revoke('a', (() => { const own = {}; own.preserveRefreshTokens = own; return own })())"))
        #expect(
            outcome.logs == [
                "Error: message must be string", "Error: message must be string", "Error: message must be string", "Error: options must be object",
                "Error: options must NOT have additional properties",
                "Error: message must be string; options must NOT have additional properties; preserveRefreshTokens must be boolean",
                "Error: preserveRefreshTokens must be boolean",
            ])
        #expect(outcome.name == "completed")
        #expect(try await login("api.session.revoke(undefined, { preserveRefreshTokens: undefined })").denial?.description == "")
    }

    @Test func aFailureAppliesNothing() async throws {
        let outcome = try await login(
            "api.session.setMetadata('a', 'b'); api.transaction.setMetadata('a', 1); api.refreshToken.setExpiresAt(1)", "throw new Error('x')",
            event: event)
        #expect(outcome.json["session"] == nil)
        #expect(outcome.json["refresh_token"] == nil)
        #expect(outcome.json["transaction"] == nil)
    }
}
