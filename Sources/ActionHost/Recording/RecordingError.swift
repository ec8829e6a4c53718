/// Why a recording cannot be read, written or run again.
public struct RecordingError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Code: Sendable, Hashable {
        /// The file cannot be read.
        case unreadable
        /// The file cannot be written.
        case unwritable
        /// It is no recording, or a damaged one.
        case format
        /// It is of another version.
        case version
        /// The login got more from outside than a recording keeps, or its worker was lost.
        case gap
    }

    public let code: Code
    public let description: String

    public init(code: Code, description: String) {
        self.code = code
        self.description = description
    }
}
