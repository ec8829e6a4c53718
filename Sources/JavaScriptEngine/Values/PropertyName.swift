import CJavaScriptCore

/// The name of a property as the engine's string: made once for a name that is used again and again.
public struct PropertyName: Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// What the name is in Swift.
    public var description: String { text.description }
    private let text: EngineName

    public init(_ name: String) { text = EngineName(name) }
    public init(stringLiteral name: String) { self.init(name) }

    var reference: JSStringRef { text.reference }

    /// Owns the engine's string. Immutable, and the engine counts the string's uses atomically: any thread may read it.
    private final class EngineName: @unchecked Sendable {
        let reference: JSStringRef
        let description: String

        init(_ name: String) {
            description = name
            reference = EngineText(name).withReference { JSStringRetain($0) }
        }

        deinit { JSStringRelease(reference) }
    }
}
