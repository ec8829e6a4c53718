import Foundation
import Testing

@Suite("Worker processes of the command line")
struct WorkerProcessTests {
    private let folder = ScratchFolder([
        "actions/claim.js": "exports.onExecutePostLogin = async (event, api) => {\n  api.idToken.setCustomClaim('a', 1);\n};\n",
        "actions/promises.js": "exports.onExecutePostLogin = async (event, api) => {\n  while (true) await null;\n};\n",
        "actions/waits.js": "exports.onExecutePostLogin = async (event, api) => {\n  await new Promise(() => {});\n};\n",
        "actions/redirects.js": "exports.onExecutePostLogin = async (event, api) => {\n  api.redirect.sendUserTo('https://example.com/');\n};\n"
            + "exports.onContinuePostLogin = async (event, api) => {\n  api.idToken.setCustomClaim('back', true);\n};\n",
        "actions/event.json": "{}",
    ])

    @Test("run what a login asks for")
    func completes() async throws {
        let inThread = try await CommandLineTool.run(["run", "--only", "claim", "--format", "json"], in: folder)
        let inProcess = try await CommandLineTool.run(["run", "--only", "claim", "--format", "json", "--isolation", "process", "--strict"], in: folder)
        #expect(inProcess.status == 0)
        #expect(inProcess.output.contains(#""a": 1"#))
        // Alike but for the times measured.
        func timeless(_ text: String) -> String { text.replacing(/_ms": [0-9.]+/, with: "_ms\": 0") }
        #expect(timeless(inProcess.output) == timeless(inThread.output))
    }

    @Test("end what cannot be stopped at its CPU limit")
    func ends() async throws {
        let result = try await CommandLineTool.run(["run", "--only", "promises", "--isolation", "process", "--cpu-limit", "100ms"], in: folder)
        #expect(result.status == 1)
        #expect(
            result.output.hasSuffix(
                "Failed in promises (actions/promises.js): the login used more than its 100 ms of CPU time, and its worker process was ended: an endless "
                    + "chain of promises, or one very long native call\n  No tokens, and nothing that the actions asked for is applied.\n"))
    }

    @Test("are named again in the command that resumes a login")
    func resumes() async throws {
        let suspended = try await CommandLineTool.run(["run", "--only", "redirects", "--isolation", "process"], in: folder)
        #expect(suspended.status == 4)
        #expect(suspended.output.contains(" --isolation process "))
        let json = try await CommandLineTool.run(["run", "--only", "redirects", "--format", "json"], in: folder)
        let state = try #require(json.output.firstMatch(of: /"state": "([^"]+)"/)?.1)
        let resumed = try await CommandLineTool.run(
            ["resume", String(state), "--only", "redirects", "--isolation", "process", "--format", "json"], in: folder)
        #expect(resumed.status == 0)
        #expect(resumed.output.contains(#""back": true"#))
    }

    @Test("end with the command, even when it is killed")
    func endWithTheirParent() async throws {
        async let result = CommandLineTool.run(["run", "--only", "waits", "--isolation", "process", "--time-limit", "1m"], in: folder)
        #expect(await eventually { !Self.workers(in: folder.path).isEmpty })
        let worker = try #require(Self.workers(in: folder.path).first)
        let status = try String(contentsOfFile: "/proc/\(worker)/status", encoding: .utf8)
        kill(try #require(status.firstMatch(of: /PPid:\s+(\d+)/).flatMap { pid_t($0.1) }), SIGKILL)
        #expect(try await result.status == -SIGKILL)
        #expect(await eventually { Self.workers(in: folder.path).isEmpty })
    }

    /// Whether something becomes true within 20 s.
    private func eventually(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<2000 {
            if condition() { return true }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    /// The worker processes whose working directory is a folder.
    private static func workers(in folder: String) -> [pid_t] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        return all.compactMap { pid_t($0) }.filter { id in
            (try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8))?.contains("actionhost-worker") == true
                && (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/cwd")) == real
        }
    }

    @Test("need isolation by processes to be strict")
    func strictAlone() async throws {
        let result = try await CommandLineTool.run(["run", "--strict"], in: folder)
        #expect(result.status == 64)
        #expect(result.errors.hasPrefix("actionhost: --strict needs --isolation process: there is no sandbox in a thread\n"))
    }

    @Test("say so when they are started by hand")
    func startedByHand() async throws {
        let result = try await CommandLineTool.run(["actionhost-worker"], in: folder)
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(
            result.errors
                == "actionhost: this is a worker process, which a host starts for itself: recv: Socket operation on non-socket\n")
    }
}
