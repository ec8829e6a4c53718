import JavaScriptEngine

/// What makes the console of packages: the same as an action's.
enum ConsoleBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let realm = context.realm
        let native = realm.makeObject()
        try context.formatter.addFunctions(to: native, in: realm)
        let start = context.start
        native.define(
            "now",
            as: realm.makeFunction { realm, _ in
                let (seconds, attoseconds) = start.duration(to: .now).components
                return realm.number(Double(seconds) * 1e3 + Double(attoseconds) * 1e-15)
            })
        let part: CompiledScript
        do throws(ScriptError) {
            part = try realm.machine.compile(Script.internal("node:console-part", source: NodeScripts.part("console")))
        } catch {
            throw Thrown(realm.makeError(error))
        }
        native.define("makeConsole", as: try realm.evaluate(part).call([native]))
        return native
    }
}
