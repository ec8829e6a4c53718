/// Why there is no syntax tree.
public struct SyntaxProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: String, Sendable, Hashable {
        /// The source breaks the language's rules, as far as whoever looked knows them.
        case syntax
        /// The source is nested too deeply to be read, or its tree would be deeper than 2,000 nodes.
        case tooDeep
        /// The parser itself does not work here: no fault of the source.
        case parser
    }

    public let code: Code
    /// The file as it was named.
    public let file: String
    /// What is wrong, without the place.
    public let message: String
    /// Where; nil where nobody can tell.
    public let position: SourcePosition?

    public init(code: Code, file: String, message: String, position: SourcePosition? = nil) {
        self.code = code
        self.file = file
        self.message = message
        self.position = position
    }

    /// `actions/deny.js:3:9: Unexpected token`.
    public var description: String {
        let place = position.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(file)\(place): \(message)"
    }
}
