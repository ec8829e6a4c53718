import JavaScriptEngine

/// `inspect` and `format` as the console has them, and what only the engine can tell of a value.
enum InspectBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let native = context.realm.makeObject()
        context.formatter.addFunctions(to: native, in: context.realm)
        // Undefined for what is no Proxy, null for one that is revoked.
        native.define("proxyTarget", as: context.realm.makeFunction { realm, arguments in realm.proxyTarget(of: arguments[0]) })
        return native
    }
}
