import JavaScriptEngine

/// The functions of a native part that need nothing but their arguments.
typealias NativeFunctions = [(name: String, body: @Sendable (Realm, Arguments) throws -> Value?)]

extension Realm {
    /// An object with the functions of a native part.
    func makeObject(functions: NativeFunctions) -> Value {
        let object = makeObject()
        for (name, body) in functions { object.define(name, as: makeFunction(body)) }
        return object
    }
}
