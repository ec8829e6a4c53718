import CJavaScriptCore

/// A JavaScript value that Swift owns: protected from the collector as long as this object lives.
///
/// Belongs to its machine's thread, where it also has to end.
public final class PersistentValue {
    private let context: JSGlobalContextRef
    private let reference: JSValueRef

    init(_ value: Value) {
        context = JSContextGetGlobalContext(value.context)
        reference = value.reference
        JSGlobalContextRetain(context)
        JSValueProtect(context, reference)
    }

    deinit {
        JSValueUnprotect(context, reference)
        JSGlobalContextRelease(context)
    }

    /// The value, for use in the current call.
    public var value: Value { Value(reference, in: context) }
}
