import CJavaScriptCore

/// A global object with built-ins of its own, inside a virtual machine: what one login sees of the world.
///
/// Belongs to its machine's thread, where it also has to end.
public final class Realm {
    public unowned let machine: VirtualMachine
    let context: JSGlobalContextRef
    /// `Promise.prototype.then`, taken before a script could replace it.
    private let then: PersistentValue
    /// A function that gives an error of the host's the `stack` that scripts expect; nil: the engine's is what they expect.
    public var finishError: PersistentValue?

    init(machine: VirtualMachine) throws(EngineError) {
        guard let context = JSGlobalContextCreateInGroup(machine.group, nil) else { throw .outOfMachines }
        self.machine = machine
        self.context = context
        do {
            let global = Value(JSContextGetGlobalObject(context), in: context)
            then = try global.property(Names.promise).property(Names.prototype).property(Names.then).persistent()
        } catch {
            throw .internalScript("Realm.swift", ScriptError(error))
        }
        JSGlobalContextSetUnhandledRejectionCallback(context, machine.rejectionReporter, nil)
    }

    deinit { JSGlobalContextRelease(context) }

    private enum Names {
        static let promise: PropertyName = "Promise"
        static let prototype: PropertyName = "prototype"
        static let then: PropertyName = "then"
    }

    public var global: Value { Value(JSContextGetGlobalObject(context), in: context) }
    public var undefined: Value { Value(JSValueMakeUndefined(context), in: context) }
    public func bool(_ value: Bool) -> Value { Value(JSValueMakeBoolean(context, value), in: context) }
    public func number(_ value: Double) -> Value { Value(JSValueMakeNumber(context, value), in: context) }

    public func string(_ text: String) -> Value {
        Value(EngineText(text).withReference { JSValueMakeString(context, $0) }, in: context)
    }

    /// An empty object of this realm.
    public func makeObject() -> Value { Value(JSObjectMake(context, nil, nil), in: context) }

    /// An array of this realm, with the value that `make` makes of each element.
    ///
    /// The array comes first: the collector does not see values that wait in memory of Swift's until all are made.
    /// It comes with elements, which are then replaced: a script's setter on a prototype would get what is put where there is none.
    public func makeArray<Elements: Collection>(_ elements: Elements, of make: (Elements.Element) -> Value) -> Value {
        let array = withUnsafeTemporaryAllocation(of: JSValueRef?.self, capacity: max(elements.count, 1)) { buffer in
            buffer.initialize(repeating: JSValueMakeUndefined(context))
            return JSObjectMakeArray(context, elements.count, buffer.baseAddress, nil)
        }
        guard let array else { return undefined }
        for (index, element) in elements.enumerated() {
            JSObjectSetPropertyAtIndex(context, array, UInt32(index), make(element).reference, nil)
        }
        return Value(array, in: context)
    }

    /// An array of this realm, with a few values that are there already.
    public func makeArray(with values: [Value]) -> Value {
        // Copied to the stack, where the collector finds them.
        let array = withUnsafeTemporaryAllocation(of: JSValueRef?.self, capacity: max(values.count, 1)) { buffer in
            for (index, value) in values.enumerated() { buffer[index] = value.reference }
            return JSObjectMakeArray(context, values.count, buffer.baseAddress, nil)
        }
        return array.map { Value($0, in: context) } ?? undefined
    }

    /// The value of a JSON text; nil when it is no JSON.
    public func parse(json: String) -> Value? {
        let reference = EngineText(json).withReference { JSValueMakeFromJSONString(context, $0) }
        return reference.map { Value($0, in: context) }
    }

    /// Runs a script that the machine keeps compiled.
    @discardableResult
    public func evaluate(_ script: CompiledScript) throws(Thrown) -> Value {
        var exception: JSValueRef?
        let result = JSScriptEvaluate(context, script.reference, nil, &exception)
        return try Thrown.check(exception, result, in: context)
    }

    /// Compiles and runs a script that is needed once.
    @discardableResult
    public func evaluate(_ script: Script) throws(Thrown) -> Value {
        var exception: JSValueRef?
        let result = EngineText(script.source).withReference { source in
            EngineText(script.name).withReference { name in
                JSEvaluateScript(context, source, nil, name, 1, &exception)
            }
        }
        return try Thrown.check(exception, result, in: context)
    }

    /// A function that runs `body` when a script calls it.
    public func makeFunction(_ body: @escaping NativeFunction.Body) -> Value {
        NativeFunction.make(in: self, body)
    }

    /// The same for a function that scripts see: one with `bind`, `call` and `apply`, as every other.
    public func makeVisibleFunction(_ body: @escaping NativeFunction.Body) -> Value {
        let function = makeFunction(body)
        // Any function leads to Function.prototype; this one was taken before a script could tamper.
        JSObjectSetPrototype(context, function.reference, JSObjectGetPrototype(context, then.value.reference))
        return function
    }

    /// A function that returns a promise for what `body` returns.
    ///
    /// The arguments and the result cross as JSON text: an array of the arguments in, any value out. `body` runs on Swift's own
    /// threads; an error that it throws rejects the promise. It is cancelled when the execution that called it ends.
    ///
    /// - Parameter name: by which a tape knows its calls.
    public func makeAsyncFunction(
        name: String = "function", _ body: @escaping @Sendable (_ arguments: String) async throws -> String
    ) -> Value {
        makeVisibleFunction { realm, arguments in
            let array = realm.makeArray(0..<arguments.count) { arguments[$0] }
            let text = try array.toJSON() ?? "[]"
            return try realm.machine.startCall(in: realm, HostCall(name, ["arguments": .json(text)])) { .json(try await body(text)) }
        }
    }

    /// A promise with the two functions that settle it.
    func makePromise() throws(Thrown) -> (promise: Value, resolve: Value, reject: Value) {
        var resolve: JSObjectRef?
        var reject: JSObjectRef?
        var exception: JSValueRef?
        let promise = JSObjectMakeDeferredPromise(context, &resolve, &reject, &exception)
        return (
            try Thrown.check(exception, promise, in: context), try Thrown.check(exception, resolve, in: context),
            try Thrown.check(exception, reject, in: context)
        )
    }

    /// Calls `body` once, on the machine's thread, when a promise is fulfilled or rejected.
    public func whenSettled(_ promise: Value, _ body: @escaping (_ settlement: Settlement) -> Void) throws(Thrown) {
        let fulfilled = makeFunction { _, arguments in
            body(.fulfilled(arguments[0]))
            return nil
        }
        let rejected = makeFunction { _, arguments in
            body(.rejected(arguments[0]))
            return nil
        }
        try then.value.call(this: promise, [fulfilled, rejected])
    }

    /// Has the engine make what ``whenSettled(_:_:)`` needs, which takes longer at the first call in a realm.
    public func rehearseWaiting() throws(Thrown) {
        try whenSettled(makePromise().promise) { _ in }
    }

    public enum Settlement {
        case fulfilled(Value)
        case rejected(Value)
    }

    /// A JavaScript `Error` for an error of the host's.
    public func makeError(_ error: ScriptError) -> Value {
        var message: JSValueRef? = string(error.message).reference
        // `new TypeError(message)` and the like, so that `instanceof` holds.
        if error.name != "Error", let constructor = try? global.property(error.name), constructor.isObject,
            let made = JSObjectCallAsConstructor(context, constructor.reference, 1, &message, nil)
        {
            return Value(made, in: context)
        }
        guard let reference = JSObjectMakeError(context, 1, &message, nil) else { return string(error.message) }
        let value = Value(reference, in: context)
        if error.name != "Error" { try? value.setProperty("name", to: string(error.name)) }
        // A script may have made a trap of what it reads: then the error has the engine's stack. One that is being stopped reads no stack.
        if let finishError, !machine.mustStop { _ = try? finishError.value.call([value]) }
        return value
    }

    /// The target of a Proxy, also of a revoked one; nil when the value is no Proxy.
    public func proxyTarget(of value: Value) -> Value? {
        guard value.isObject, let target = JSObjectGetProxyTarget(value.reference) else { return nil }
        return Value(target, in: context)
    }
}
