import JavaScriptEngine

/// The contract of a handler: a native async function, as Auth0's runner demands.
enum HandlerContract {
    /// The handler, or the text that says why there is none to call.
    static func handler(_ name: String, of exports: Value, in realm: Realm) throws(Thrown) -> Result<Value, ScriptError> {
        // Every file would have it as its own, and it would get the events of all of them, secrets included.
        if realm.makeObject().has(name) {
            return .failure(ScriptError(message: "Object.prototype has a member \(name), which an action has put there: no handler is called"))
        }
        guard exports.isObject, !exports.isFunction else {
            let found = exports.isNull ? "null" : "of type \(exports.typeName)"
            return .failure(
                ScriptError(
                    message: "The action must export an object; module.exports is \(found). "
                        + "Use exports.\(name) = async (event, api) => { … }"))
        }
        let handler = try exports.property(name)
        if handler.isFunction, try constructorName(handler) == "AsyncFunction" { return .success(handler) }
        return .failure(
            ScriptError(
                message: "Invalid function signature for the \"\(name)\" handler. "
                    + "Use exports.\(name) = async (event, api) => { … }; here, \(try describe(handler))"))
    }

    private enum Names {
        static let constructor: PropertyName = "constructor"
        static let name: PropertyName = "name"
    }

    private static func constructorName(_ function: Value) throws(Thrown) -> String? {
        try function.property(Names.constructor).member(Names.name).string
    }

    private static func describe(_ value: Value) throws(Thrown) -> String {
        if value.isUndefined { return "the file does not export it" }
        if value.isNull { return "it is null" }
        if !value.isFunction { return "it is of type \(value.typeName)" }
        switch try constructorName(value) {
        case "AsyncGeneratorFunction": return "it is an async generator"
        case "GeneratorFunction": return "it is a generator"
        default: return "it is a function that is not async"
        }
    }
}
