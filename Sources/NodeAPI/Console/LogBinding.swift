import JavaScriptEngine

/// The login's log, for built-in modules that print.
enum LogBinding {
    static func make(in context: NodeContext) -> Value {
        let native = context.realm.makeObject()
        native.define(
            "write",
            as: context.realm.makeFunction { [unowned context] _, arguments in
                context.write(arguments.string(0), arguments.string(1))
                return nil
            })
        return native
    }
}
