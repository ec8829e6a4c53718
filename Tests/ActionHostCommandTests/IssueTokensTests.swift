import Foundation
import PostLogin
import Testing

@Suite("--issue-tokens")
struct IssueTokensTests {
    private let folder = ScratchFolder([
        "actions/10-plan.js": """
            exports.onExecutePostLogin = async (event, api) => {
              if (event.request.query.ask) api.redirect.sendUserTo('https://ask.example.com/');
              api.idToken.setCustomClaim('plan', 'gold');
            };
            exports.onContinuePostLogin = async (event, api) => { console.log(event.request.query.nonce) };
            """,
        "event.json": Self.event(),
        "no-openid.json": Self.event(scopes: #"["read:a"]"#),
        "ask.json": Self.event(query: #"{"nonce": "n-1", "ask": "1"}"#),
        "no-user.json": #"{"client": {"client_id": "client-1"}, "request": {"hostname": "login.example.com"}}"#,
        "key.pem": Self.key,
        "public.pem": Self.publicKey,
    ])

    private static func event(scopes: String = #"["openid"]"#, query: String = #"{"nonce": "n-1"}"#) -> String {
        #"{"user": {"user_id": "auth0|1"}, "client": {"client_id": "client-1"}, "#
            + #""request": {"hostname": "login.example.com", "query": \#(query)}, "transaction": {"requested_scopes": \#(scopes)}}"#
    }

    /// A key of the tests, made with openssl.
    private static let key = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIFWENlbWUAGIy8UWUlFQsOIfXM70rIOLhlGdQZJDhmNooAoGCCqGSM49
        AwEHoUQDQgAEaW7GryBqzRrYwGUQJBJDmtUAPyoNh6RTRmXW4U45IJC72WhELDE9
        XE70OVUN68QcSyR+FxfT928r8+eDqzJ4UA==
        -----END EC PRIVATE KEY-----
        """
    private static let publicKey = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaW7GryBqzRrYwGUQJBJDmtUAPyoN
        h6RTRmXW4U45IJC72WhELDE9XE70OVUN68QcSyR+FxfT928r8+eDqzJ4UA==
        -----END PUBLIC KEY-----
        """

    private static let keySet = """
        {
          "keys": [
            {
              "crv": "P-256",
              "kty": "EC",
              "x": "aW7GryBqzRrYwGUQJBJDmtUAPyoNh6RTRmXW4U45IJA",
              "y": "u9loRCwxPVxO9DlVDevEHEskfhcX0_dvK_Png6syeFA",
              "use": "sig",
              "kid": "SYEIDAX0NFQ8q9bd7PaOUEL1i6LqJC-EqQseNm_P7AI",
              "alg": "ES256"
            }
          ]
        }

        """

    private func run(_ arguments: String...) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(["run", "--now", "2026-01-01", "--issue-tokens"] + arguments, in: folder)
    }

    @Test("The text has what the tokens say, the tokens, and the key")
    func text() async throws {
        let result = try await run("--event", "event.json", "--signing-key", "key.pem")
        #expect(result.status == 0)
        #expect(result.errors == "")
        // ES256 signs the same token in a new way each time.
        let output = result.output.withoutTimes.replacing(/eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]{86}\n/) { "HEADER.\($0.output.1).SIGNATURE\n" }
        #expect(
            output == """
                ✓ 10-plan  completed in T
                  ID token       plan = "gold"

                Completed in T

                  ID token
                    {
                      "plan": "gold",
                      "iss": "https://login.example.com/",
                      "aud": "client-1",
                      "sub": "auth0|1",
                      "iat": 1767225600,
                      "exp": 1767261600,
                      "nonce": "n-1"
                    }

                  ID token, signed
                    HEADER.eyJwbGFuIjoiZ29sZCIsImlzcyI6Imh0dHBzOi8vbG9naW4uZXhhbXBsZS5jb20vIiwiYXVkIjoiY2xpZW50LTEiLCJzdWIiOiJhdXRoMHwxIiwiaWF0\
                IjoxNzY3MjI1NjAwLCJleHAiOjE3NjcyNjE2MDAsIm5vbmNlIjoibi0xIn0.SIGNATURE

                  Access token
                    {
                      "iss": "https://login.example.com/",
                      "sub": "auth0|1",
                      "aud": "https://login.example.com/userinfo",
                      "iat": 1767225600,
                      "exp": 1767312000,
                      "scope": "openid",
                      "azp": "client-1"
                    }

                  Access token, signed
                    HEADER.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tLyIsInN1YiI6ImF1dGgwfDEiLCJhdWQiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tL3Vz\
                ZXJpbmZvIiwiaWF0IjoxNzY3MjI1NjAwLCJleHAiOjE3NjczMTIwMDAsInNjb3BlIjoib3BlbmlkIiwiYXpwIjoiY2xpZW50LTEifQ.SIGNATURE

                  Scopes
                    openid

                  Signing key
                    ES256 SYEIDAX0NFQ8q9bd7PaOUEL1i6LqJC-EqQseNm_P7AI

                """)
    }

    @Test("A key made for the run comes with what the tokens are checked with", arguments: [
        ([], "RS256", "RSA"), (["--signing-algorithm", "RS256"], "RS256", "RSA"), (["--signing-algorithm", "ES256"], "ES256", "EC"),
    ])
    func madeKey(arguments: [String], algorithm: String, type: String) async throws {
        let common = ["run", "--issue-tokens", "--event", "event.json"] + arguments
        let text = try await CommandLineTool.run(common, in: folder)
        let key = try #require(text.output.firstMatch(of: /Signing key, made for this run\n    (\w+) ([\w-]{43})\n    (\{.*\})\n/)?.output)
        #expect(key.1 == algorithm)
        let shown = try #require(try JSONValue(parsing: String(key.3))["keys"]?.arrayValue?.first)
        #expect(shown["kid"] == .string(String(key.2)))

        let json = try JSONValue(parsing: try await CommandLineTool.run(common + ["--format", "json"], in: folder).output)
        #expect(json.objectValue?.names == ["outcome", "tokens", "user", "multifactor", "executions", "jwks"])
        let jwk = try #require(json["jwks"]?["keys"]?.arrayValue?.first)
        #expect([jwk["alg"], jwk["kty"], jwk["use"]] == [.string(algorithm), .string(type), "sig"])
        #expect(jwk["kid"] != shown["kid"])
        #expect(json["tokens"]?["id_token"]?.objectValue?.names == ["claims", "jwt", "expires_in"])
        #expect(json["tokens"]?["access_token"]?.objectValue?.names == ["claims", "scope", "jwt", "expires_in"])
    }

    @Test("JSON has the tokens beside the custom claims; a key of one's own is not repeated")
    func json() async throws {
        let result = try await run("--event", "event.json", "--signing-key", "key.pem", "--format", "json", "--issuer", "https://id.example.com/")
        let json = try JSONValue(parsing: result.output)
        #expect(result.errors == "")
        #expect(json.objectValue?.names == ["outcome", "tokens", "user", "multifactor", "executions"])
        let idToken = try #require(json["tokens"]?["id_token"])
        #expect([idToken["claims"], idToken["expires_in"]] == [["plan": "gold"], 36_000])
        #expect(json["tokens"]?["access_token"]?["expires_in"] == 86_400)
        #expect(
            idToken["jwt"]?.stringValue?.split(separator: ".").dropLast().joined(separator: ".")
                == "eyJhbGciOiJFUzI1NiIsImtpZCI6IlNZRUlEQVgwTkZROHE5YmQ3UGFPVUVMMWk2THFKQy1FcVFzZU5tX1A3QUkiLCJ0eXAiOiJKV1QifQ"
                + ".eyJwbGFuIjoiZ29sZCIsImlzcyI6Imh0dHBzOi8vaWQuZXhhbXBsZS5jb20vIiwiYXVkIjoiY2xpZW50LTEiLCJzdWIiOiJhdXRoMHwxIiwiaWF0IjoxNzY3"
                + "MjI1NjAwLCJleHAiOjE3NjcyNjE2MDAsIm5vbmNlIjoibi0xIn0")
    }

    @Test("Without openid there is no ID token")
    func missingTokens() async throws {
        let noOpenID = try await run("--event", "no-openid.json", "--signing-key", "key.pem")
        #expect(!noOpenID.output.contains("ID token, signed"))
        #expect(noOpenID.output.contains("\n  Access token, signed\n    eyJ"))
    }

    @Test("A resumed login gets its tokens; the command that goes on repeats the options")
    func resumed() async throws {
        let suspended = try await run(
            "--event", "ask.json", "--signing-key", "key.pem", "--issuer", "https://id.example.com/")
        let state = try #require(suspended.output.firstMatch(of: /state=([\w-]{43})\n/)?.output.1)
        #expect(suspended.status == 4)
        #expect(!suspended.output.contains("eyJ"))
        #expect(
            suspended.output.hasSuffix(
                "/actionhost resume \(state) --now 2026-01-01 --issue-tokens --issuer https://id.example.com/ --signing-key key.pem "
                    + "--request request.json\n"))

        let resumed = try await CommandLineTool.run(
            ["resume", String(state), "--now", "2026-01-01", "--issue-tokens", "--issuer", "https://id.example.com/", "--signing-key", "key.pem"],
            in: folder)
        #expect(resumed.status == 0)
        #expect(resumed.output.contains("  console.log    undefined\n"))
        #expect(resumed.output.contains("\n      \"nonce\": \"n-1\"\n"))
        #expect(resumed.output.contains("\n  ID token, signed\n    eyJ"))
    }

    @Test("An event that tokens cannot be made of fails the login")
    func failed() async throws {
        let result = try await run("--event", "no-user.json", "--signing-key", "key.pem")
        #expect(result.status == 1)
        #expect(
            result.output.hasSuffix(
                "Failed: the tokens cannot be issued: the event has no user.user_id, which is the subject of the tokens\n"
                    + "  No tokens, and nothing that the actions asked for is applied.\n"))
    }

    @Test("Keys that cannot sign get one message and status 65", arguments: [
        ("none.pem", "none.pem: the file cannot be read: No such file or directory"),
        ("actions", "actions: the file cannot be read: Is a directory"),
        (
            "event.json",
            "event.json: found no PEM; needed is the PEM of an RSA private key of at least 2048 bits, or of an EC private key on the curve P-256"
        ),
        (
            "public.pem",
            "public.pem: found no private key, but a block BEGIN PUBLIC KEY; needed is the PEM of an RSA private key of at least 2048 bits, "
                + "or of an EC private key on the curve P-256"
        ),
    ])
    func badKeys(file: String, message: String) async throws {
        let refused = CommandLineTool.Result.refused(65, "actionhost: \(message)")
        #expect(try await run("--event", "event.json", "--signing-key", file) == refused)
        #expect(try await CommandLineTool.run(["resume", "abc", "--issue-tokens", "--signing-key", file], in: folder) == refused)
        #expect(try await CommandLineTool.run(["jwks", "--signing-key", file], in: folder) == refused)
    }

    @Test("Wrong usage gets one message and status 64", arguments: [
        (["run", "--issuer", "https://id.example.com/"], "--issuer needs --issue-tokens\nSee 'actionhost run --help'."),
        (["run", "--signing-key", "key.pem"], "--signing-key needs --issue-tokens\nSee 'actionhost run --help'."),
        (["resume", "abc", "--signing-algorithm", "ES256"], "--signing-algorithm needs --issue-tokens\nSee 'actionhost resume --help'."),
        (
            ["run", "--issue-tokens", "--signing-key", "key.pem", "--signing-algorithm", "ES256"],
            "--signing-algorithm is for a key that is made for the run; the key of --signing-key has its own\nSee 'actionhost run --help'."
        ),
        (
            ["run", "--issue-tokens", "--signing-algorithm", "HS256"],
            "The value 'HS256' is invalid for '--signing-algorithm <algorithm>'. Please provide one of 'RS256' and 'ES256'.\n"
                + "See 'actionhost run --help'."
        ),
        (
            ["run", "--event", "event.json", "--issue-tokens", "--signing-key", "key.pem", "--issuer", "id.example.com"],
            "--issuer id.example.com: an issuer has to be an http or https URL without user, query and fragment, written as browsers write it: "
                + "https://login.example.com/"
        ),
        (["jwks"], "Missing expected argument '--signing-key <file>'\nSee 'actionhost jwks --help'."),
    ])
    func wrongUsage(arguments: [String], message: String) async throws {
        #expect(try await CommandLineTool.run(arguments, in: folder) == .refused(64, "actionhost: \(message)"))
    }

    @Test("jwks prints the key set")
    func keySet() async throws {
        #expect(
            try await CommandLineTool.run(["jwks", "--signing-key", "key.pem"], in: folder)
                == CommandLineTool.Result(status: 0, output: Self.keySet, errors: ""))
    }
}
