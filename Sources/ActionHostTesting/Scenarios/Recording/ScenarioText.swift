import PostLogin
import Yams

/// A scenario as the text of its file.
enum ScenarioText {
    /// YAML with the members in their order.
    ///
    /// - Throws: ``DocumentError`` when it cannot be written.
    static func yaml(_ document: JSONObject) throws(DocumentError) -> String {
        do {
            return try Yams.serialize(node: node(.object(document)), width: -1, allowUnicode: true)
        } catch {
            throw DocumentError(message: "the scenario cannot be written as YAML: \(error)")
        }
    }

    private static func node(_ value: JSONValue) -> Node {
        switch value {
        case .null: Node("null", Tag(.null))
        case .bool(let bool): Node(bool ? "true" : "false", Tag(.bool))
        case .number: Node(value.jsonText, Tag(.float))
        case .string(let text): .scalar(Node.Scalar(text, Tag(.str), style(of: text)))
        case .array(let elements): .sequence(Node.Sequence(elements.map(node), Tag(.seq), isFlat(elements) ? .flow : .block))
        case .object(let object):
            .mapping(
                Node.Mapping(
                    object.map { (.scalar(Node.Scalar($0, Tag(.str), style(of: $0))), node($1)) }, Tag(.map), object.isEmpty ? .flow : .block))
        }
    }

    private static func isFlat(_ elements: [JSONValue]) -> Bool {
        elements.allSatisfy { element in
            switch element {
            case .array, .object: false
            case .string(let text): text.utf8.count < 40
            default: true
            }
        }
    }

    /// Quoted, unless it is a word that can be nothing else.
    private static func style(of text: String) -> Node.Scalar.Style {
        if text.contains("\n"), !text.contains("\r"), text.hasSuffix("\n"), !text.hasPrefix(" "), !text.hasPrefix("\n") { return .literal }
        let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        let isPlain = text.wholeMatch(of: /[A-Za-z_$][A-Za-z0-9_.\/-]*/) != nil && !words.contains(text.lowercased())
        return isPlain ? .plain : .doubleQuoted
    }
}
