/// Why a text is not a URL.
public struct URLParsingError: Error, Sendable, Hashable {
    /// The text that was to be parsed.
    public let input: String
    /// The URL to which it was to be relative, if there was one.
    public let base: String?
    /// What is wrong.
    public let reason: Reason

    public init(input: String, base: String? = nil, reason: Reason) {
        self.input = input
        self.base = base
        self.reason = reason
    }
}

extension URLParsingError: CustomStringConvertible {
    /// `"not a url" is not a valid URL: it has no scheme and there is no base`.
    public var description: String {
        let against = base.map { " with the base \(Self.quoted($0))" } ?? ""
        return "\(Self.quoted(input)) is not a valid URL\(against): \(reason)"
    }

    /// A text in quotes for a message: what cannot be seen is escaped, and what is very long is cut.
    static func quoted(_ text: String) -> String {
        let limit = 200
        var output = "\""
        for scalar in text.unicodeScalars.prefix(limit) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                output += scalar.escaped(asASCII: true)
            default:
                if scalar == "\"" || scalar == "\\" { output += "\\" }
                output.unicodeScalars.append(scalar)
            }
        }
        return output + (text.unicodeScalars.dropFirst(limit).isEmpty ? "\"" : "\"…")
    }
}
