import CJavaScriptCore

/// A JavaScript exception on its way through Swift, still a value of the realm.
///
/// Only for the way from one engine call to the next; ``ScriptError`` is the exception as a Swift value.
public struct Thrown: Error {
    public let value: Value

    public init(_ value: Value) { self.value = value }

    static func check(_ exception: JSValueRef?, _ value: JSValueRef?, in context: JSContextRef) throws(Thrown) -> Value {
        if let exception { throw Thrown(Value(exception, in: context)) }
        // Without an exception the engine always has a result, undefined at least.
        return Value(value ?? JSValueMakeUndefined(context), in: context)
    }
}

// Never leaves the machine's thread: thrown and caught between two engine calls.
extension Thrown: @unchecked Sendable {}
