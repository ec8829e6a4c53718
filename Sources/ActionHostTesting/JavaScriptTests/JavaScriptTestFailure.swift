/// Why a JavaScript test failed.
public struct JavaScriptTestFailure: Sendable, Hashable, Codable {
    /// Node's name for it, such as `testCodeFailure`, `hookFailed` or `testTimeoutFailure`; of the host's own, `neverSettled`, `cpu`, `timeout`,
    /// `memory`, `limit`, `notLoaded` and `unstoppable`.
    public var kind: String
    /// What happened: the error's message, which for an assertion shows the difference.
    public var message: String
    /// The class of what was thrown, such as `TypeError` or `AssertionError`; nil when nothing was.
    public var errorName: String?
    /// Where it was thrown: the innermost place in a file of the project.
    public var file: String?
    /// Counted from 1.
    public var line: Int?
    /// Counted from 1.
    public var column: Int?
    /// A line for each frame in a file of the project, innermost first, and those of the causes.
    public var stack: [String] = []
    /// What an assertion found, as Node shows it; nil for other failures.
    public var actual: String?
    /// What an assertion wanted to find.
    public var expected: String?
    /// The assertion, such as `deepStrictEqual`.
    public var assertion: String?

    /// `file:line`, as far as it is known.
    public var place: String? { file.map { file in line.map { "\(file):\($0)" } ?? file } }
}
