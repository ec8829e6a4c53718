import PostLogin

/// Takes the values of an action's secrets out of texts that leave it: logs, warnings, errors.
final class SecretRedactor {
    /// Shorter values are left: they would turn up in ordinary words.
    private static let shortest = 6

    private let secrets: [String: String]
    /// Made when there is a first text: most executions leave none. Longest first, in case one contains another.
    private lazy var known = secrets.flatMap { name, value in Self.spellings(of: value).map { (name: name, value: $0) } }
        .sorted { ($1.value.count, $0.name) < ($0.value.count, $1.name) }

    init(_ secrets: [String: String]) { self.secrets = secrets }

    /// The texts by which a secret can be known: as it is, as JSON and `console.log` write it inside of an object, and, because
    /// `console.log` breaks texts there, each line of its own.
    private static func spellings(of value: String) -> Set<String> {
        var spellings = Set([value])
        spellings.formUnion(value.split(whereSeparator: \.isNewline).map(String.init))
        for text in spellings {
            spellings.insert(String(JSONValue.string(text).jsonText.dropFirst().dropLast()))
            spellings.insert(text.replacing("\\", with: "\\\\"))
        }
        return spellings.filter { $0.count >= shortest }
    }

    func redact(_ text: String) -> String {
        known.reduce(text) { text, secret in
            text.contains(secret.value) ? text.replacing(secret.value, with: "[secret \(secret.name)]") : text
        }
    }
}
