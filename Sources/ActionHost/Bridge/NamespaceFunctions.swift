import JavaScriptEngine

/// The functions that the namespaces of `api` have in one realm: made when a script first asks for one, and then those of every login in
/// that realm, as Auth0's are methods of classes that a warm instance keeps.
final class NamespaceFunctions {
    private var functions: [ObjectIdentifier: [Int: PersistentValue]] = [:]

    func function(_ position: Int, of kind: NamespaceKind, in realm: Realm) -> Value {
        if let known = functions[ObjectIdentifier(kind)]?[position] { return known.value }
        let function = realm.makeVisibleFunction { realm, arguments in try kind.call(position, realm, arguments) }
        functions[ObjectIdentifier(kind), default: [:]][position] = function.persistent()
        return function
    }
}
