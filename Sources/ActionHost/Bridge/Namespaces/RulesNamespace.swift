import JavaScriptEngine

/// `api.rules`: looks back at Rules, what Auth0 had before actions. Here none ever runs.
enum RulesNamespace: APINamespace {
    static let name = "rules"

    static let methods: [String: Method] = [
        "wasExecuted": { call in call.realm.bool(false) }
    ]
}
