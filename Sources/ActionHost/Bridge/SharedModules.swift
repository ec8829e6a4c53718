package import JavaScriptEngine
package import NodeAPI

/// The shared modules of a catalog in a realm that loads action files with a plain `require`, as tests do: one instance of each.
///
/// Belongs to its machine's thread. ``end()`` has to be called when no script of the realm runs any more.
package final class SharedModules {
    private let modules: [SharedModule]
    private var instances: [String: (module: ModuleInstance, console: PersistentValue, actions: PersistentValue)] = [:]

    package init(of catalog: ActionCatalog) { modules = catalog.actions.first?.modules ?? [] }

    /// The exports of `require('actions:NAME')`; nil when the name is of no shared module.
    package func exports(of id: String, in realm: Realm, with node: NodeGlobals) throws -> Value? {
        guard id.hasPrefix(Action.moduleScheme) else { return nil }
        let instance = try instances[id] ?? make(id, in: realm, with: node)
        instances[id] = instance
        return try instance.module.exports(console: instance.console, actions: instance.actions, in: realm)
    }

    package func end() { instances = [:] }

    private func make(
        _ id: String, in realm: Realm, with node: NodeGlobals
    ) throws -> (ModuleInstance, PersistentValue, PersistentValue) {
        guard let module = modules.first(where: { Action.moduleScheme + $0.name == id }) else {
            let known = modules.map(\.name).joined(separator: ", ")
            throw HostError(
                code: "MODULE_NOT_FOUND",
                message: "Cannot find module '\(id)': " + (known.isEmpty ? "there are no modules beside the actions" : "there are \(known)"))
        }
        let wrapper = try realm.evaluate(realm.machine.compile(module.module.wrapped))
        let instance = try ModuleInstance(module.module, wrapper: wrapper, in: realm) { () throws(Thrown) in
            try node.makeRequire?.value.call([realm.string(module.file)])
        }
        let secrets = realm.value(of: .record(["secrets": .record(module.secrets.mapValues { .string($0) })]))
        return (instance, try realm.global.property("console").persistent(), secrets.persistent())
    }
}
