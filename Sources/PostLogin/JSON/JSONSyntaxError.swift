/// What is wrong with a JSON text, and where.
public struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, without the position: `expected a comma or } after a member, found "x"`.
    public var message: String
    /// The line, counted from 1.
    public var line: Int
    /// The column, counted in characters from 1.
    public var column: Int

    /// Makes an error from its parts.
    public init(message: String, line: Int, column: Int) {
        self.message = message
        self.line = line
        self.column = column
    }

    /// The position and the message: `line 3, column 7: expected a comma or } after a member, found "x"`.
    public var description: String { "line \(line), column \(column): \(message)" }
}
