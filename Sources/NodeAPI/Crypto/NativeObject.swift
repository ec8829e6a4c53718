import COpenSSL
import JavaScriptEngine

/// An object with functions for the built-in modules, whose failures become errors as Node's crypto has them.
struct NativeObject {
    let value: Value
    private let realm: Realm

    init(_ realm: Realm) {
        self.realm = realm
        value = realm.makeObject()
    }

    func add(_ name: String, _ body: @escaping NativeFunction.Body) {
        value.define(
            name,
            as: realm.makeFunction { realm, arguments in
                // What an earlier call has left behind is not why this one fails.
                ERR_clear_error()
                do {
                    return try body(realm, arguments)
                } catch let error as CryptoError {
                    throw error.hostError
                }
            })
    }
}
