/// What `setters_tests.json` holds: for each attribute, what setting it does.
struct URLSetterCases: Decodable {
    struct Case: Decodable {
        var href: String
        var newValue: String
        var expected: [String: String]

        private enum CodingKeys: String, CodingKey {
            case href, expected
            case newValue = "new_value"
        }
    }

    private(set) var byAttribute: [String: [Case]] = [:]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Attribute.self)
        for attribute in container.allKeys where attribute.stringValue != "comment" {
            byAttribute[attribute.stringValue] = try container.decode([Case].self, forKey: attribute)
        }
    }

    private struct Attribute: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
