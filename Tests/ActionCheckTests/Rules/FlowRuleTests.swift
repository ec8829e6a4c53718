import Testing

@Suite("deny-without-return and floating-promise")
struct FlowRuleTests {
    @Test("find a handler that goes on after a denial", arguments: [
        (
            "if (event.user.blocked) { api.access.deny('no'); }\napi.idToken.setCustomClaim('a', 1);",
            ["2:27 warning: deny does not end the handler, which goes on in line 3 with api.idToken.setCustomClaim. Return after it"]
        ),
        (
            "try { await check(); } catch { api.access.deny('no'); }\nawait log();",
            ["2:32 warning: deny does not end the handler, which goes on in line 3 with await. Return after it"]
        ),
        (
            "event.user.blocked && api.access.deny('no');\nif (a) { console.log(a); } else { api.user.setAppMetadata('a', 1); }",
            ["2:23 warning: deny does not end the handler, which goes on in line 3 with api.user.setAppMetadata. Return after it"]
        ),
        (
            "switch (a) { case 1: api.access.deny('no');\ncase 2: api.multifactor.enable('any'); }",
            ["2:22 warning: deny does not end the handler, which goes on in line 3 with api.multifactor.enable. Return after it"]
        ),
        ("switch (a) { case 1: api.access.deny('no'); break;\ncase 2: api.multifactor.enable('any'); }", []),
        ("if (a) { api.access.deny('no'); return; }\napi.idToken.setCustomClaim('a', 1);", []),
        ("if (a) return api.access.deny('no');\napi.idToken.setCustomClaim('a', 1);", []),
        ("if (a) { api.access.deny('no'); } else { api.idToken.setCustomClaim('a', 1); }", []),
        ("if (a) api.access.deny('a');\nif (b) api.access.deny('b');\nconsole.log('done');", []),
        ("if (a) { api.access.deny('a'); console.log('denied'); throw new Error('a'); }\nawait log();", []),
        ("api.access.deny('a');\napi.session.revoke('a');", []),
        ("const deny = () => { api.access.deny('a'); };\nif (a) return deny();\nawait log();", []),
        ("for (const a of b) { if (a) { api.access.deny('a'); return; } await c(a); }", []),
        ("if (a) { api.access.deny('a'); if (b) { return; } else { throw c; } }\nawait d();", []),
    ] as [(String, [String])])
    func deny(statements: String, expected: [String]) async throws {
        #expect(try await findings(of: "deny-without-return", in: handler(statements)) == expected)
    }

    private static func floating(_ place: String, _ name: String) -> [String] {
        ["\(place) warning: Nobody waits for the promise of \(name): the login may be over before it is settled. Write await before it"]
    }

    @Test("find work that nobody waits for", arguments: [
        ("fetch('https://a.example');", floating("2:1", "fetch")),
        ("fetch('https://a.example').then((r) => r.json()).catch(console.error);", floating("2:1", "fetch")),
        ("const axios = require('axios');\naxios.post('https://a.example', {});", floating("3:1", "axios.post")),
        ("const axios = require('axios').default;\naxios({ url: 'https://a.example' });", floating("3:1", "axios")),
        ("const log = async () => {};\nlog();", floating("3:1", "log")),
        ("api.groups.getUserGroups();", floating("2:1", "api.groups.getUserGroups")),
        ("(async () => { await a(); })();", floating("2:1", "an async function")),
        (
            "list.forEach(async (one) => { await a(one); });",
            ["2:1 warning: forEach does not wait for an async function: use for (const … of …) with await, or await Promise.all(….map(…))"]
        ),
        ("await fetch('https://a.example'); const b = await fetch('https://b.example');", []),
        ("return fetch('https://a.example');", []),
        ("void fetch('https://a.example');", []),
        ("const requests = [fetch('a'), fetch('b')]; await Promise.all(requests);", []),
        ("await new Promise((resolve, reject) => { fetch('a').then(resolve, reject); });", []),
        ("const fetch = (a) => a; fetch('a'); other.post('b'); log(); list.forEach((one) => { a(one); });", []),
    ] as [(String, [String])])
    func promises(statements: String, expected: [String]) async throws {
        #expect(try await findings(of: "floating-promise", in: handler(statements)) == expected)
    }
}
