import JavaScriptEngine

/// The handle on a run that a test holds: which machine, which run.
struct Session: Sendable {
    let machine: TestMachine
    let id: Int

    /// Evaluates a script in a turn of the execution, and waits for its promise.
    func evaluate(_ source: String, file: String = "main.js") async throws -> Outcome {
        try await evaluate { run in try run.realm.evaluate(Script(name: file, source: source)) }
    }

    /// A turn of the execution in which `body` makes a value; waits until it is settled.
    func evaluate(_ body: @escaping @Sendable (Run) throws -> Value) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            machine.thread.enqueue { [id] machine in
                guard let run = TestMachine.client(of: machine)?.runs[id] else {
                    return continuation.resume(throwing: RunIsGone())
                }
                run.evaluate({ continuation.resume(returning: $0) }, { try body(run) })
            }
        }
    }

    /// Looks at the run on the machine's thread, between turns.
    func inspect<Result: Sendable>(_ body: @escaping @Sendable (Run) throws -> Result) async throws -> Result {
        try await machine.perform { [id] machine in
            guard let run = TestMachine.client(of: machine)?.runs[id] else { throw RunIsGone() }
            return try body(run)
        }
    }

    var notes: [String] { get async throws { try await inspect(\.notes) } }
    var cpuTime: Duration { get async throws { try await inspect(\.execution.cpuTime) } }

    func takeUnhandledRejections() async throws -> [ScriptError] {
        try await inspect { $0.execution.takeUnhandledRejections() }
    }

    /// Ends the execution, and the realm with it.
    func end() async throws {
        try await machine.perform { [id] machine in TestMachine.client(of: machine)?.end(id) }
    }
}

struct RunIsGone: Error {}
