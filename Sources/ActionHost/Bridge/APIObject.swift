import JavaScriptEngine

/// Makes `api`: an object with a namespace for each ``APINamespace``, made when the script first reads it.
enum APIObject {
    /// Where a namespace keeps the root object, and the root object the event: out of the script's sight.
    static let apiProperty = "(api)"
    static let eventProperty = "(event)"

    static let namespaces: [any APINamespace.Type] = [
        AccessNamespace.self, AccessTokenNamespace.self, CacheNamespace.self, IDTokenNamespace.self,
        MultifactorNamespace.self, RedirectNamespace.self, UserNamespace.self,
    ]
    private static let names = namespaces.map { $0.name }

    static func make(in realm: Realm, for run: HandlerRun, event: Value, now: @escaping () -> Double) -> Value {
        let api = realm.makeObject(enumerableNames: names) { [unowned realm] api, name in
            guard let namespace = namespaces.first(where: { $0.name == name }) else { return nil }
            let object = realm.makeObject { [unowned realm] _, name in
                bound(namespace, name, run, now).map(realm.makeVisibleFunction)
            }
            object.setHiddenProperty(apiProperty, to: api)
            return object
        }
        api.setHiddenProperty(eventProperty, to: event)
        return api
    }

    private static func bound(
        _ namespace: any APINamespace.Type, _ name: String, _ run: HandlerRun, _ now: @escaping () -> Double
    ) -> NativeFunction.Body? {
        guard let method = namespace.methods[name] else { return nil }
        return { realm, arguments in
            // As on Auth0, a method works on its namespace only.
            guard let api = arguments.this.hiddenProperty(apiProperty) else {
                throw ScriptError.typeError("api.\(namespace.name).\(name) was called without api.\(namespace.name)")
            }
            return try method(
                NamespaceCall(
                    name: "\(namespace.name).\(name)", run: run, realm: realm, api: api, arguments: arguments, now: now()))
        }
    }
}

extension ScriptError {
    static func typeError(_ message: String) -> ScriptError { ScriptError(name: "TypeError", message: message) }
}
