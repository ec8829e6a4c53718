import JavaScriptEngine

/// The files behind `require`: looked up and read in Swift, within the bounds of ``ModuleFiles``.
enum ModulesBinding {
    static func make(in context: NodeContext) throws(Thrown) -> Value {
        let realm = context.realm
        let files = context.settings.modules
        let native = realm.makeObject()
        native.define("builtins", as: realm.makeArray(NodeScripts.publicModules, of: realm.string))
        native.define("open", as: realm.makeFunction { realm, arguments in realm.string(files.open(for: arguments.string(0))) })
        native.define(
            "kind", as: realm.makeFunction { realm, arguments in realm.number(Double(files.kind(of: arguments.string(0)).rawValue)) })
        native.define("text", as: realm.makeFunction { realm, arguments in files.text(of: arguments.string(0)).map(realm.string) })
        native.define("realPath", as: realm.makeFunction { realm, arguments in realm.string(files.realPath(of: arguments.string(0))) })
        native.define("resolution", as: realm.makeFunction { realm, arguments in files.resolution(of: arguments.string(0)).map(realm.string) })
        native.define(
            "remember",
            as: realm.makeFunction { _, arguments in
                files.remember(arguments.string(1), as: arguments.string(0))
                return nil
            })
        // The second argument is called for a file that names WebAssembly, before any of it runs.
        native.define(
            "compile",
            as: realm.makeFunction { realm, arguments in
                let function = try compile(arguments.string(0), files, in: realm)
                if files.namesWebAssembly(arguments.string(0)) { try arguments[1].call() }
                return function
            })
        native.define(
            "compileModule",
            as: realm.makeFunction { realm, arguments in
                let module = try compileModule(arguments.string(0), files, in: realm)
                if files.namesWebAssembly(arguments.string(0)) { try arguments[1].call() }
                return module
            })
        return native
    }

    /// The function around an ES module, and what it imports as JSON.
    private static func compileModule(_ path: String, _ files: ModuleFiles, in realm: Realm) throws -> Value {
        guard let module = files.module(at: path) else { throw HostError(code: "MODULE_NOT_FOUND", message: "Cannot read '\(path)'") }
        let imports = realm.string(module.imports)
        let function = try realm.evaluate(realm.machine.compile(module.script))
        return realm.makeArray(with: [function, imports])
    }

    /// The function around a CommonJS file: compiled once per machine.
    private static func compile(_ path: String, _ files: ModuleFiles, in realm: Realm) throws -> Value {
        guard let script = files.script(at: path) else { throw HostError(code: "MODULE_NOT_FOUND", message: "Cannot read '\(path)'") }
        return try realm.evaluate(realm.machine.compile(script))
    }
}
