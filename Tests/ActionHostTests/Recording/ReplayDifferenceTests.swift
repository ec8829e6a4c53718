import PostLogin
import Testing

@testable import ActionHost

@Suite("What differs when a recorded login runs again", .timeLimit(.minutes(1)))
struct ReplayDifferenceTests {
    private static let server = CountingServer.shared.url

    private func differences(_ body: String, changedTo other: String) async throws -> [String] {
        let run = try await RecordedRun([makeAction("action-1", handler(body))]) { $0.clock = .fixed(milliseconds: testTime) }
        return try await run.replay([makeAction("action-1", handler(other))]).lines
    }

    private static let changed = "source: the action action-1 has changed since the login was recorded (actions/action-1.js)"

    @Test func aChangedFileIsNamed() async throws {
        #expect(try await differences("", changedTo: " ") == [Self.changed])
    }

    @Test func anotherOutcomeIsShownPlaceByPlace() async throws {
        let lines = try await differences(
            "api.idToken.setCustomClaim('https://example.com/plan', 'free');", changedTo: "api.idToken.setCustomClaim('https://example.com/plan', 'team');")
        #expect(
            lines == [
                Self.changed, #"outcome: tokens.id_token.claims["https://example.com/plan"]: recorded "free", now "team""#,
                #"outcome: executions[0].effects[0].arguments[1]: recorded "free", now "team""#,
            ])
    }

    @Test func requestsThatAreNewOrGone() async throws {
        let lines = try await differences("await fetch('\(Self.server)/a');", changedTo: "await fetch('\(Self.server)/b').catch((error) => error);")
        #expect(
            lines.filter { $0.hasPrefix("request") } == [
                "request: a request that was not recorded: GET \(Self.server)/b", "request: a recorded request is not made: GET \(Self.server)/a",
            ])
    }

    @Test func aRequestWithAnotherBody() async throws {
        let lines = try await differences(
            "await fetch('\(Self.server)/a', { method: 'POST', body: 'one' });", changedTo: "await fetch('\(Self.server)/a', { method: 'POST', body: 'two' });")
        #expect(lines == [Self.changed, #"request: another request than the recorded one: POST \#(Self.server)/a: body.text: recorded "one", now "two""#])
    }

    @Test func aRequestInAnotherPlaceStillGetsItsAnswer() async throws {
        let body = "console.log((await (await fetch('\(Self.server)/a')).text()).length > 0);"
        let lines = try await differences(
            "await fetch('\(Self.server)/b'); \(body)", changedTo: body)
        #expect(lines.filter { $0.hasPrefix("outcome") && !$0.contains("requests") } == [])
    }

    @Test func aScriptThatWaitsForWhatWasNeverRecordedFails() async throws {
        let run = try await RecordedRun([makeAction("action-1", handler(""))])
        let result = try await run.replay([makeAction("action-1", handler("await fetch('\(Self.server)/new');"))])
        #expect(
            result.lines.contains("course: the actions wait for something that the recording does not have"))
        #expect(
            result.outcomes[0].failure
                == LoginFailure(
                    kind: .host, message: "the action waits for something that the recording does not have", action: "action-1", file: "actions/action-1.js"))
        #expect(!result.isIdentical)
    }

    @Test func newTimersFire() async throws {
        let lines = try await differences("console.log(1);", changedTo: "await new Promise((resolve) => setTimeout(resolve, 5000)); console.log(1);")
        #expect(lines == [Self.changed])
    }

    @Test func anActionThatIsGoneAndOneThatIsNew() async throws {
        let run = try await RecordedRun([makeAction("one", handler("")), makeAction("two", handler(""))])
        let result = try await run.replay([makeAction("two", handler("")), makeAction("three", handler("throw 1;"))])
        #expect(
            result.lines.prefix(2) == [
                "source: the action one is not there any more", "note: the action three is not in the recording, and did not run",
            ])
    }

    @Test func aLoginThatEndsBeforeTheRecordedOne() async throws {
        let source = "\(handler("api.redirect.sendUserTo('https://example.com/');"))\(continuation(""))"
        var run = try await RecordedRun([makeAction("action-1", source)])
        try await run.resume { _ in UserReturn() }
        let result = try await run.replay([makeAction("action-1", handler(""))])
        #expect(result.lines.last == "outcome: the recorded login went on here, and this one has ended")
        #expect(result.outcomes.map(\.name) == ["completed"])
    }

    @Test func newKeysAreSaidToDiffer() async throws {
        let body = "const { privateKey } = require('crypto').generateKeyPairSync('ed25519'); console.log(privateKey.export({ format: 'jwk' }).d);"
        let run = try await RecordedRun([makeAction("action-1", handler(body))])
        #expect(try run.recording().unrepeatable == ["crypto.generateKeyPair"])
        let lines = try await run.replay().lines
        #expect(lines.first == "note: crypto.generateKeyPair gives something new each time: what depends on it differs")
    }
}
