import JavaScriptEngine
import PostLogin

extension NamespaceCall {
    /// Elements of an array that are read. More would be larger as JSON than any call may have it, and an empty array can claim to have
    /// billions of them.
    private static let elementLimit = 65_536

    /// An argument as an ``ArgumentSchema`` looks at it; nil for `undefined`.
    ///
    /// Unlike ``json(_:)`` it keeps apart what JSON would make the same. What is no value of JSON (NaN, an infinity, a function, a symbol, a
    /// BigInt, a text or a date that is an object) becomes a number that is not finite, which no schema admits.
    func argument(_ index: Int) throws -> JSONValue? {
        let value = self[index]
        if value.isUndefined { return nil }
        if value.isArray {
            let length = try value.property("length").number ?? 0
            return .array(try (0..<Int(min(length, Double(Self.elementLimit)))).map { Self.primitive(try value.element($0)) })
        }
        if value.isObject, !value.isFunction { return try json(index)?.objectValue.map { .object($0) } ?? .number(.nan) }
        return Self.primitive(value)
    }

    private static func primitive(_ value: Value) -> JSONValue {
        switch value.typeName {
        case "string": .string(value.string ?? "")
        case "number": .number(value.number ?? .nan)
        case "boolean": .bool(value.bool)
        case "object" where value.isNull: .null
        default: .number(.nan)
        }
    }
}
