import ActionHost
import PostLogin
import Testing

/// Values of secrets do not get into logs, warnings and errors.
@Suite struct SecretTests {
    private func outcome(_ body: String, secrets: [String: String] = ["KEY": "s3cr3t-value", "SHORT": "abc"]) async throws -> LoginOutcome {
        try await makeHost(actions: [makeAction("action-1", handler(body), secrets: secrets)]).login(makeEvent()).timeless
    }

    @Test func logsDoNotShowThem() async throws {
        let outcome = try await outcome(
            "const { KEY, SHORT } = event.secrets; console.log(KEY); console.error(`key=${KEY};${KEY}`, { KEY, SHORT }); console.log(SHORT)")
        #expect(
            outcome.logs == [
                "[secret KEY]", "key=[secret KEY];[secret KEY] { KEY: '[secret KEY]', SHORT: 'abc' }", "abc",
            ])
    }

    @Test func errorsDoNotShowThem() async throws {
        let outcome = try await outcome("throw new Error(`refused ${event.secrets.KEY}`, { cause: new Error(event.secrets.KEY) })")
        let failure = LoginFailure(
            kind: .thrown, message: "refused [secret KEY]", action: "action-1", file: "actions/action-1.js", line: 1, column: 69,
            stack: [
                "Error: refused [secret KEY]", "at actions/action-1.js:1:69", "at actions/action-1.js:1:144",
                "[cause]: Error: [secret KEY]", "at actions/action-1.js:1:120", "at actions/action-1.js:1:144",
            ])
        #expect(outcome == .failed(failure, .execute()))
        #expect(!outcome.json.jsonText.contains("s3cr3t"))
    }

    @Test func warningsDoNotShowThem() async throws {
        let outcome = try await outcome("Promise.reject(new Error(event.secrets.KEY)); await null")
        #expect(outcome.warnings == [["unhandled promise rejection: Error: [secret KEY] (actions/action-1.js:1:78)"]])
    }

    @Test func secretsOfTheEventAreSecretsToo() async throws {
        let host = try makeHost([handler("console.log(event.secrets.KEY)")])
        #expect(try await host.login(makeEvent { $0.secrets = ["KEY": "from-the-event"] }).logs == ["[secret KEY]"])
    }

    @Test func theLongerOfTwoSecretsGoesFirst() async throws {
        let outcome = try await outcome(
            "console.log(event.secrets.LONG, event.secrets.PART)", secrets: ["PART": "abcdef", "LONG": "abcdefghi"])
        #expect(outcome.logs == ["[secret LONG] [secret PART]"])
    }

    @Test func theyAreFoundAsTextsAreWrittenInsideOfObjects() async throws {
        let key = "-----BEGIN KEY-----\nfirst/line+of\\key\n\"second\" line\n-----END KEY-----\n"
        let outcome = try await outcome(
            "console.log(event.secrets); console.log(JSON.stringify(event.secrets)); console.log(event.secrets.PEM.split('\\n')[1])",
            secrets: ["PEM": key])
        #expect(outcome.logs.count == 3)
        #expect(outcome.logs.allSatisfy { $0.contains("[secret PEM]") && !$0.contains("first") && !$0.contains("second") }, "\(outcome.logs)")
    }

    @Test func secretsOfAnotherActionAreNotLookedFor() async throws {
        let host = try makeHost(actions: [
            makeAction("first", handler("console.log('ordinary')"), secrets: ["KEY": "word-that-occurs"]),
            makeAction("second", handler("console.log('word-that-occurs')")),
        ])
        #expect(try await host.login(makeEvent()).logs == ["ordinary", "word-that-occurs"])
    }

    /// A key with what every encoding has to change.
    private static let key = "s3cr3t/käy+\"{~}\" \\ &?"

    @Test("However a script commonly writes them", arguments: [
        "KEY", "JSON.stringify(KEY)", "JSON.stringify(JSON.stringify({ KEY }))", "encodeURIComponent(KEY)", "encodeURIComponent(KEY).toLowerCase()",
        "new URLSearchParams({ KEY }).toString()", "require('querystring').escape(KEY)", "new URL(`http://a/${encodeURIComponent(KEY)}`).href",
        "Buffer.from(KEY).toString('base64')", "Buffer.from(KEY).toString('base64url')", "Buffer.from(KEY).toString('base64').replace(/=/g, '')",
        "btoa(String.fromCharCode(...new TextEncoder().encode(KEY)))", "new TextEncoder().encode(KEY).toBase64({ alphabet: 'base64url' })",
        "Buffer.from(KEY).toString('hex')", "new TextEncoder().encode(KEY).toHex().toUpperCase()", "`${KEY}\\u0301`", "`\\u200d${KEY}\\u200d`",
    ])
    func theyAreFoundInOtherSpellings(expression: String) async throws {
        let outcome = try await outcome("const { KEY } = event.secrets; console.log(\(expression))", secrets: ["KEY": Self.key])
        // Byte by byte: to Swift, an accent behind the mark makes its last character another one.
        let ascii = outcome.logs.map { String(decoding: $0.utf8.filter { $0 < 0x80 }, as: UTF8.self) }
        #expect(ascii.count == 1)
        #expect(ascii.first?.contains("[secret KEY]") == true, "\(outcome.logs)")
    }

    @Test func encodedSpellingsOfShortOnesAreLeft() async throws {
        let outcome = try await outcome("console.log(Buffer.from(event.secrets.SHORT).toString('hex'), btoa(event.secrets.SHORT))")
        #expect(outcome.logs == ["616263 YWJj"])
    }

    @Test func stacksOfStoppedScriptsDoNotShowThem() async throws {
        let source = handler("const run = { [event.secrets.KEY]() { while (true); } }; run[event.secrets.KEY]()")
        let host = try makeHost(actions: [makeAction("action-1", source, secrets: ["KEY": "s3cr3t_value"])]) { $0.cpuLimit = .milliseconds(50) }
        let outcome = try await host.login(makeEvent())
        #expect(outcome.failure?.kind == .cpu)
        #expect(!outcome.json.jsonText.contains("s3cr3t"))
    }

    @Test func requestsDoNotShowThem() async throws {
        let outcome = try await outcome(
            "await fetch(`http://127.0.0.1:3/${event.secrets.KEY}/${encodeURIComponent(event.secrets.PATH)}`).catch(() => {})",
            secrets: ["KEY": "s3cr3t-value", "PATH": "a/b/c{d}"])
        #expect(outcome.executions[0].requests.map(\.target) == ["http://127.0.0.1:3/[secret KEY]/[secret PATH]"])
    }

    @Test func whatAnActionAsksForCrossesAsItIs() async throws {
        let outcome = try await outcome("api.access.deny(event.secrets.KEY)")
        #expect(outcome.denial?.description == "s3cr3t-value")
    }

    @Test func aSecretAtTheEndOfWhatIsCutDoesNotShowInHalf() async throws {
        let outcome = try await outcome("throw new Error('x'.repeat(8186) + event.secrets.KEY + 'y'.repeat(9000))")
        #expect(outcome.failure?.message.contains("s3c") == false)
    }
}
