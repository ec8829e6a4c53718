import JavaScriptEngine

/// Makes texts of values as Node's `util.inspect` and `util.format` do.
///
/// The JavaScript part lives once per machine, in a realm that no script sees: its built-ins cannot be tampered with, realms that
/// never log pay nothing for it, and nothing but finished texts leaves it.
final class ConsoleFormatter {
    private let realm: Realm
    private var functions: PersistentValue?

    /// - Parameter realm: one where no user code ever runs.
    init(realm: Realm) { self.realm = realm }

    /// Adds `format(args, userRealm)`, `inspect(value, options, userRealm)` and `table(data, columns)` to a realm's native object.
    func addFunctions(to native: Value, in realm: Realm) {
        for name in ["format", "frames", "inspect", "table"] {
            native.define(
                name,
                as: realm.makeFunction { [unowned self] realm, arguments in
                    realm.string(text(name, (0..<arguments.count).map { arguments[$0] }))
                })
        }
    }

    private func text(_ function: String, _ arguments: [Value]) -> String {
        do throws(Thrown) {
            let functions = try loaded()
            return try functions.property(function).call(arguments).string ?? ""
        } catch {
            // A script that recursed to the end of the stack, or a value that defeats inspection.
            return "[a value that cannot be shown]"
        }
    }

    /// Evaluated when the first text is wanted.
    private func loaded() throws(Thrown) -> Value {
        if let functions { return functions.value }
        let native = realm.makeObject()
        native.define(
            "proxyTarget", as: realm.makeFunction { realm, arguments in realm.proxyTarget(of: arguments[0]) })
        let loaded = try realm.evaluate(ConsoleScripts.formatter).call([native])
        functions = loaded.persistent()
        return loaded
    }
}
