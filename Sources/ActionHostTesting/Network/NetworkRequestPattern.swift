import NodeAPI
import PostLogin

/// Which requests an exchange is for.
public struct NetworkRequestPattern: Sendable, Hashable {
    /// `GET`, `POST`, …
    public var method: String
    /// The whole URL with its query. A `*` stands for any characters.
    public var url: String
    /// Headers that the request has to have, by their names in lower case; others may be there.
    public var headers: [String: JSONPattern]
    /// What the body has to be; nil for whatever it is.
    public var body: Body?

    /// What the body of a request has to be.
    public enum Body: Sendable, Hashable {
        /// This text.
        case text(String)
        /// JSON that fits.
        case json(JSONPattern)
        /// Fields of a form (`application/x-www-form-urlencoded`) that fit.
        case form(JSONPattern)
        /// These bytes.
        case bytes([UInt8])
    }

    /// Makes a pattern.
    public init(method: String = "GET", url: String, headers: [String: JSONPattern] = [:], body: Body? = nil) {
        self.method = method
        self.url = url
        self.headers = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { _, last in last }
        self.body = body
    }

    /// `GET https://api.example.com/roles`.
    public var description: String { "\(method) \(url)" }

    /// Whether a request fits, method and URL, headers and body.
    func fits(_ request: NetworkRequest) -> Bool {
        method == request.method && fits(url: request.url) && headers.allSatisfy { name, pattern in pattern.fits(request.header(name).map { .string($0) }) }
            && fits(body: request.body)
    }

    func fits(url: String) -> Bool {
        let other = URLSpelling.canonical(url)
        let pieces = normalURL.split(separator: "*", omittingEmptySubsequences: false).map(URLSpelling.canonical)
        guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return pieces.first == other }
        guard other.hasPrefix(first) else { return false }
        var rest = other.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last)
    }

    /// As the request will have it: `https://example.com` asks for `https://example.com/`, and `HTTPS://Example.com:443/a b` for
    /// `https://example.com/a%20b`. One with a `*` stays as it is: a `*` in a host would be no URL.
    private var normalURL: String {
        guard !url.contains("*") else { return url }
        return (try? WHATWGURL(parsing: url))?.serialized(excludingFragment: true) ?? url
    }

    private func fits(body bytes: [UInt8]) -> Bool {
        switch body {
        case nil: true
        case .text(let text): Array(text.utf8) == bytes
        case .bytes(let own): own == bytes
        case .json(let pattern): (try? JSONValue(parsing: bytes)).map { pattern.fits($0) } ?? false
        case .form(let pattern):
            pattern.fits(
                .object(JSONObject(URLSearchParameters(form: String(decoding: bytes, as: UTF8.self)).map { ($0.name, .string($0.value)) })))
        }
    }
}
