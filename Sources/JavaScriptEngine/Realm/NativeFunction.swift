import CJavaScriptCore

/// A Swift closure that scripts can call.
///
/// The JavaScript object owns the box, through its finalizer; the box knows its realm without owning it. A script can outlive its realm for a
/// moment: promise jobs that a stopped one has left behind run in another realm's turn. Its calls then do nothing.
public final class NativeFunction {
    /// Runs on the machine's thread. What it throws becomes a JavaScript exception; nil is `undefined`.
    public typealias Body = (Realm, Arguments) throws -> Value?

    private weak var realm: Realm?
    private let body: Body

    private init(realm: Realm, body: @escaping Body) {
        self.realm = realm
        self.body = body
    }

    static func make(in realm: Realm, _ body: @escaping Body) -> Value {
        let box = Unmanaged.passRetained(NativeFunction(realm: realm, body: body))
        return Value(JSObjectMake(realm.context, functionClass.reference, box.toOpaque()), in: realm.context)
    }

    /// The engine's class of callable objects. Immutable once made, and the engine counts its uses atomically.
    private struct FunctionClass: @unchecked Sendable {
        let reference: JSClassRef
    }

    private static let functionClass: FunctionClass = {
        var definition = kJSClassDefinitionEmpty
        definition.attributes = JSClassAttributes(kJSClassAttributeNoAutomaticPrototype)
        definition.callAsFunction = { context, function, this, count, arguments, exception in
            guard let context, let function, let data = JSObjectGetPrivate(function) else { return nil }
            let native = Unmanaged<NativeFunction>.fromOpaque(data).takeUnretainedValue()
            var thrown: JSValueRef?
            let result = native.call(
                Arguments(context: context, this: this, count: count, references: arguments), &thrown)
            if let thrown { exception?.pointee = thrown }
            return result
        }
        definition.finalize = { function in
            guard let data = JSObjectGetPrivate(function) else { return }
            Unmanaged<NativeFunction>.fromOpaque(data).release()
        }
        return FunctionClass(reference: JSClassCreate(&definition))
    }()

    private func call(_ arguments: Arguments, _ exception: inout JSValueRef?) -> JSValueRef? {
        guard let realm else { return nil }
        do {
            // To the engine, no value at all is `null`.
            return try (body(realm, arguments) ?? realm.undefined).reference
        } catch let thrown as Thrown {
            exception = thrown.value.reference
        } catch {
            exception = realm.makeError(for: error).reference
        }
        return nil
    }
}
