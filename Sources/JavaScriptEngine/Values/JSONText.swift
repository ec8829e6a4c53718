import CJavaScriptCore

/// A JSON text as the engine's string: for values that several calls are given copies of.
public final class JSONText {
    fileprivate let text: EngineText

    /// - Parameter json: UTF-8 with a NUL at its end.
    public init(utf8 json: UnsafePointer<CChar>) { text = EngineText(utf8: json) }
}

extension Realm {
    /// A new value of a JSON text; nil when it is no JSON.
    public func parse(_ json: JSONText) -> Value? {
        json.text.withReference { JSValueMakeFromJSONString(context, $0) }.map { Value($0, in: context) }
    }
}
