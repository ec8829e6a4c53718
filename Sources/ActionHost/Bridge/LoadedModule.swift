import JavaScriptEngine

/// An action's file in one realm: evaluated at its first execution, kept for later ones.
final class LoadedModule {
    private let module: PersistentValue
    /// The function around the file's text, until it has run.
    private var body: PersistentValue?
    private var console: PersistentValue?
    private var failure: PersistentValue?
    /// The handler that runs now, or ran last: whose output this is.
    var run: HandlerRun?

    private static let exportsName: PropertyName = "exports"

    /// - Parameters:
    ///   - wrapper: what the file's source was compiled into: the function around it, or one that returns it for a `require`.
    ///   - makeConsole: nil when the file does not name the console.
    init(wrapper: Value, of action: Action, realm: Realm, makeRequire: Value?, makeConsole: Value?) throws(Thrown) {
        let module = realm.makeObject()
        let exports = realm.makeObject()
        try module.setProperty(Self.exportsName, to: exports)
        if action.module.isOneFunction {
            body = wrapper.persistent()
        } else {
            let require = try makeRequire?.call([realm.string(action.file)]) ?? realm.undefined
            body = try wrapper.call([module, exports, require]).persistent()
        }
        self.module = module.persistent()
        if let makeConsole {
            let write = realm.makeFunction { [unowned self] _, arguments in
                run?.log(level: arguments.string(0), text: arguments.string(1))
                return nil
            }
            console = try makeConsole.call([write]).persistent()
        }
    }

    /// What the file exports. Its top-level code runs at the first call; what it throws is thrown at every later one.
    func exports(in realm: Realm) throws(Thrown) -> Value {
        if let body {
            self.body = nil
            let exports = try module.value.property(Self.exportsName)
            do throws(Thrown) {
                try body.value.call(this: exports, [module.value, exports, console?.value ?? realm.undefined])
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
