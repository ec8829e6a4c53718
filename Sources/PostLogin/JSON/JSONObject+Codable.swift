extension JSONObject: Codable {
    /// Reads an object. A decoder that keeps members in a hashed table, as Foundation's does, loses their order.
    public init(from decoder: any Decoder) throws {
        try self.init(from: try decoder.container(keyedBy: JSONCodingKey.self))
    }

    init(from container: KeyedDecodingContainer<JSONCodingKey>) throws {
        self.init()
        for key in container.allKeys { set(key.stringValue, try container.decode(JSONValue.self, forKey: key)) }
    }

    /// Writes the members in their order.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: JSONCodingKey.self)
        for (name, value) in self { try container.encode(value, forKey: JSONCodingKey(stringValue: name)) }
    }
}
