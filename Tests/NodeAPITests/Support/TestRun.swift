import JavaScriptEngine
@testable import NodeAPI

/// A script on its way through its turns. Belongs to the machine's thread.
final class TestRun {
    struct Settings: Sendable {
        var fixedClock = false
        /// The host's time at first; scripts move it with `setTime`.
        var time = 1_700_000_000_000.0
        var budget = Budget(cpuTime: .seconds(60), wallClock: .seconds(300), memory: 1 << 30)
        var control = ExecutionControl()
    }

    private let machine: VirtualMachine
    private let realm: Realm
    private let execution: Execution
    private let finish: (ScriptResult) -> Void
    private let formatter: PersistentValue
    private var globals: NodeGlobals?
    private var time: Double
    private var result = ScriptResult()

    init(
        _ settings: Settings, on machine: VirtualMachine, _ client: TestClient, finish: @escaping (ScriptResult) -> Void
    ) throws(EngineError) {
        self.machine = machine
        self.finish = finish
        time = settings.time
        realm = try machine.makeRealm()
        execution = Execution(budget: settings.budget, control: settings.control)
        let functions = realm.makeObject()
        formatter = functions.persistent()
        client.formatter.addFunctions(to: functions, in: realm)
        // Scripts hold this function, so it must not own the realm.
        globals = try client.environment.install(in: realm, fixedClock: settings.fixedClock) { [weak self] in
            self?.time ?? .nan
        }
        globals?.write = { [weak self] level, text in self?.result.logs.append(ScriptResult.Line(level, text)) }
    }

    /// Runs a script in the first turn; what it evaluates to, or what the promise that it evaluates to is fulfilled with,
    /// is the result.
    func start(_ script: Script, isAsync: Bool) {
        execution.turnEnded = { self.finishWhenDone() }
        machine.scheduleDeadline(of: execution)
        machine.turn(execution) {
            do throws(Thrown) {
                try addGlobals()
                let value = try realm.evaluate(script)
                guard isAsync else {
                    result.text = value.convertedToString ?? Self.noText
                    return
                }
                try realm.whenSettled(value) { [weak self] settlement in
                    switch settlement {
                    case .fulfilled(let value): self?.result.text = value.convertedToString ?? Self.noText
                    case .rejected(let value): self?.result.error = ScriptError(value)
                    }
                }
            } catch {
                result.error = ScriptError(error)
            }
        }
    }

    private static let noText = "a value without text"

    /// `console`, `require` as of `/actions/test.js`, `setTime`, and `util` with what the console's formatter has of Node's.
    private func addGlobals() throws(Thrown) {
        guard let globals else { return }
        let write = realm.makeFunction { [weak self] _, arguments in
            self?.result.logs.append(ScriptResult.Line(arguments.string(0), arguments.string(1)))
            return nil
        }
        let setTime = realm.makeFunction { [weak self] _, arguments in
            self?.time = arguments.number(0)
            return nil
        }
        let makeConsole = globals.makeConsole?.value ?? realm.undefined
        try realm.global.setProperty("console", to: makeConsole.call([write]))
        try realm.global.setProperty("require", to: globals.makeRequire?.value.call([realm.string("/actions/test.js")]) ?? realm.undefined)
        try realm.global.setProperty("setTime", to: setTime)
        let util = try realm.evaluate(Script.internal("util", source: Self.util)).call([makeConsole, formatter.value])
        try realm.global.setProperty("util", to: util)
    }

    private static let util = """
        (function (makeConsole, formatter) {
          const { userRealm } = makeConsole;
          let written;
          const console = makeConsole((level, text) => { written = text; });
          return {
            inspect: userRealm.inspect,
            format(...args) { console.log(...args); return written; },
            formatWithOptions: (options, ...args) => formatter.format(args, userRealm, options),
            table(...args) { console.table(...args); return written; },
          };
        })
        """

    private func finishWhenDone() {
        guard result.text != nil || result.error != nil || execution.uncaughtError != nil || execution.termination != nil
        else { return }
        machine.end(execution)
        result.uncaughtError = execution.uncaughtError
        result.unhandledRejections = execution.takeUnhandledRejections()
        result.termination = execution.termination
        finish(result)
    }
}
