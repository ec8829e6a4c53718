/// A type that a typed property of the event may have, apart from the event's own objects.
protocol MemberValue {
    /// Nil when the value is of another type.
    init?(json: JSONValue)
    var json: JSONValue { get }
}

extension String: MemberValue {
    init?(json: JSONValue) {
        guard case .string(let value) = json else { return nil }
        self = value
    }
    var json: JSONValue { .string(self) }
}

extension Bool: MemberValue {
    init?(json: JSONValue) {
        guard case .bool(let value) = json else { return nil }
        self = value
    }
    var json: JSONValue { .bool(self) }
}

extension Double: MemberValue {
    init?(json: JSONValue) {
        guard case .number(let value) = json else { return nil }
        self = value
    }
    var json: JSONValue { .number(self) }
}

extension Int: MemberValue {
    init?(json: JSONValue) {
        guard case .number(let value) = json, let integer = JSONNumber.exactInteger(value) else { return nil }
        self.init(integer)
    }
    var json: JSONValue { .number(Double(self)) }
}

extension JSONObject: MemberValue {
    init?(json: JSONValue) {
        guard case .object(let value) = json else { return nil }
        self = value
    }
    var json: JSONValue { .object(self) }
}

extension Array: MemberValue where Element: MemberValue {
    init?(json: JSONValue) {
        guard case .array(let elements) = json else { return nil }
        self = elements.compactMap(Element.init(json:))
    }
    var json: JSONValue { .array(map(\.json)) }
}
