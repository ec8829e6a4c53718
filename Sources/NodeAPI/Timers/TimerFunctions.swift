import JavaScriptEngine

/// The host's side of a realm's timers: one-shot timers of the machine's thread, on behalf of the execution that asks.
///
/// Owned by the realm's ``NodeGlobals``, not by the functions that scripts hold: a function that owned `fire` would keep the
/// realm alive for ever.
final class TimerFunctions {
    /// `fire(id)` of the JavaScript part.
    private var fire: PersistentValue?
    /// The machine's timer for each pending id of the script's.
    private var pending: [Double: Int] = [:]

    /// The functions for scripts.
    private(set) var exports: PersistentValue?

    /// Evaluates the JavaScript part.
    ///
    /// - Parameter limit: how many timers and immediates may be pending.
    init(_ part: Value, native: Value, limit: Int, in realm: Realm) throws(Thrown) {
        native.define("maxTimers", as: realm.number(Double(limit)))
        native.define(
            "exceeded",
            as: realm.makeFunction { realm, arguments in
                realm.machine.currentExecution?.exceed(ExceededLimit(message: arguments.string(0), line: arguments.callLine(within: 16)))
                return nil
            })
        native.define(
            "schedule",
            as: realm.makeFunction { [unowned self] realm, arguments in
                schedule(arguments.number(0), milliseconds: arguments.number(1), in: realm)
                return nil
            })
        native.define(
            "cancel",
            as: realm.makeFunction { [unowned self] realm, arguments in
                cancel(arguments.number(0), in: realm)
                return nil
            })
        native.define(
            "reportUncaught",
            as: realm.makeFunction { realm, arguments in
                realm.machine.currentExecution?.reportUncaught(ScriptError(arguments[0]))
                return nil
            })
        let timers = try part.call([native])
        fire = try timers.property("fire").persistent()
        exports = timers.persistent()
    }

    /// Forgets the timers that were pending when their execution ended.
    func reset() {
        guard !pending.isEmpty else { return }
        pending = [:]
        // Runs no code of a script's, and throws nothing.
        _ = try? exports?.value.property("reset").call([])
    }

    private func schedule(_ id: Double, milliseconds: Double, in realm: Realm) {
        let machine = realm.machine
        guard let execution = machine.currentExecution else { return }
        let fire = { [self] in
            pending[id] = nil
            machine.turn(execution) { [self] in
                execution.tape?.fireTimer(id)
                do throws(Thrown) {
                    try self.fire?.value.call([realm.number(id)])
                } catch {
                    execution.reportUncaught(ScriptError(error))
                }
            }
        }
        execution.tape?.setTimer(id, milliseconds: milliseconds)
        if execution.tape?.isLive ?? true {
            pending[id] = machine.schedule(after: Int64(milliseconds * 1_000_000), for: execution, fire)
        } else {
            execution.heldTimers[id] = fire
        }
    }

    private func cancel(_ id: Double, in realm: Realm) {
        guard let execution = realm.machine.currentExecution else { return }
        execution.tape?.cancelTimer(id)
        execution.heldTimers[id] = nil
        guard let timer = pending.removeValue(forKey: id) else { return }
        realm.machine.cancelTimer(timer, of: execution)
    }
}
