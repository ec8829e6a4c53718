import ActionHost
import PostLogin
import Testing

@Suite struct CacheTests {
    @Test func aRecordIsThereForLaterActionsAndLogins() async throws {
        let host = try makeHost([
            handler(attempts("JSON.stringify(api.cache.get('a'))", "JSON.stringify(api.cache.set('a', 'x'))")),
            handler(attempts("JSON.stringify(api.cache.get('a'))")),
        ])
        let record = #"{"value":"x","expires_at":1767226500000}"#
        let success = #"{"type":"success","record":\#(record)}"#
        #expect(try await host.login(makeEvent()).logs == ["undefined", success, record])
        #expect(try await host.login(makeEvent()).logs == [record, success, record])
    }

    @Test func hostsDoNotShareTheirCaches() async throws {
        _ = try await login("api.cache.set('a', 'x')")
        #expect(try await login(attempts("api.cache.get('a')")).logs == ["undefined"])
    }

    @Test func deletingTellsWhetherThereWasSomething() async throws {
        let outcome = try await login(
            "api.cache.set('a', 'x');" + attempts("api.cache.delete('a')", "api.cache.get('a')", "api.cache.delete('a')"))
        #expect(
            outcome.logs == ["{ type: 'success' }", "undefined", "{ type: 'error', code: 'CacheKeyDoesNotExist' }"])
    }

    @Test(arguments: [
        ("'k'.repeat(65), 'v'", "CacheKeySizeExceeded"), ("'ä'.repeat(33), 'v'", "CacheKeySizeExceeded"),
        ("'k', 'v'.repeat(4097)", "CacheValueSizeExceeded"), ("'k', 'v', { ttl: 'soon' }", "InvalidExpiry"),
        ("'k', 'v', { ttl: NaN }", "InvalidExpiry"), ("'k', 'v', { ttl: null }", "InvalidExpiry"),
        ("'k', 'v', { expires_at: Infinity }", "InvalidExpiry"), ("'k', 'v', { expires_at: {} }", "InvalidExpiry"),
        ("'k', 'v', { expires_at: 2 ** 60 }", "InvalidExpiry"), ("'k', 'v', { ttl: 0 }", "ItemAlreadyExpired"),
        ("'k', 'v', { ttl: -5 }", "ItemAlreadyExpired"), ("'k', 'v', { expires_at: Date.now() }", "ItemAlreadyExpired"),
        ("'k', 'v', { ttl: 1000, expires_at: 1 }", "ItemAlreadyExpired"),
    ])
    func whatIsRefusedHasACode(arguments: String, code: String) async throws {
        let outcome = try await login(attempts("api.cache.set(\(arguments))", "api.cache.get('k')"))
        #expect(outcome.logs == ["{ type: 'error', code: '\(code)' }", "undefined"])
    }

    @Test(arguments: [
        ("{ ttl: 1000 }", 1000), ("{ ttl: 1000.9 }", 1000), ("{ expires_at: Date.now() + 5 }", 5),
        ("{ ttl: 10, expires_at: Date.now() + 5 }", 5), ("{ ttl: 5, expires_at: Date.now() + 10 }", 5), ("{}", 900_000),
        ("undefined", 900_000), ("null", 900_000), ("{ ttl: undefined }", 900_000), ("{ ttl: 1e9 }", 86_400_000),
    ] as [(String, Double)])
    func aRecordExpires(options: String, lifetime: Double) async throws {
        let outcome = try await login(attempts("api.cache.set('k', 'v', \(options)).record.expires_at - Date.now()"))
        #expect(outcome.logs == [JSONValue.number(lifetime).jsonText])
    }

    @Test func limitsHoldForAllRecordsTogether() async throws {
        let outcome = try await login(
            "for (let i = 0; i < 20; i++) api.cache.set(`k${i}`, 'v');"
                + attempts("api.cache.set('one more', 'v').code", "api.cache.set('k0', 'new').type")
                + "for (let i = 0; i < 4; i++) api.cache.set(`k${i}`, 'v'.repeat(4096));"
                + attempts("api.cache.set('k4', 'v'.repeat(300)).code"))
        #expect(outcome.logs == ["MaxSideEffectsExceeded", "success", "CacheSizeExceeded"])
    }

    @Test(arguments: ["get", "set", "delete"])
    func keysAndValuesAreStrings(call: String) async throws {
        let outcome = try await login(attempts("api.cache.\(call)()", "api.cache.\(call)(7, 'v')", "api.cache.\(call)(null, 'v')"))
        #expect(outcome.logs == Array(repeating: "TypeError: cache: key must be string", count: 3))
        let value = try await login(attempts("api.cache.set('k')", "api.cache.set('k', { a: 1 })"))
        #expect(value.logs == Array(repeating: "TypeError: cache: value must be string", count: 2))
    }

    @Test(arguments: [
        ("throw new Error('x')", "failed", false), ("api.idToken.setCustomClaim('a', 'x'.repeat(200_000))", "failed", false),
        ("api.access.deny('no')", "denied", true), ("api.redirect.sendUserTo('https://a.example')", "suspended", true),
    ])
    func aLoginThatFailsKeepsNothing(ending: String, outcome: String, isKept: Bool) async throws {
        let host = try makeHost([
            handler("if (event.stats.first) { api.cache.set('a', 'x'); \(ending) } else console.log(api.cache.get('a')?.value)")
        ])
        #expect(try await host.login(makeEvent { $0.stats.members["first"] = true }).name == outcome)
        #expect(try await host.login(makeEvent()).logs == [isKept ? "x" : "undefined"])
    }

    @Test func aSuspendedLoginComesBackToTheSharedCache() async throws {
        let host = try makeHost([
            handler("api.cache.set('a', event.stats.text); if (event.stats.text === '1') api.redirect.sendUserTo('https://a.example')")
                + continuation("console.log(api.cache.get('a').value)")
        ])
        let waiting = try #require(try await host.login(makeEvent { $0.stats.members["text"] = "1" }).suspension)
        _ = try await host.login(makeEvent { $0.stats.members["text"] = "2" })
        #expect(try await host.resume(state: waiting.state).logs == ["2"])
    }
}
