/// A URL's path.
public enum URLPath: Sendable, Hashable {
    /// One text without structure, as in `mailto:someone@example.com`.
    case opaque(String)
    /// Segments, each with a `/` before it.
    case segments([String])
}

extension URLPath: CustomStringConvertible {
    /// The path as it is written in a URL.
    public var description: String {
        switch self {
        case .opaque(let text): return text
        case .segments(let segments):
            var output = ""
            output.reserveCapacity(segments.reduce(segments.count) { $0 + $1.utf8.count })
            for segment in segments {
                output += "/"
                output += segment
            }
            return output
        }
    }

    /// Whether this is one text without structure, to which nothing can be relative.
    public var isOpaque: Bool { if case .opaque = self { true } else { false } }

    /// The segments; an opaque path has none.
    public var segments: [String] { if case .segments(let segments) = self { segments } else { [] } }
}
