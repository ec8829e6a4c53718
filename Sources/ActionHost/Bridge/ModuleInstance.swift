import JavaScriptEngine

/// A file of the user's in one realm: evaluated when its exports are first asked for, kept for later.
final class ModuleInstance {
    private let module: PersistentValue
    /// The function around the file's text, until it has run.
    private var body: PersistentValue?
    private var failure: PersistentValue?

    private static let exportsName: PropertyName = "exports"

    /// - Parameters:
    ///   - wrapper: what the script's source was compiled into: the function around it, or one that returns it for a `require`.
    ///   - makeRequire: called when the script can name `require`.
    init(_ script: ActionModule, wrapper: Value, in realm: Realm, makeRequire: () throws(Thrown) -> Value?) throws(Thrown) {
        let module = realm.makeObject()
        let exports = realm.makeObject()
        module.define(Self.exportsName, as: exports)
        if script.isOneFunction {
            body = wrapper.persistent()
        } else {
            let require = try makeRequire() ?? realm.undefined
            body = try wrapper.call([module, exports, require]).persistent()
        }
        self.module = module.persistent()
    }

    /// What the file exports. Its top-level code runs at the first call; what it throws is thrown at every later one.
    ///
    /// - Parameters:
    ///   - console: the file's own; nil when it does not name it.
    ///   - actions: the `actions` of a shared module.
    func exports(console: PersistentValue?, actions: PersistentValue? = nil, in realm: Realm) throws(Thrown) -> Value {
        if let body {
            self.body = nil
            let exports = try module.value.property(Self.exportsName)
            do throws(Thrown) {
                var arguments = [module.value, exports, console?.value ?? realm.undefined]
                if let actions { arguments.append(actions.value) }
                try body.value.call(this: exports, arguments)
            } catch {
                failure = Self.asError(error.value, in: realm).persistent()
            }
        }
        if let failure { throw Thrown(failure.value) }
        return try module.value.property(Self.exportsName)
    }

    /// Something thrown that is no error becomes one, with its text.
    private static func asError(_ thrown: Value, in realm: Realm) -> Value {
        if thrown.isObject, let message = try? thrown.property("message"), message.isString { return thrown }
        return realm.makeError(
            ScriptError(message: thrown.bool ? thrown.convertedToString ?? "Unknown error" : "Unknown error"))
    }
}
