/// A JSON value: what crosses every boundary of ActionHost.
///
/// Object members keep the order in which they were written; equality ignores it, as JSON does.
public enum JSONValue: Sendable, Hashable {
    /// Nothing: JavaScript's `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as JavaScript has it: a double. Integers up to 2^53 are exact.
    case number(Double)
    /// A text.
    case string(String)
    /// Values one after the other.
    case array([JSONValue])
    /// Named values.
    case object(JSONObject)
}

extension JSONValue {
    /// The value's kind, in the words of an error message: "a string", "null", "an array", …
    public var kindDescription: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }

    /// The text of a string; nil for every other kind.
    public var stringValue: String? { if case .string(let value) = self { value } else { nil } }
    /// The value of a number; nil for every other kind.
    public var numberValue: Double? { if case .number(let value) = self { value } else { nil } }
    /// The value of a boolean; nil for every other kind.
    public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }
    /// The elements of an array; nil for every other kind.
    public var arrayValue: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    /// The members of an object; nil for every other kind.
    public var objectValue: JSONObject? { if case .object(let value) = self { value } else { nil } }

    /// A member of an object; nil when this is no object or has no such member.
    public subscript(key: String) -> JSONValue? { objectValue?[key] }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// A string, written as a literal.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A boolean, written as a literal.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A number, written as a literal.
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    /// A number, written as a literal.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// `null`, written as `nil`.
    public init(nilLiteral: ()) { self = .null }
    /// An array, written as a literal.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object, written as a literal.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}
