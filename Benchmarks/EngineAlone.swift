import Foundation
import JavaScriptEngine
import PostLogin

/// The least that a login in a realm of its own can cost here: the engine makes the realm, reads the event, evaluates the action, calls its
/// handler and waits for it. No limits, no pipeline, and an `api` that takes two claims and throws them away.
final class EngineAlone: VirtualMachineClient {
    private let machine: VirtualMachine
    private let action: CompiledScript
    private let event: JSONText
    private var loginsLeft: Int
    private let done: @Sendable (Result<Void, any Error>) -> Void

    /// Logins a second over as many threads, each with a machine of its own.
    static func run(threads: Int, loginsPerThread: Int) async throws -> Double {
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<threads {
                group.addTask {
                    try await withCheckedThrowingContinuation { continuation in
                        let start: () throws -> Void = {
                            _ = try VirtualMachineThread(
                                name: "engine-alone",
                                makeClient: { machine throws(EngineError) in
                                    try EngineAlone(machine, logins: loginsPerThread) { continuation.resume(with: $0) }
                                }, failed: { continuation.resume(throwing: $0) })
                        }
                        do { try start() } catch { continuation.resume(throwing: error) }
                    }
                }
            }
            try await group.waitForAll()
        }
        return Double(threads * loginsPerThread) / (start.duration(to: .now).microseconds / 1e6)
    }

    private init(
        _ machine: VirtualMachine, logins: Int, done: @escaping @Sendable (Result<Void, any Error>) -> Void
    ) throws(EngineError) {
        self.machine = machine
        loginsLeft = logins
        self.done = done
        event = Sample.eventText.withCString(JSONText.init)
        do throws(ScriptError) {
            action = try machine.compile(
                Script(name: "sample.js", source: "(function (module, exports) {\(Sample.action)\n})"))
        } catch {
            throw .internalScript("sample", error)
        }
    }

    var isDone: Bool { loginsLeft == 0 }
    func prepareAhead(isRested: Bool) -> Bool { false }

    func takeWork() -> Bool {
        guard loginsLeft > 0 else { return false }
        do {
            try login()
            loginsLeft -= 1
            if loginsLeft == 0 { done(.success(())) }
        } catch {
            loginsLeft = 0
            done(.failure(error))
        }
        return true
    }

    private func login() throws {
        let realm = try machine.makeRealm()
        let execution = Execution(budget: Budget(cpuTime: .seconds(60), wallClock: .seconds(60), memory: .max))
        var failure: (any Error)?
        var isSettled = false
        machine.turn(execution) {
            do {
                let (module, exports) = (realm.makeObject(), realm.makeObject())
                try realm.evaluate(action).call([module, exports])
                let namespaces = realm.makeObject()
                for name in ["idToken", "accessToken"] {
                    let namespace = realm.makeObject()
                    try namespace.setProperty("setCustomClaim", to: realm.makeFunction { _, arguments in
                        _ = (try arguments[0].toText(), try arguments[1].toJSON())
                        return nil
                    })
                    try namespaces.setProperty(name, to: namespace)
                }
                let handler = try exports.property("onExecutePostLogin")
                let promise = try handler.call([realm.parse(event) ?? realm.undefined, namespaces])
                try realm.whenSettled(promise) { settlement in
                    if case .fulfilled = settlement { isSettled = true }
                }
            } catch {
                failure = error
            }
        }
        machine.end(execution)
        if let failure { throw failure }
        guard isSettled else { throw NotSettled() }
    }

    private struct NotSettled: Error {}
}
