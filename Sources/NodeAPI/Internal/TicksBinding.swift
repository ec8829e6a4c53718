import JavaScriptEngine

/// Ticks of the machine's turns, for `process.nextTick`.
enum TicksBinding {
    static func make(in context: NodeContext) -> Value {
        let native = context.realm.makeObject()
        native.define("schedule", as: context.realm.makeFunction { realm, arguments in realm.bool(schedule(arguments[0], in: realm)) })
        return native
    }

    /// Has a function called; false when one waits already, or when no login runs.
    private static func schedule(_ function: Value, in realm: Realm) -> Bool {
        let machine = realm.machine
        // Not kept by a native function, which would keep the realm: by the turn, which lets go of it.
        let drain = function.persistent()
        return machine.schedule { [unowned machine] in
            do throws(Thrown) {
                try drain.value.call()
            } catch {
                machine.currentExecution?.reportUncaught(ScriptError(error))
            }
        }
    }
}
