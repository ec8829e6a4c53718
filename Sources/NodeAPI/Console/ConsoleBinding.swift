import JavaScriptEngine

/// What makes the console of packages: the same as an action's.
enum ConsoleBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let realm = context.realm
        let native = realm.makeObject()
        context.formatter.addFunctions(to: native, in: realm)
        native.define("now", as: realm.makeFunction { [clock = context.clock] realm, _ in realm.number(clock.milliseconds) })
        let part: CompiledScript
        do throws(ScriptError) {
            part = try realm.machine.compile(NodeScripts.console)
        } catch {
            throw Thrown(realm.makeError(error))
        }
        native.define("makeConsole", as: try realm.evaluate(part).call([native]))
        return native
    }
}
