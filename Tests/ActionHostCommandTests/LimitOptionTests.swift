import Foundation
import Testing

@Suite("--limit, --no-eval, --no-web-assembly")
struct LimitOptionTests {
    private let folder = ScratchFolder([
        "actions/ask.js": """
            exports.onExecutePostLogin = async (event, api) => {
              try { console.log(eval('1 + 1')) } catch (error) { console.log(error.name, typeof WebAssembly) }
              api.redirect.sendUserTo('https://ask.example.com/');
            };
            """,
        "actions/event.json": "{}",
    ])

    private func failure(_ arguments: [String]) async throws -> [String] {
        let result = try await CommandLineTool.run(["run", "--format", "json"] + arguments, in: folder)
        #expect(result.status == 1)
        let outcome = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let failure = outcome?["failure"] as? [String: Any]
        return ["kind", "message"].compactMap { failure?[$0] as? String }
    }

    @Test("A login that passes one fails, and says which")
    func limits() async throws {
        #expect(try await failure(["--limit", "effects=0"]) == ["limit", "too many calls: the limit is 0 effects in one execution"])
        #expect(try await failure(["--limit", "event=10"]).first == "refused")
        #expect(try await failure(["--limit", "log=1MB", "--limit", "source=10"]).first == "refused")
    }

    @Test("The command that goes on with a login has them again")
    func resumeCommand() async throws {
        let options = ["--limit", "effects=7", "--limit", "log=1kB", "--no-eval", "--no-web-assembly", "--max-in-flight", "5"]
        let result = try await CommandLineTool.run(["run"] + options, in: folder)
        #expect(result.status == 4)
        #expect(result.output.contains("EvalError undefined"))
        #expect(result.output.contains(options.joined(separator: " ")))
    }
}
