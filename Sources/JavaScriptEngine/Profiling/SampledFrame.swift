/// A call on the stack of a sample.
public struct SampledFrame: Sendable, Hashable {
    /// The function's name; empty for one without, `(program)` for the top level of a script.
    public var function: String
    /// The script's name; nil for a function of the engine's own.
    public var file: String?
    /// Where in the file it was, from 1; nil where the engine cannot tell.
    public var line: Int?
    /// From 1, in UTF-16 code units.
    public var column: Int?

    public init(function: String, file: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.function = function
        self.file = file
        self.line = line
        self.column = column
    }
}
