import JavaScriptEngine
import NodeAPI
import PostLogin

/// A realm in which actions can run: Node's surface, and the bridge to `api`.
///
/// Belongs to its machine's thread. Serves one login at a time.
final class ActionRealm {
    let realm: Realm
    /// The leg that runs here now.
    weak var host: (any BridgeHost)?
    private let node: NodeGlobals
    /// What the bridge's JavaScript exports; set once, at the end of `init`.
    private var bridge: PersistentValue?

    init(_ realm: Realm, environment: NodeEnvironment, bridge script: CompiledScript, settings: RealmSettings) throws(EngineError) {
        self.realm = realm
        node = try environment.install(in: realm, fixedClock: settings.clock.isFixed, now: settings.clock.now)
        do throws(Thrown) {
            let parts = try realm.evaluate(script)
            let native = realm.makeObject()
            try addFunctions(to: native, now: settings.clock.now)
            let tools = try parts.property("tools").call([native])
            bridge = try parts.property("bridge").call([parts, tools, node.makeConsole.value, node.makeRequire.value])
                .persistent()
            for (name, function) in settings.functions { try add(function, as: name) }
        } catch {
            throw .internalScript("api", ScriptError(error))
        }
    }

    /// Whether the action's file has been evaluated here.
    func isLoaded(_ action: Action) throws(Thrown) -> Bool {
        try call("isLoaded", [realm.string(action.file)]).bool
    }

    /// Makes the action's file known; its top-level code runs at the first execution.
    func define(_ action: Action, _ compiled: CompiledScript) throws(Thrown) {
        try call("define", [realm.string(action.file), realm.evaluate(compiled)])
    }

    /// Calls a handler. The result is its promise, or a string that says why there is none to call.
    func run(_ action: Action, handler: String, event: Value, settings: Value, metadata: Value) throws(Thrown) -> Value {
        try call("run", [realm.string(action.file), realm.string(handler), event, settings, metadata])
    }

    /// Nothing that the handler left running counts any more.
    func settle() throws(Thrown) { try call("settle", []) }

    @discardableResult
    private func call(_ name: String, _ arguments: [Value]) throws(Thrown) -> Value {
        guard let bridge else { return realm.undefined }
        return try bridge.value.property(name).call(arguments)
    }

    private func add(_ function: @escaping HostFunction, as name: String) throws(Thrown) {
        let value = realm.makeAsyncFunction { arguments in
            let arguments = (try JSONValue(parsing: arguments)).arrayValue ?? []
            return try await function(arguments).jsonText
        }
        try realm.global.setProperty(name, to: value)
    }
}
