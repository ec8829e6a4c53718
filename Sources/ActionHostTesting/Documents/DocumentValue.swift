import PostLogin

/// A value of a YAML or JSON file, with the lines that its parts stand in.
struct DocumentValue: Sendable {
    /// A member of a map.
    struct Member: Sendable {
        var name: String
        var line: Int?
        var value: DocumentValue
    }

    enum Content: Sendable {
        case scalar(JSONValue)
        case list([DocumentValue])
        case map([Member])
    }

    var content: Content
    var line: Int?

    init(_ content: Content, line: Int? = nil) {
        self.content = content
        self.line = line
    }

    /// A value that stands in no file.
    init(_ json: JSONValue) {
        switch json {
        case .array(let elements): self.init(.list(elements.map { DocumentValue($0) }))
        case .object(let members): self.init(.map(members.map { Member(name: $0, line: nil, value: DocumentValue($1)) }))
        default: self.init(.scalar(json))
        }
    }

    /// The value without its lines.
    var json: JSONValue {
        switch content {
        case .scalar(let value): value
        case .list(let elements): .array(elements.map(\.json))
        case .map(let members): .object(JSONObject(members.map { ($0.name, $0.value.json) }))
        }
    }

    var isNull: Bool { if case .scalar(.null) = content { true } else { false } }
    var text: String? { if case .scalar(.string(let text)) = content { text } else { nil } }
    var elements: [DocumentValue]? { if case .list(let elements) = content { elements } else { nil } }
    var members: [Member]? { if case .map(let members) = content { members } else { nil } }
    /// "a string", "an object", …
    var kind: String { json.kindDescription }
}
