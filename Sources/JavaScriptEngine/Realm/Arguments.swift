import CJavaScriptCore

/// The arguments of a call from a script; one that is not there reads as `undefined`.
public struct Arguments {
    let context: JSContextRef
    private let thisReference: JSObjectRef?
    public let count: Int
    let references: UnsafePointer<JSValueRef?>?

    init(context: JSContextRef, this: JSObjectRef?, count: Int, references: UnsafePointer<JSValueRef?>?) {
        self.context = context
        thisReference = this
        self.count = count
        self.references = references
    }

    public subscript(index: Int) -> Value {
        guard index < count, let reference = references?[index] else {
            return Value(JSValueMakeUndefined(context), in: context)
        }
        return Value(reference, in: context)
    }

    /// What the function was called on.
    public var this: Value { Value(thisReference ?? JSValueMakeUndefined(context), in: context) }

    /// A string argument; empty when it is none. For calls from the host's own scripts, which pass the right types.
    public func string(_ index: Int) -> String { self[index].string ?? "" }

    /// A number argument; 0 when it is none.
    public func number(_ index: Int) -> Double { self[index].number ?? 0 }
}
