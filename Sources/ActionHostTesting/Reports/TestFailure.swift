/// Why a test failed.
public struct TestFailure: Sendable, Hashable {
    /// What went wrong, in a line.
    public var message: String
    /// The difference, the stack or whatever else tells more, as lines of text; empty when the message says it all. Lines that begin with `-`
    /// or `−` are what was expected, those that begin with `+` what came instead.
    public var details: String
    /// Where it went wrong, when that is another place than where the test begins.
    public var file: String?
    /// The line of the file, counted from 1.
    public var line: Int?

    /// Makes a failure.
    public init(message: String, details: String = "", file: String? = nil, line: Int? = nil) {
        self.message = message
        self.details = details
        self.file = file
        self.line = line
    }

    /// `file:line`, as far as it is known.
    public var place: String? { file.map { file in line.map { "\(file):\($0)" } ?? file } }
}
