import CJavaScriptCore

/// A JavaScript value in a realm.
///
/// Not owned: the collector finds values on the machine's own stack, and only there. A `Value` is for local variables and
/// arguments; whatever outlives the call it came from, in a property or a closure, is a ``PersistentValue``.
public struct Value {
    let context: JSContextRef
    let reference: JSValueRef

    init(_ reference: JSValueRef, in context: JSContextRef) {
        self.context = context
        self.reference = reference
    }

    public var isUndefined: Bool { JSValueIsUndefined(context, reference) }
    public var isNull: Bool { JSValueIsNull(context, reference) }
    public var isObject: Bool { JSValueIsObject(context, reference) }
    public var isString: Bool { JSValueIsString(context, reference) }
    public var isNumber: Bool { JSValueIsNumber(context, reference) }
    public var isFunction: Bool { isObject && JSObjectIsFunction(context, reference) }

    public var isArray: Bool { JSValueIsArray(context, reference) }

    /// Whether it is an object that a literal could have made: its prototype is `Object.prototype` or null.
    public var isPlainObject: Bool {
        guard isObject, !isArray, !isFunction, let prototype = JSObjectGetPrototype(context, reference) else { return false }
        if JSValueIsNull(context, prototype) { return true }
        guard let literal = JSObjectMake(context, nil, nil), let plain = JSObjectGetPrototype(context, literal) else { return false }
        return JSValueIsStrictEqual(context, prototype, plain)
    }

    /// Whether two values are the same one, as `===` has it.
    public func isSame(as other: Value) -> Bool { JSValueIsStrictEqual(context, reference, other.reference) }

    /// What `typeof` says.
    public var typeName: String {
        switch JSValueGetType(context, reference) {
        case kJSTypeUndefined: "undefined"
        case kJSTypeBoolean: "boolean"
        case kJSTypeNumber: "number"
        case kJSTypeString: "string"
        case kJSTypeSymbol: "symbol"
        case kJSTypeBigInt: "bigint"
        default: isFunction ? "function" : "object"
        }
    }

    /// The number of a primitive number; nil for anything else, so that no script runs.
    public var number: Double? { isNumber ? JSValueToNumber(context, reference, nil) : nil }

    /// The truth value, as `!!value` has it.
    public var bool: Bool { JSValueToBoolean(context, reference) }

    /// The text of a primitive string; nil for anything else, so that no script runs.
    public var string: String? {
        isString ? EngineText(owned: JSValueToStringCopy(context, reference, nil))?.string : nil
    }

    /// `String(value)`: runs the script's own `toString`; nil when that throws.
    public var convertedToString: String? { try? toText() }

    /// `JSON.stringify(value)`: runs the script's own `toJSON`; nil when that throws or the value has no JSON.
    public var jsonText: String? { (try? toJSON()) ?? nil }

    /// `String(value)`, as a template literal has it: runs the script's own `toString`.
    public func toText() throws(Thrown) -> String { try toEngineText()?.string ?? "" }

    /// The same for a text with no more bytes than that.
    ///
    /// - Throws: ``Thrown``, ``TextTooLong``.
    public func toText(upTo limit: Int) throws -> String { try toEngineText()?.string(upTo: limit) ?? "" }

    private func toEngineText() throws(Thrown) -> EngineText? {
        var exception: JSValueRef?
        let text = JSValueToStringCopy(context, reference, &exception)
        if let exception { throw Thrown(Value(exception, in: context)) }
        return EngineText(owned: text)
    }

    /// `JSON.stringify(value)`: runs the script's own `toJSON`; nil when the value has no JSON, as `undefined` and functions.
    public func toJSON() throws(Thrown) -> String? { try toEngineJSON()?.string }

    /// The same for a text with no more bytes than that.
    ///
    /// - Throws: ``Thrown``, ``TextTooLong``.
    public func toJSON(upTo limit: Int) throws -> String? { try toEngineJSON()?.string(upTo: limit) }

    private func toEngineJSON() throws(Thrown) -> EngineText? {
        // The engine's call turns what has no JSON into no text at all, or into the text `undefined`.
        if isUndefined || isFunction || typeName == "symbol" { return nil }
        var exception: JSValueRef?
        let text = JSValueCreateJSONString(context, reference, 0, &exception)
        if let exception { throw Thrown(Value(exception, in: context)) }
        return EngineText(owned: text)
    }

    /// The names that `for (const name in value)` goes through.
    public var enumerableNames: [String] {
        guard isObject, let names = JSObjectCopyPropertyNames(context, reference) else { return [] }
        defer { JSPropertyNameArrayRelease(names) }
        return (0..<JSPropertyNameArrayGetCount(names)).compactMap { index in
            JSPropertyNameArrayGetNameAtIndex(names, index).flatMap { EngineText(owned: JSStringRetain($0))?.string }
        }
    }

    /// Reads a property of an object; `undefined` for any other value.
    public func member(_ name: String) throws(Thrown) -> Value { try property(name) }

    /// Reads a property of an object; `undefined` for any other value.
    public func member(_ name: PropertyName) throws(Thrown) -> Value { try property(name) }

    /// Reads a property; may run a getter. `undefined` for what is no object, which the engine's call would take for a pointer.
    public func property(_ name: String) throws(Thrown) -> Value {
        guard isObject else { return Value(JSValueMakeUndefined(context), in: context) }
        var exception: JSValueRef?
        let value = EngineText(name).withReference { JSObjectGetProperty(context, reference, $0, &exception) }
        return try Thrown.check(exception, value, in: context)
    }

    /// Reads an element of an array; `undefined` for what is no object.
    public func element(_ index: Int) throws(Thrown) -> Value {
        guard isObject else { return Value(JSValueMakeUndefined(context), in: context) }
        var exception: JSValueRef?
        let value = JSObjectGetPropertyAtIndex(context, reference, UInt32(index), &exception)
        return try Thrown.check(exception, value, in: context)
    }

    /// Reads a property; may run a getter. `undefined` for what is no object.
    public func property(_ name: PropertyName) throws(Thrown) -> Value {
        guard isObject else { return Value(JSValueMakeUndefined(context), in: context) }
        var exception: JSValueRef?
        let value = JSObjectGetProperty(context, reference, name.reference, &exception)
        return try Thrown.check(exception, value, in: context)
    }

    /// Assigns a property; may run a setter. Nothing for what is no object.
    public func setProperty(_ name: PropertyName, to value: Value) throws(Thrown) {
        guard isObject else { return }
        var exception: JSValueRef?
        JSObjectSetProperty(
            context, reference, name.reference, value.reference, JSPropertyAttributes(kJSPropertyAttributeNone), &exception)
        if let exception { throw Thrown(Value(exception, in: context)) }
    }

    /// Assigns a property; may run a setter. Nothing for what is no object.
    public func setProperty(_ name: String, to value: Value) throws(Thrown) {
        guard isObject else { return }
        var exception: JSValueRef?
        EngineText(name).withReference {
            JSObjectSetProperty(context, reference, $0, value.reference, JSPropertyAttributes(kJSPropertyAttributeNone), &exception)
        }
        if let exception { throw Thrown(Value(exception, in: context)) }
    }

    /// Calls the value as a function.
    @discardableResult
    public func call(this: Value? = nil, _ arguments: [Value] = []) throws(Thrown) -> Value {
        var exception: JSValueRef?
        let result: JSValueRef? = withUnsafeTemporaryAllocation(of: JSValueRef?.self, capacity: max(arguments.count, 1)) { buffer in
            guard isObject else { return nil }
            for (index, argument) in arguments.enumerated() { buffer[index] = argument.reference }
            return JSObjectCallAsFunction(
                context, reference, this?.reference, arguments.count, buffer.baseAddress, &exception)
        }
        // For something that is no function the engine has neither a result nor an exception.
        if exception == nil, result == nil {
            var message: JSValueRef? = EngineText("the value is not a function").withReference { JSValueMakeString(context, $0) }
            exception = JSObjectMakeError(context, 1, &message, nil)
        }
        return try Thrown.check(exception, result, in: context)
    }

    /// Keeps the value alive beyond the current call.
    public func persistent() -> PersistentValue { PersistentValue(self) }
}
