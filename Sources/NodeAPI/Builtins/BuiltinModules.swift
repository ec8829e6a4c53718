import JavaScriptEngine

/// The built-in modules of one realm: each is compiled once per machine, and evaluated here when it is first required.
struct BuiltinModules {
    /// `load(id)` returns a module's exports, those of internal modules too.
    let load: PersistentValue

    /// - Parameter clone: what the modules have of cloning.
    init(part: Value, context: NodeContext, clone: Value) throws(Thrown) {
        let realm = context.realm
        let source = realm.makeFunction { realm, arguments in
            let id = arguments.string(0)
            guard let script = NodeScripts.modules[id] else { throw HostError(message: "there is no built-in module '\(id)'") }
            return try realm.evaluate(realm.machine.compile(script))
        }
        let makeBinding = realm.makeFunction { _, arguments in
            guard let make = NativeBindings.all[arguments.string(0)] else {
                throw HostError(message: "there is no native part '\(arguments.string(0))'")
            }
            return try make(context)
        }
        load = try part.call([source, makeBinding, clone]).persistent()
    }
}
