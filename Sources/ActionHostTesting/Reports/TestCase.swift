/// What one test came to: a scenario, or a test of a JavaScript file.
public struct TestCase: Sendable, Hashable {
    /// How a test ended.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case passed
        case failed
        /// It was not run, because it says so itself or because another one had failed before.
        case skipped
    }

    /// Its file, as the command line or the folder names it: `actions/20-roles.scenario.yaml`.
    public var file: String
    /// The line of the file where it begins, counted from 1; nil where it is not known.
    public var line: Int?
    /// Its name below those of the groups that it belongs to, outermost first; never empty.
    public var path: [String]
    public var status: Status
    /// From its begin to its end.
    public var duration: Duration
    /// Why it failed; nil unless it did.
    public var failure: TestFailure?
    /// Why it was skipped, when that is known.
    public var skipReason: String?
    /// What it printed, with the logs of the actions, for people who look for a cause.
    public var output: String
    /// What its author should know although it has not failed, such as an expectation that was met only now.
    public var notes: [String]

    /// Makes a test case.
    public init(
        file: String, line: Int? = nil, path: [String], status: Status, duration: Duration = .zero, failure: TestFailure? = nil,
        skipReason: String? = nil, output: String = "", notes: [String] = []
    ) {
        self.file = file
        self.line = line
        self.path = path
        self.status = status
        self.duration = duration
        self.failure = failure
        self.skipReason = skipReason
        self.output = output
        self.notes = notes
    }

    /// The path as a line: `claims › an analyst gets the roles claim`.
    public var name: String { path.joined(separator: " › ") }
}
