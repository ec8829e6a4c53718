/// Turns `Encodable` values into JSON values, whose members keep the order in which they were encoded.
///
/// An integer that a number of JSON cannot hold exactly becomes a text with its digits; ``JSONValueDecoder`` reads it back.
public struct JSONValueEncoder {
    public init() {}

    /// - Throws: what the value's own `encode(to:)` throws; nothing else can go wrong.
    public func encode(_ value: some Encodable) throws -> JSONValue { try JSONEncodingNode.value(of: value) }
}

/// The place in the JSON value that one encoder fills. Containers of one encoder share it.
final class JSONEncodingNode {
    private enum Content {
        case single(JSONValue)
        case object(JSONObject)
        case array([JSONValue])
    }

    private var content = Content.single(.null)
    /// Places in this one that are filled later, by containers that outlive the call that asked for them.
    private var membersToCome: [(name: String, node: JSONEncodingNode)] = []
    private var elementsToCome: [(index: Int, node: JSONEncodingNode)] = []

    static func value(of value: some Encodable) throws -> JSONValue {
        // What is JSON already needs no walk through it.
        if let value = value as? JSONValue { return value }
        if let object = value as? JSONObject { return .object(object) }
        let node = JSONEncodingNode()
        try value.encode(to: JSONNodeEncoder(node: node))
        return node.value
    }

    var value: JSONValue {
        switch content {
        case .single(let value): return value
        case .object(var object):
            for (name, node) in membersToCome { object[name] = node.value }
            return .object(object)
        case .array(var elements):
            for (index, node) in elementsToCome { elements[index] = node.value }
            return .array(elements)
        }
    }

    var count: Int { if case .array(let elements) = content { elements.count } else { 0 } }

    func set(_ value: JSONValue) { content = .single(value) }

    func beginObject() {
        if case .object = content { return }
        content = .object([:])
    }

    func beginArray() {
        if case .array = content { return }
        content = .array([])
    }

    func set(_ value: JSONValue, for name: String) {
        guard case .object(var object) = content else { return }
        content = .single(.null)
        object.set(name, value)
        content = .object(object)
    }

    func append(_ value: JSONValue) {
        guard case .array(var elements) = content else { return }
        content = .single(.null)
        elements.append(value)
        content = .array(elements)
    }

    func member(_ name: String) -> JSONEncodingNode {
        let node = JSONEncodingNode()
        set(.null, for: name)
        membersToCome.append((name, node))
        return node
    }

    func element() -> JSONEncodingNode {
        let node = JSONEncodingNode()
        elementsToCome.append((count, node))
        append(.null)
        return node
    }
}

extension JSONValue {
    /// An integer: a number where that is exact, else its digits.
    fileprivate init(integer: some BinaryInteger) {
        self = integer.magnitude < 1 << 53 ? .number(Double(integer)) : .string(String(integer))
    }

    fileprivate init?(primitive value: some Encodable) {
        switch value {
        case let value as String: self = .string(value)
        case let value as Bool: self = .bool(value)
        case let value as Double: self = .number(value)
        case let value as Int: self.init(integer: value)
        default: return nil
        }
    }
}

struct JSONNodeEncoder: Encoder {
    let node: JSONEncodingNode
    // Nothing that is encoded here can fail, so nothing asks for the path.
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        node.beginObject()
        return KeyedEncodingContainer(JSONKeyedEncoder(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        node.beginArray()
        return JSONUnkeyedEncoder(node: node)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONSingleValueEncoder(node: node) }
}

private struct JSONKeyedEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: JSONEncodingNode
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { node.set(.null, for: key.stringValue) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        node.set(try JSONValue(primitive: value) ?? JSONEncodingNode.value(of: value), for: key.stringValue)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        JSONNodeEncoder(node: node.member(key.stringValue)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        JSONNodeEncoder(node: node.member(key.stringValue)).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { JSONNodeEncoder(node: node.member("super")) }
    func superEncoder(forKey key: Key) -> any Encoder { JSONNodeEncoder(node: node.member(key.stringValue)) }
}

private struct JSONUnkeyedEncoder: UnkeyedEncodingContainer {
    let node: JSONEncodingNode
    var codingPath: [any CodingKey] { [] }
    var count: Int { node.count }

    func encodeNil() { node.append(.null) }

    func encode(_ value: some Encodable) throws { node.append(try JSONValue(primitive: value) ?? JSONEncodingNode.value(of: value)) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        JSONNodeEncoder(node: node.element()).container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { JSONNodeEncoder(node: node.element()).unkeyedContainer() }
    func superEncoder() -> any Encoder { JSONNodeEncoder(node: node.element()) }
}

private struct JSONSingleValueEncoder: SingleValueEncodingContainer {
    let node: JSONEncodingNode
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { node.set(.null) }
    func encode(_ value: Bool) { node.set(.bool(value)) }
    func encode(_ value: String) { node.set(.string(value)) }
    func encode(_ value: Double) { node.set(.number(value)) }
    func encode(_ value: Float) { node.set(.number(Double(value))) }
    func encode(_ value: Int) { node.set(JSONValue(integer: value)) }
    func encode(_ value: Int8) { node.set(JSONValue(integer: value)) }
    func encode(_ value: Int16) { node.set(JSONValue(integer: value)) }
    func encode(_ value: Int32) { node.set(JSONValue(integer: value)) }
    func encode(_ value: Int64) { node.set(JSONValue(integer: value)) }
    func encode(_ value: UInt) { node.set(JSONValue(integer: value)) }
    func encode(_ value: UInt8) { node.set(JSONValue(integer: value)) }
    func encode(_ value: UInt16) { node.set(JSONValue(integer: value)) }
    func encode(_ value: UInt32) { node.set(JSONValue(integer: value)) }
    func encode(_ value: UInt64) { node.set(JSONValue(integer: value)) }
    func encode(_ value: some Encodable) throws { node.set(try JSONEncodingNode.value(of: value)) }
}
