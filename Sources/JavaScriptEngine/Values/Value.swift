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

    /// The number of a primitive number; nil for anything else, so that no script runs.
    public var number: Double? { isNumber ? JSValueToNumber(context, reference, nil) : nil }

    /// The truth value, as `!!value` has it.
    public var bool: Bool { JSValueToBoolean(context, reference) }

    /// The text of a primitive string; nil for anything else, so that no script runs.
    public var string: String? {
        isString ? EngineText(owned: JSValueToStringCopy(context, reference, nil))?.string : nil
    }

    /// `String(value)`: runs the script's own `toString`; nil when that throws.
    public var convertedToString: String? {
        var exception: JSValueRef?
        let text = JSValueToStringCopy(context, reference, &exception)
        return exception == nil ? EngineText(owned: text)?.string : nil
    }

    /// `JSON.stringify(value)`: runs the script's own `toJSON`; nil when that throws or the value has no JSON.
    public var jsonText: String? {
        var exception: JSValueRef?
        let text = JSValueCreateJSONString(context, reference, 0, &exception)
        return exception == nil ? EngineText(owned: text)?.string : nil
    }

    /// Reads a property; may run a getter.
    public func property(_ name: String) throws(Thrown) -> Value {
        var exception: JSValueRef?
        let value = EngineText(name).withReference { JSObjectGetProperty(context, reference, $0, &exception) }
        return try Thrown.check(exception, value, in: context)
    }

    /// Reads an element of an array.
    public func element(_ index: Int) throws(Thrown) -> Value {
        var exception: JSValueRef?
        let value = JSObjectGetPropertyAtIndex(context, reference, UInt32(index), &exception)
        return try Thrown.check(exception, value, in: context)
    }

    public func setProperty(_ name: String, to value: Value) throws(Thrown) {
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
        let result = withUnsafeTemporaryAllocation(of: JSValueRef?.self, capacity: max(arguments.count, 1)) { buffer in
            for (index, argument) in arguments.enumerated() { buffer[index] = argument.reference }
            return JSObjectCallAsFunction(
                context, reference, this?.reference, arguments.count, buffer.baseAddress, &exception)
        }
        return try Thrown.check(exception, result, in: context)
    }

    /// Keeps the value alive beyond the current call.
    public func persistent() -> PersistentValue { PersistentValue(self) }
}
