/// One test of a JavaScript file: what `test`, `it` or `t.test` of `node:test` was called for.
public struct JavaScriptTest: Sendable, Hashable, Codable {
    /// How it ended.
    public enum Status: String, Sendable, Hashable, Codable {
        case passed
        case failed
        case skipped
        /// It is still to be written, or to be made to pass: nobody counts on it.
        case todo
    }

    /// The names of the suites and tests around it, outermost first, and its own; the file's name for what belongs to the file.
    public var path: [String]
    /// The file that it is written in, as the report's file is named; nil where that is not known.
    public var file: String?
    /// The line of the file, counted from 1.
    public var line: Int?
    public var status: Status
    /// From its begin to its end, hooks and subtests included.
    public var duration: Duration
    /// Why it was skipped or is still to be done, when it says so.
    public var reason: String?
    /// Why it failed; also of a test that counts as `todo` or `skipped`.
    public var failure: JavaScriptTestFailure?
    /// What `t.diagnostic` was told.
    public var diagnostics: [String] = []
    /// What was printed while it was the test that ran.
    public var output: [String] = []
}
