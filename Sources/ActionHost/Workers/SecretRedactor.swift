import PostLogin

/// Takes the values of an action's secrets out of texts that leave it: logs, warnings, errors, requests.
final class SecretRedactor {
    /// Shorter values are left: they would turn up in ordinary words.
    static let shortest = 6

    private struct Known {
        var spelling: [UInt8]
        var mark: [UInt8]
    }

    private let secrets: [String: String]
    /// Made when there is a first text: most executions leave none. Longest first, in case one contains another.
    private lazy var known = secrets.sorted { $0.key < $1.key }.flatMap { name, value in
        Self.spellings(of: value).map { Known(spelling: Array($0.utf8), mark: Array("[secret \(name)]".utf8)) }
    }.sorted { $1.spelling.count < $0.spelling.count }

    init(_ secrets: [String: String]) { self.secrets = secrets }

    /// The texts by which a secret can be known: the whole and, because `console.log` breaks texts there, each line of its own.
    private static func spellings(of value: String) -> Set<String> {
        let texts = Set([value] + value.split(whereSeparator: \.isNewline).map(String.init))
        return texts.filter { $0.count >= shortest }.reduce(into: []) { $0.formUnion(SecretSpellings.all(of: $1)) }
    }

    func redact(_ text: String) -> String {
        if secrets.isEmpty { return text }
        var bytes = Array(text.utf8)
        var isChanged = false
        // Byte by byte: to Swift, an accent behind a secret makes its last character another one.
        for secret in known where bytes.replace(secret.spelling, with: secret.mark) { isChanged = true }
        return isChanged ? String(decoding: bytes, as: UTF8.self) : text
    }

    /// The same for a text that is cut when it is longer than anybody reads: afterwards, lest half a secret is left at the end.
    func redact(_ text: String, limit: Int) -> String { redact(text).cut(to: limit) }
}
