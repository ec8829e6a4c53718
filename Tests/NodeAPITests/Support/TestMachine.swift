import JavaScriptEngine
import NodeAPI

/// A virtual machine with the Node environment, on a thread that ends with this object.
final class TestMachine: Sendable {
    private let thread: VirtualMachineThread

    init(granting settings: NodeSettings = NodeSettings()) async throws {
        thread = try await withCheckedThrowingContinuation { continuation in
            do {
                let thread = try VirtualMachineThread(
                    name: "NodeAPITests",
                    makeClient: { machine throws(EngineError) in try TestClient(machine: machine, settings: settings) },
                    failed: { continuation.resume(throwing: $0) })
                thread.enqueue { _ in continuation.resume(returning: thread) }
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    deinit {
        thread.enqueue { machine in (machine.client as? TestClient)?.isDone = true }
    }

    /// Runs the body of an async function in a realm of its own, until its promise is settled, an exception escapes from a
    /// callback, or the execution is stopped.
    func run(_ body: String, _ settings: TestRun.Settings = TestRun.Settings()) async throws -> ScriptResult {
        try await run(Script(name: "test.js", source: "(async () => {\(body)\n})()"), isAsync: true, settings)
    }

    /// Runs a script in a realm of its own. What it evaluates to is a promise or, if not `isAsync`, the result itself.
    func run(
        _ script: Script, isAsync: Bool, _ settings: TestRun.Settings = TestRun.Settings()
    ) async throws -> ScriptResult {
        try await withCheckedThrowingContinuation { continuation in
            thread.enqueue { machine in
                do throws(EngineError) {
                    guard let client = machine.client as? TestClient else { return }
                    let run = try TestRun(settings, on: machine, client) { continuation.resume(returning: $0) }
                    run.start(script, isAsync: isAsync)
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
    }

    /// What a script evaluates to, in a realm of its own.
    func value(of script: Script) async throws -> String {
        let result = try await run(script, isAsync: false)
        guard let text = result.text else { throw UnexpectedResult(source: script.source, result: result) }
        return text
    }

    /// What the body of an async function returns, as text; an issue when it does anything else.
    func text(_ body: String, _ settings: TestRun.Settings = TestRun.Settings()) async throws -> String {
        let result = try await run(body, settings)
        guard let text = result.text else { throw UnexpectedResult(source: body, result: result) }
        return text
    }

    /// The lines that the body of an async function writes to its console.
    func logs(_ body: String, _ settings: TestRun.Settings = TestRun.Settings()) async throws -> [ScriptResult.Line] {
        let result = try await run(body, settings)
        guard result.text != nil else { throw UnexpectedResult(source: body, result: result) }
        return result.logs
    }
}
