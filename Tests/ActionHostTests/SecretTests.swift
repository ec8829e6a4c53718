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
}
