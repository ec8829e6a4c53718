import JavaScriptEngine
import NodeAPI

/// An action's file in one realm, with the shared modules that it has loaded there.
final class LoadedModule {
    /// The handler that runs now, or ran last: whose output this is.
    var run: HandlerRun?

    private let action: Action
    private let makeRequire: PersistentValue?
    private let sourceLimit: Int
    private var instance: ModuleInstance?
    private var console: PersistentValue?
    private var sharedInstances: [String: (instance: ModuleInstance, actions: PersistentValue)] = [:]

    private static let scheme = Action.moduleScheme

    /// - Parameters:
    ///   - wrapper: what the file's source was compiled into.
    ///   - makeRequire: nil when no file of the realm can name `require`.
    ///   - makeConsole: nil when none names the console.
    ///   - sourceLimit: bytes of a shared module.
    init(
        wrapper: Value, of action: Action, realm: Realm, makeRequire: PersistentValue?, makeConsole: PersistentValue?, sourceLimit: Int
    ) throws(Thrown) {
        self.action = action
        self.sourceLimit = sourceLimit
        self.makeRequire = makeRequire
        if let makeConsole {
            let write = realm.makeFunction { [unowned self] _, arguments in
                run?.log(level: arguments.string(0), text: arguments.string(1))
                return nil
            }
            console = try makeConsole.value.call([write]).persistent()
        }
        instance = try ModuleInstance(action.module, wrapper: wrapper, in: realm) { () throws(Thrown) in
            let load = realm.makeFunction { [unowned self] realm, arguments in try loadShared(arguments, in: realm) }
            return try makeRequire?.value.call([realm.string(action.file), load])
        }
    }

    /// What the file exports. Its top-level code runs at the first call; what it throws is thrown at every later one.
    func exports(in realm: Realm) throws(Thrown) -> Value {
        try instance?.exports(console: console, in: realm) ?? realm.undefined
    }

    /// The exports of a shared module, in an array; nil when the name is of none.
    private func loadShared(_ arguments: Arguments, in realm: Realm) throws -> Value? {
        let id = arguments.string(0)
        guard id.hasPrefix(Self.scheme) else { return nil }
        let name = String(id.dropFirst(Self.scheme.count))
        let shared = try sharedInstances[name] ?? makeShared(name, line: arguments.callLine(within: 16), in: realm)
        sharedInstances[name] = shared
        let exports = try shared.instance.exports(console: console, actions: shared.actions, in: realm)
        return realm.makeArray(with: [exports])
    }

    private func makeShared(_ name: String, line: Int?, in realm: Realm) throws -> (instance: ModuleInstance, actions: PersistentValue) {
        guard let module = action.modules.first(where: { $0.name == name }) else {
            let known = action.modules.map(\.name).joined(separator: ", ")
            throw HostError(
                code: "MODULE_NOT_FOUND",
                message: "Cannot find module '\(Self.scheme)\(name)': "
                    + (known.isEmpty ? "there are no modules beside the actions" : "there are \(known)"))
        }
        guard sharedInstances.count < Action.moduleLimit else {
            let loaded = sharedInstances.keys.sorted().joined(separator: ", ")
            throw HostError(
                message: "Cannot load '\(Self.scheme)\(name)': an action can use \(Action.moduleLimit) shared modules, and has loaded \(loaded)")
        }
        guard module.source.utf8.count <= sourceLimit else { throw realm.oversizedFile(module.file, limit: sourceLimit, line: line) }
        let instance: ModuleInstance
        do {
            let wrapper = try realm.evaluate(realm.machine.compile(module.module.wrapped))
            instance = try ModuleInstance(module.module, wrapper: wrapper, in: realm) { () throws(Thrown) in
                let refuse = realm.makeFunction { _, arguments in try Self.refuseShared(arguments.string(0)) }
                return try makeRequire?.value.call([realm.string(module.file), refuse])
            }
        } catch let error as ScriptError {
            // What is thrown at the action's `require` has to name the file that cannot be read.
            var error = module.module.located(module.module.syntaxError(error))
            if let place = error.location, let line = place.line { error.message = "\(module.file):\(line): \(error.message)" }
            throw error
        }
        let secrets = module.secrets.mapValues { HostValue.string($0) }
        return (instance, realm.value(of: .record(["secrets": .record(secrets)])).persistent())
    }

    private static func refuseShared(_ id: String) throws -> Value? {
        guard id.hasPrefix(scheme) else { return nil }
        throw HostError(code: "MODULE_NOT_FOUND", message: "Cannot find module '\(id)': a shared module cannot require another one")
    }
}
