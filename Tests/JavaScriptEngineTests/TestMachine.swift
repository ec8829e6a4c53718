import JavaScriptEngine

/// A virtual machine on its thread, as tests reach it; it ends when this handle goes away.
final class TestMachine: Sendable {
    static let threadName = "engine-test"

    let thread: VirtualMachineThread

    init() async throws {
        thread = try await withCheckedThrowingContinuation { continuation in
            do {
                _ = try VirtualMachineThread(
                    name: Self.threadName,
                    makeClient: { machine in
                        continuation.resume(returning: machine.thread)
                        return TestClient(machine)
                    },
                    failed: { continuation.resume(throwing: $0) })
            } catch {
                continuation.resume(throwing: error)
            }
        }
    }

    deinit { thread.enqueue { Self.client(of: $0)?.finish() } }

    /// Runs a closure on the machine's thread and returns its result.
    func perform<Result: Sendable>(
        _ body: @escaping @Sendable (VirtualMachine) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            thread.enqueue { machine in continuation.resume(with: .init { try body(machine) }) }
        }
    }

    /// A fresh realm with an execution of its own.
    func open(
        _ budget: Budget = .ample, control: ExecutionControl = ExecutionControl(),
        install: @escaping @Sendable (Run) throws -> Void = { _ in }
    ) async throws -> Session {
        let id = try await perform { machine in
            let run = try Run(machine, budget: budget, control: control)
            try install(run)
            return Self.client(of: machine)?.add(run) ?? 0
        }
        return Session(machine: self, id: id)
    }

    /// Evaluates a script in a fresh realm, and waits for its promise.
    func evaluate(_ source: String, _ budget: Budget = .ample) async throws -> Outcome {
        let session = try await open(budget)
        let outcome = try await session.evaluate(source)
        try await session.end()
        return outcome
    }

    var hasTerminatedScript: Bool { get async throws { try await perform(\.hasTerminatedScript) } }

    static func client(of machine: VirtualMachine) -> TestClient? { machine.client as? TestClient }
}

/// Holds the runs of one machine, on its thread.
final class TestClient: VirtualMachineClient {
    private let machine: VirtualMachine
    private(set) var runs: [Int: Run] = [:]
    private var lastID = 0
    private(set) var isDone = false

    init(_ machine: VirtualMachine) { self.machine = machine }

    func takeWork() -> Bool { false }
    func prepareAhead(isRested: Bool) -> Bool { false }

    func add(_ run: Run) -> Int {
        lastID += 1
        runs[lastID] = run
        return lastID
    }

    func end(_ id: Int) {
        guard let run = runs.removeValue(forKey: id) else { return }
        machine.end(run.execution)
    }

    func finish() {
        for id in runs.keys { end(id) }
        isDone = true
    }
}

extension Budget {
    /// More than any test needs that is not about limits.
    static let ample = Budget(cpuTime: .seconds(30), wallClock: .seconds(60), memory: 4 << 30)

    static func cpu(_ milliseconds: Int) -> Budget {
        Budget(cpuTime: .milliseconds(milliseconds), wallClock: .seconds(60), memory: 4 << 30)
    }

    static func wallClock(_ milliseconds: Int) -> Budget {
        Budget(cpuTime: .seconds(30), wallClock: .milliseconds(milliseconds), memory: 4 << 30)
    }

    static func memory(megabytes: Int) -> Budget {
        Budget(cpuTime: .seconds(30), wallClock: .seconds(60), memory: megabytes << 20)
    }
}
