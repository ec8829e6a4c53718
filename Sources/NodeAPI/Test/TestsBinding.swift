import Foundation
import JavaScriptEngine

/// What `node:test` tells the host.
enum TestsBinding {
    static func make(in context: NodeContext) -> Value {
        let realm = context.realm
        let native = realm.makeObject()
        let clock = context.clock
        native.define("isObserved", as: realm.makeFunction { [unowned context] realm, _ in realm.bool(context.testObserver != nil) })
        native.define(
            "runsOnlyMarked",
            as: realm.makeFunction { [unowned context] realm, _ in realm.bool(context.testObserver?.runsOnlyMarked ?? false) })
        native.define("now", as: realm.makeFunction { realm, _ in realm.number(clock.milliseconds) })
        native.define("place", as: realm.makeFunction { realm, arguments in place(of: arguments.callPlace(within: 32), in: realm) })
        native.define(
            "report",
            as: realm.makeFunction { [unowned context] _, arguments in
                guard let observer = context.testObserver else { return nil }
                let message = try JSONDecoder().decode(TestMessage.self, from: Data(arguments.string(0).utf8))
                let error = arguments[1]
                observer.hear(message.event(thrown: error.isUndefined ? nil : ScriptError(error)))
                return nil
            })
        return native
    }

    private static func place(of frame: StackFrame?, in realm: Realm) -> Value? {
        guard let frame else { return nil }
        return realm.value(of: .record(["file": .string(frame.file), "line": .number(Double(frame.line ?? 0))]))
    }
}
