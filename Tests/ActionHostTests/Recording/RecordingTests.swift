import PostLogin
import Testing

@testable import ActionHost

@Suite("Recordings", .timeLimit(.minutes(1)))
struct RecordingTests {
    private func recording() async throws -> LoginRecording { try await RecordedRun([makeAction("action-1", handler("console.log(Math.random());"))]).recording() }

    @Test func aRecordingSurvivesItsText() async throws {
        let recording = try await recording()
        #expect(try LoginRecording(parsing: recording.text) == recording)
    }

    @Test("A text that is no recording is refused with its reason", arguments: [
        ("", "1:1: expected a value, found the end of the text"), ("[]", "this is no recording that 'actionhost run --record' has made"),
        (#"{"format": "actionhost recording", "version": 2}"#, "the recording has the version 2, and this host reads version 1"),
        (#"{"format": "actionhost recording", "version": 1}"#, "the recording is damaged: event is missing"),
    ])
    func refusals(text: String, message: String) {
        let error = #expect(throws: RecordingError.self) { try LoginRecording(parsing: text) }
        #expect(error?.description == message)
    }

    @Test("A damaged recording is refused or differs, and nothing worse", arguments: [
        ("\"dates\": [", "\"dates\": [1, "), ("\"legs\": [", "\"legs\": [], \"x\": ["), ("\"number\": ", "\"number\": -"), ("\"seed\": \"", "\"seed\": \"zz"),
    ])
    func damage(place: String, other: String) async throws {
        let text = try await recording().text.replacing(place, with: other, maxReplacements: 1)
        do {
            let recording = try LoginRecording(parsing: text)
            _ = try await LoginReplay(recording, catalog: ActionCatalog(actions: [makeAction("action-1", handler("console.log(Math.random());"))])).run()
        } catch {
            #expect(error is RecordingError)
        }
    }

    @Test func aMillionRandomNumbersAndClockReadingsTakeNoRoom() async throws {
        let body = "let sum = 0; for (let i = 0; i < 1e6; i += 1) { sum += Math.random(); } for (let i = 0; i < 1e4; i += 1) Date.now(); console.log(sum);"
        let run = try await RecordedRun([makeAction("action-1", handler(body))])
        let recording = try run.recording()
        #expect(recording.gaps == [])
        #expect(recording.text.utf8.count < 100_000)
        #expect(try await run.replay().lines == [])
    }

    @Test func aLoginThatGetsMoreThanARecordingKeepsGoesOnAndIsNotRecorded() async throws {
        let body = "for (let i = 0; i < 5000; i += 1) process.memoryUsage(); console.log('done');"
        let run = try await RecordedRun([makeAction("action-1", handler(body))]) { $0.bounds[.result] = 100 << 10 }
        #expect(run.outcomes[0].logs == ["done"])
        let gap = "it got more from outside than a recording keeps: the limit is 100 kB"
        #expect(try run.recording().gaps == [gap])
        await #expect(throws: RecordingError(code: .gap, description: "the login cannot be run again: \(gap)")) { try await run.replay() }
    }

    @Test func aLoginThatNobodyWatchesHasNoObservation() async throws {
        let host = try makeHost(["\(handler("console.log(typeof Math.random())"))"])
        #expect(try await host.login(makeEvent()).logs == ["number"])
    }

    @Test func whatWatchesALoginChangesNothingThatItSees() async throws {
        let body = """
            console.log(Object.getOwnPropertyDescriptor(Math, 'random').writable, Math.random.name, Math.random.length, String(Date), typeof performance.now());
            let numbers = Array.from({ length: 1000 }, Math.random);
            console.log(numbers.every((number) => number >= 0 && number < 1), new Set(numbers).size);
            """
        let run = try await RecordedRun([makeAction("action-1", handler(body))])
        #expect(run.outcomes[0].logs.last == "true 1000")
    }

    @Test func theTraceSaysWhatHappenedInItsOrder() async throws {
        let body = """
            function helper() { api.idToken.setCustomClaim('https://example.com/a', 1); }
            helper();
            await new Promise((resolve) => setTimeout(resolve, 10));
            console.log('later');
            """
        let run = try await RecordedRun([makeAction("action-1", "\n" + handler(body))])
        let events = run.observer.timeline.legs[0].events
        #expect(events.map(\.action) == Array(repeating: "action-1", count: 6))
        #expect(
            events.map(\.kind) == [
                .began(handler: "onExecutePostLogin"),
                .effect(
                    .setCustomClaim(token: .idToken, name: "https://example.com/a", value: 1),
                    stack: ["at helper (actions/action-1.js:2)", "at actions/action-1.js:3"]),
                .waits(["a timer of 10 ms"]), .goesOn("a timer of 10 ms"), .log(level: "log", message: "later"), .ended(.completed),
            ])
        #expect(zip(events, events.dropFirst()).allSatisfy { $0.time <= $1.time })
        #expect(events[1].line == 2)
    }
}
