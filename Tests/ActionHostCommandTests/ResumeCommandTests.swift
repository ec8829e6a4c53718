import Foundation
import Testing

@Suite("actionhost resume, in a process of its own")
struct ResumeCommandTests {
    private let folder = ScratchFolder([
        "actions/10-before.js": "exports.onExecutePostLogin = async (event, api) => { api.idToken.setCustomClaim('before', 1); };",
        "actions/20-ask.js": """
            exports.onExecutePostLogin = async (event, api) => {
              api.user.setUserMetadata('asked', true);
              api.redirect.sendUserTo('https://ask.example.com/', { query: { lang: 'en' } });
            };
            exports.onContinuePostLogin = async (event, api) => {
              console.log(event.request.method, event.request.hostname, event.request.body.answer, event.user.user_metadata.asked);
              api.user.setUserMetadata('answer', event.request.body.answer);
            };
            """,
        "actions/30-after.js": "exports.onExecutePostLogin = async (event, api) => { api.idToken.setCustomClaim('after', 2); };",
        "event.json": #"{"request": {"hostname": "login.example.com"}}"#,
        "request.json": #"{"method": "POST", "body": {"answer": "yes"}}"#,
    ])

    private func suspend(_ arguments: [String] = []) async throws -> String {
        let result = try await CommandLineTool.run(["run", "--event", "event.json", "--format", "json"] + arguments, in: folder)
        #expect(result.status == 4)
        #expect(result.errors == "")
        return try #require(try result.output.suspension("state"))
    }

    @Test("A suspended login goes on in the action that suspended it, then in those after it; once")
    func resumes() async throws {
        let state = try await suspend()

        let resumed = try await CommandLineTool.run(["resume", state, "--request", "request.json"], in: folder)
        #expect(resumed.status == 0)
        #expect(resumed.errors == "")
        #expect(
            resumed.output.withoutTimes == """
                ✓ 20-ask onContinuePostLogin  completed in T
                  user metadata  answer = "yes"
                  console.log    POST login.example.com yes true

                ✓ 30-after                    completed in T
                  ID token       after = 2

                Completed in T

                  ID token
                    {
                      "before": 1,
                      "after": 2
                    }

                  User metadata
                    {
                      "answer": "yes"
                    }

                """)

        let again = try await CommandLineTool.run(["resume", state, "--request", "request.json"], in: folder)
        #expect(
            again
                == .refused(
                    65, "actionhost: no login waits for this state: it never did, it has been resumed, or it expired and was removed"))
    }

    @Test("The text of a suspension gives the address and the command that goes on, with the options of the run")
    func text() async throws {
        let result = try await CommandLineTool.run(
            ["run", "--event", "event.json", "--now", "2026-01-31", "--store", "my logins.sqlite", "--only", "20-ask"], in: folder)
        let state = try #require(result.output.firstMatch(of: /state=([\w-]{43})\n/)?.output.1)

        #expect(result.status == 4)
        #expect(folder.exists("my logins.sqlite"))
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.dropLast(2).joined(separator: "\n").withoutTimes == """
                → 20-ask  suspended in T
                  user metadata  asked = true
                  redirect       https://ask.example.com/?lang=en

                Suspended by 20-ask

                  Send the user to
                    https://ask.example.com/?lang=en&state=\(state)

                  User metadata
                    {
                      "asked": true
                    }

                  When the user is back, until 2026-01-31 01:00:00 UTC
                """)
        #expect(
            lines.suffix(2).joined(separator: "\n").hasSuffix(
                "/actionhost resume \(state) --only 20-ask --now 2026-01-31 --store 'my logins.sqlite' --request request.json\n"))
    }

    @Test("The request may come from standard input, and may be left out")
    func requests() async throws {
        let piped = try await CommandLineTool.run(
            ["resume", try await suspend(), "--request", "-", "--format", "json"], in: folder, input: #"{"body": {"answer": 1}}"#)
        let bare = try await CommandLineTool.run(["resume", try await suspend(), "--format", "json"], in: folder)

        #expect(piped.output.contains(#""message": "POST login.example.com 1 true""#))
        #expect(bare.output.contains(#""message": "GET login.example.com undefined true""#))
        #expect([piped.status, bare.status] == [0, 0])
    }

    @Test("A request that is refused leaves the login where it is")
    func refusedRequests() async throws {
        let state = try await suspend()
        try folder.write(#"{"query": {"state": "another"}}"#, to: "other.json")
        try folder.write(#"{"query": "state"}"#, to: "type.json")

        #expect(
            try await CommandLineTool.run(["resume", state, "--request", "other.json"], in: folder)
                == .refused(65, "actionhost: the request's state is not the state of the login that it is to resume"))
        #expect(
            try await CommandLineTool.run(["resume", state, "--request", "type.json"], in: folder)
                == .refused(65, "actionhost: type.json: event.request.query: expected an object, found a string"))
        #expect(
            try await CommandLineTool.run(["resume", state, "--only", "30-after"], in: folder)
                == .refused(
                    65,
                    "actionhost: the login waits for the action 20-ask, which is not among the actions; put it back, or let the login expire"))
        #expect(try await CommandLineTool.run(["resume", state], in: folder).status == 0)
    }

    @Test("A login that has waited for more than an hour has expired")
    func expires() async throws {
        let state = try await suspend(["--now", "2026-01-31T09:00:00Z"])

        #expect(
            try await CommandLineTool.run(["resume", state, "--now", "2026-01-31T10:00:00Z"], in: folder)
                == .refused(65, "actionhost: the login waited until 2026-01-31T10:00:00.000Z and has expired"))
    }
}
