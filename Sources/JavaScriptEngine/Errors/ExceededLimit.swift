/// A bound on a count or a size that a script has passed. The call that passed it has thrown, and the script may have caught that.
public struct ExceededLimit: Error, Sendable, Hashable {
    /// Which bound it was.
    public var message: String
    /// The line of the user's file that the call came from, counted from 1; nil where it is not known.
    public var line: Int?

    public init(message: String, line: Int? = nil) {
        self.message = message
        self.line = line
    }
}
