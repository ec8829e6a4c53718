import ActionCheck
import Testing

@Suite("secret-in-source and unknown-secret")
struct SecretRuleTests {
    // Put together, so that no service takes the tests for a leak.
    private static let stripe = "sk_" + "live_" + "4eC39HqLyjWDarjtT1zdp7dc"
    private static let aws = "AKIA" + "IOSFODNN7EXAMPLE"
    private static let github = "ghp_" + String(repeating: "aB3d", count: 9)
    private static let jwt = "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0" + ".dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"

    @Test("finds keys, tokens and passwords", arguments: [
        ("const apiKey = '9f86d081884c7d659a2feaa0c55ad015';", "1:16 warning: apiKey looks like a secret. Make it one and read event.secrets.NAME"),
        ("const o = { client_secret: 'Zx81_kQ0pLm3nB7vTr2' };", "1:28 warning: client_secret looks like a secret. Make it one and read event.secrets.NAME"),
        ("o.password = o.password || 'correct9horse8battery';", "1:28 warning: password looks like a secret. Make it one and read event.secrets.NAME"),
        ("call('\(stripe)');", "1:6 warning: This looks like a key of Stripe. Make it a secret and read event.secrets.NAME"),
        ("call(`key ${a} \(aws)`);", "1:15 warning: This looks like an access key of AWS. Make it a secret and read event.secrets.NAME"),
        ("call('\(github)');", "1:6 warning: This looks like a token of GitHub. Make it a secret and read event.secrets.NAME"),
        ("call('\(jwt)');", "1:6 warning: This looks like a signed token (JWT). Make it a secret and read event.secrets.NAME"),
        ("call('-----BEGIN RSA PRIVATE KEY-----\\nMII');", "1:6 warning: This looks like a private key. Make it a secret and read event.secrets.NAME"),
        ("call('postgres://app:k3Rt9sWq@db.internal/app');", "1:6 warning: This looks like a URL with a password in it. Make it a secret and read event.secrets.NAME"),
        ("h = { Authorization: 'Basic YWRtaW46aHVudGVyMg9k' };", "1:22 warning: This looks like the credentials of a request. Make it a secret and read event.secrets.NAME"),
    ])
    func found(source: String, expected: String) async throws {
        #expect(try await findings(of: "secret-in-source", in: source) == [expected])
    }

    @Test("leaves what is none", arguments: [
        "const tokenUrl = 'https://tenant.eu.auth0.com/oauth/token2';",
        "const secret = event.secrets.API_KEY_NUMBER_1;",
        "const token = 'https://example.com/claims/token1';",
        "const password = 'YOUR_PASSWORD_GOES_HERE_1';",
        "const tokenName = 'session_token_parameter_1';",
        "const connection = 'con_0123456789abcdef01'; const secretRole = 'rol_0123456789abcdef';",
        "const hash = '9f86d081884c7d659a2feaa0c55ad015';",
        "const token = 'session_token_of_the_page';",
        "const message = 'Your password has to have 16 characters or more.';",
        "const clientId = 'q1W2e3R4t5Y6u7I8o9P0a1S2d3F4g5H6';",
        "call('-----BEGIN PUBLIC KEY-----');",
        "const url = `https://${user}:${password}@example.com/`;",
        "const tokenParameterName = 'session_token_2024_01';",
    ])
    func clean(source: String) async throws {
        #expect(try await findings(of: "secret-in-source", in: source) == [])
    }

    @Test("finds secrets that nobody gives, where their names are known", arguments: [
        ("event.secrets.APY_KEY;", ["API_KEY", "OTHER"], ["2:15 warning: There is no secret APY_KEY for this file. Did you mean API_KEY?"]),
        (
            "const { API_KEY, URL } = event.secrets;", ["API_KEY"],
            ["2:18 warning: There is no secret URL for this file. Add it to actions.yaml or to the file of --secrets"]
        ),
        ("event.secrets.API_KEY; event.secrets[name]; Object.keys(event.secrets);", ["API_KEY"], []),
        ("event.secrets.ANY;", nil, []),
    ] as [(String, Set<String>?, [String])])
    func unknown(statements: String, secrets: Set<String>?, expected: [String]) async throws {
        #expect(try await findings(of: "unknown-secret", in: handler(statements), secrets: secrets) == expected)
    }

    @Test("finds them in shared modules, too")
    func module() async throws {
        #expect(
            try await findings(of: "unknown-secret", in: "exports.a = () => actions.secrets.B;", kind: .sharedModule(name: "shared"), secrets: ["C"])
                == ["1:35 warning: There is no secret B for this file. Did you mean C?"])
    }
}
