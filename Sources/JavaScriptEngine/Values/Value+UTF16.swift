import CJavaScriptCore

extension Realm {
    /// A string of these UTF-16 code units, lone surrogates among them.
    public func string(utf16 units: [UInt16]) -> Value {
        let reference: JSStringRef? = units.withUnsafeBufferPointer { JSStringCreateWithCharacters($0.baseAddress, $0.count) }
        guard let text = EngineText(owned: reference) else { return undefined }
        return Value(text.withReference { JSValueMakeString(context, $0) }, in: context)
    }
}

extension Value {
    /// The UTF-16 code units of a primitive string, lone surrogates among them; nil for anything else, so that no script runs.
    public var utf16: [UInt16]? {
        guard isString, let text = EngineText(owned: JSValueToStringCopy(context, reference, nil)) else { return nil }
        return text.withReference { [UInt16](UnsafeBufferPointer(start: JSStringGetCharactersPtr($0), count: JSStringGetLength($0))) }
    }
}
