import Foundation
import PostLogin
import Testing

@Suite("The actions that come with the package")
struct SampleActionsTests {
    private let folder = ScratchFolder()
    private let actions = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("actions").path

    private func run(_ arguments: [String]) async throws -> CommandLineTool.Result {
        try await CommandLineTool.run(arguments + ["--actions", actions, "--format", "json"], in: folder)
    }

    @Test("The sample login completes, an ended contract is denied, a new user is asked for a name, a traveller for a second factor", arguments: [
        ([], Int32(0), "completed"),
        (["--event", "events/contractor.json"], 3, "denied"),
        (["--event", "events/contractor.json", "--now", "2025-12-31"], 0, "completed"),
        (["--event", "events/first-login.json"], 4, "suspended"), (["--event", "events/abroad.json"], 4, "suspended"),
        (["--event", "events/abroad.json", "--remembered-browser"], 0, "completed"),
    ])
    func outcomes(arguments: [String], status: Int32, outcome: String) async throws {
        let result = try await run(["run"] + arguments.map { $0.hasPrefix("events/") ? "\(actions)/\($0)" : $0 })

        #expect(result.status == status)
        #expect(result.errors == "")
        #expect(result.output.outcome == outcome)
    }

    @Test("The new user comes back with a name, or with none", arguments: [("name.json", Int32(0), "completed"), (nil, 3, "denied")])
    func resumes(request: String?, status: Int32, outcome: String) async throws {
        let suspended = try await run(["run", "--event", "\(actions)/events/first-login.json"])
        let state = try #require(try suspended.output.suspension("state"))
        let result = try await run(["resume", state] + (request.map { ["--request", "\(actions)/requests/\($0)"] } ?? []))

        #expect(result.status == status)
        #expect(result.output.outcome == outcome)
    }

    @Test("The traveller comes back with a factor")
    func secondFactor() async throws {
        let suspended = try await run(["run", "--event", "\(actions)/events/abroad.json"])
        let state = try #require(try suspended.output.suspension("state"))
        let result = try await run(["resume", state, "--request", "\(actions)/requests/factor.json"])

        #expect(result.status == 0)
        #expect(
            try JSONValue(parsing: result.output)["multifactor"]
                == ["provider": "any", "options": ["allowRememberBrowser": true], "remember_browser": true])
    }
}
