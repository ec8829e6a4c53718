import JavaScriptEngine

/// `inspect` and `format` as the console has them.
enum InspectBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let native = context.realm.makeObject()
        try context.formatter.addFunctions(to: native, in: context.realm)
        return native
    }
}
