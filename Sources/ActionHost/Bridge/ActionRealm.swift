import JavaScriptEngine
import NodeAPI
import PostLogin

/// A realm in which actions can run: Node's surface, and the files that have been loaded.
///
/// Belongs to its machine's thread. Serves one login at a time.
final class ActionRealm {
    let realm: Realm
    private let node: NodeGlobals
    private let functions = NamespaceFunctions()
    private var rehearsedEvent: PersistentValue?
    private var modules: [String: LoadedModule] = [:]
    /// Bytes of a shared module.
    private let sourceLimit: Int
    /// Nil where nothing is counted.
    let counters: RealmCounters?

    /// - Parameter observer: what watches the one leg that the realm is for; nil for a realm of any leg.
    init(_ realm: Realm, environment: NodeEnvironment, settings: RealmSettings, observer: LegObserver? = nil) throws(EngineError) {
        self.realm = realm
        sourceLimit = settings.node.limits.sourceBytes
        let now = settings.clock.now
        if let observer {
            node = try environment.install(in: realm, fixedClock: true, sources: observer.sources) { [weak observer] in observer?.date(now()) ?? now() }
        } else {
            node = try environment.install(in: realm, fixedClock: settings.clock.isFixed, now: now)
        }
        counters = settings.coverage.map { RealmCounters(in: realm, $0) }
        for (name, function) in settings.functions { add(function, as: name) }
    }

    /// Whether the action's file has been evaluated here.
    func isLoaded(_ action: Action) -> Bool { modules[action.file] != nil }

    /// Makes the action's file known; its top-level code runs at the first execution.
    func define(_ action: Action, _ compiled: CompiledScript) throws(Thrown) {
        modules[action.file] = try LoadedModule(
            wrapper: realm.evaluate(compiled), of: action, realm: realm, makeRequire: node.makeRequire, makeConsole: node.makeConsole,
            sourceLimit: sourceLimit)
    }

    /// Has the engine make what it makes only once in a realm: the shapes of an event, and what waiting for a handler takes. No script runs.
    func rehearse(event: JSONText) throws(Thrown) {
        // The engine lets go of shapes that nothing has.
        rehearsedEvent = realm.parse(event)?.persistent()
        try realm.rehearseWaiting()
    }

    /// A bound of the network that the login has passed.
    var exceededLimit: ExceededLimit? { node.network.exceededCap.map { ExceededLimit(message: $0.description) } }

    /// Cancels what a handler has left in flight, and says what it did on the network.
    func endExecution() -> [NetworkRecord] { node.network.endExecution() }

    /// Whether a handler may have left connections open that scripts know of.
    var hasConnections: Bool { node.network.hasConnections }

    /// Destroys the connections that a handler has left open. Inside of a turn.
    func cancelConnections() throws(Thrown) { try node.cancelConnections() }

    /// Makes the realm ready for another login.
    func reset() { node.reset() }

    /// Calls a handler of a file that has been loaded. The result is its promise, or says why there is no handler to call.
    func start(_ action: Action, handler name: String, event: Value, run: HandlerRun) throws(Thrown) -> Result<Value, ScriptError> {
        guard let module = modules[action.file] else { return .failure(ScriptError(message: "the action is not loaded")) }
        module.run = run
        node.write = { [weak run] level, text in run?.log(level: level, text: text) }
        switch try HandlerContract.handler(name, of: module.exports(in: realm), in: realm) {
        case .success(let handler):
            let api = APIObject.make(in: realm, for: run, functions: functions)
            run.begin(event: event, api: api)
            return .success(try call(handler, with: [event, api], in: action))
        case .failure(let problem):
            return .failure(problem)
        }
    }

    /// Calls without a receiver. The engine's own call passes the global object for none, which matters to a file that looks at `this`.
    private func call(_ handler: Value, with arguments: [Value], in action: Action) throws(Thrown) -> Value {
        guard action.module.looksAtThis else { return try handler.call(arguments) }
        return try realm.evaluate(Self.callWithoutReceiver).call([handler] + arguments)
    }

    private static let callWithoutReceiver = Script.internal("call", source: "(function (handler, event, api) { 'use strict'; return handler(event, api); })")

    private func add(_ function: @escaping HostFunction, as name: String) {
        let value = realm.makeAsyncFunction(name: "function \(name)") { arguments in
            let arguments = (try JSONValue(parsing: arguments)).arrayValue ?? []
            return try await function(arguments).jsonText
        }
        realm.global.define(name, as: value)
    }
}
