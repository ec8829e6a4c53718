public import JavaScriptEngine

/// The host's side of the tests of one file: it says when nothing goes on any more, and what no script could catch.
///
/// Belongs to the machine's thread; its calls run scripts, so they belong into turns.
public final class NodeTestHarness {
    private let realm: Realm
    private let functions: PersistentValue

    init(load: Value, in realm: Realm) throws(Thrown) {
        self.realm = realm
        let module = try load.call([realm.string("internal/test/harness")])
        try module.property("prepare").call()
        functions = module.persistent()
    }

    /// The file's own code has come to its end: what registers tests from now on is a test, or runs later.
    public func loaded() throws(Thrown) { try functions.value.property("loaded").call() }

    /// Nothing is left that could settle a promise: the tests that still wait for one have failed, and others go on.
    ///
    /// - Returns: false when no test waits.
    public func stalled() throws(Thrown) -> Bool { try functions.value.property("stalled").call().bool }

    /// An error that no script has caught: the failure of the test that was started last, or of the file.
    ///
    /// - Parameter type: `uncaughtException` or `unhandledRejection`.
    public func fail(_ type: String, _ error: ScriptError) throws(Thrown) {
        let value = realm.makeError(error)
        if value.isObject {
            let head = error.name.isEmpty ? error.message : "\(error.name): \(error.message)"
            let stack = ([head] + error.stack.map { "    \($0)" }).joined(separator: "\n")
            value.define("stack", as: realm.string(stack), isEnumerable: false)
        }
        try functions.value.property("fail").call([realm.string(type), value])
    }
}
