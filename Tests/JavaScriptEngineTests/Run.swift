import JavaScriptEngine

/// What became of a script, as a value.
enum Outcome: Sendable, Equatable {
    /// The JSON of its last value; nil when that has none.
    case returned(String?)
    /// The JSON of what its promise was fulfilled with; nil when that has none.
    case fulfilled(String?)
    case threw(ScriptError)
    case rejected(ScriptError)
    /// A timer's callback threw.
    case uncaught(ScriptError)
    case terminated(Termination)

    var termination: Termination? {
        if case .terminated(let termination) = self { termination } else { nil }
    }
}

/// One realm and its execution, on the machine's thread. Its scripts find a native `setTimer(callback, milliseconds)`.
final class Run {
    let machine: VirtualMachine
    let realm: Realm
    let execution: Execution
    /// What the script noted with `note(text)`.
    private(set) var notes: [String] = []
    private var result: Outcome?
    private var finish: ((Outcome) -> Void)?
    private var waits = false

    init(_ machine: VirtualMachine, budget: Budget, control: ExecutionControl) throws {
        self.machine = machine
        realm = try machine.makeRealm()
        execution = Execution(budget: budget, control: control)
        try define("setTimer") { [unowned self] realm, arguments in
            let callback = arguments[0].persistent()
            let id = machine.schedule(after: Int64(arguments.number(1) * 1_000_000), for: execution) { [unowned self] in
                turn { try callback.value.call() }
            }
            return realm.number(Double(id))
        }
        try define("clearTimer") { [unowned self] _, arguments in
            machine.cancelTimer(Int(arguments.number(0)), of: execution)
            return nil
        }
        try define("note") { [unowned self] _, arguments in
            notes.append(arguments.string(0))
            return nil
        }
    }

    func define(_ name: String, _ body: @escaping NativeFunction.Body) throws {
        try realm.global.setProperty(name, to: realm.makeFunction(body))
    }

    /// A Swift function that takes and returns JSON.
    func define(async name: String, _ body: @escaping @Sendable (String) async throws -> String) throws {
        try realm.global.setProperty(name, to: realm.makeAsyncFunction(body))
    }

    /// A turn of the execution in which `body` makes a value; `finish` gets what becomes of it.
    func evaluate(_ finish: @escaping (Outcome) -> Void, _ body: () throws -> Value) {
        self.finish = finish
        result = nil
        execution.turnEnded = { [unowned self] in turnEnded() }
        machine.turn(execution) {
            do {
                let value = try body()
                if try value.isObject && value.property("then").isFunction {
                    try realm.whenSettled(value) { [unowned self] settlement in settled(settlement) }
                } else {
                    result = .returned(value.jsonText)
                }
            } catch {
                result = .threw(Self.scriptError(error))
            }
        }
        if self.finish != nil, !waits {
            waits = true
            machine.scheduleDeadline(of: execution)
        }
    }

    private func turn(_ body: () throws -> Void) {
        machine.turn(execution) {
            do { try body() } catch { execution.reportUncaught(Self.scriptError(error)) }
        }
    }

    private func settled(_ settlement: Realm.Settlement) {
        switch settlement {
        case .fulfilled(let value): result = .fulfilled(value.jsonText)
        case .rejected(let reason): result = .rejected(ScriptError(reason))
        }
    }

    private func turnEnded() {
        guard let finish, let outcome = outcome else { return }
        self.finish = nil
        finish(outcome)
    }

    private var outcome: Outcome? {
        if let termination = execution.termination { return .terminated(termination) }
        if let error = execution.uncaughtError { return .uncaught(error) }
        return result
    }

    private static func scriptError(_ error: any Error) -> ScriptError {
        switch error {
        case let thrown as Thrown: ScriptError(thrown)
        case let error as ScriptError: error
        default: ScriptError(message: "\(error)")
        }
    }
}
