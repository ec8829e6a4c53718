/// What a run of tests came to.
///
/// Reporters make text, JSON or JUnit XML of it; they know nothing of where tests come from.
public struct TestReport: Sendable, Hashable {
    /// In the order in which they are to be shown: file by file.
    public var cases: [TestCase]
    /// From the run's begin to its end; tests run side by side, so it is less than their sum.
    public var duration: Duration
    /// What is to be known beyond the tests, such as snapshots that nothing asks for.
    public var notes: [String]

    /// Makes a report.
    public init(cases: [TestCase] = [], duration: Duration = .zero, notes: [String] = []) {
        self.cases = cases
        self.duration = duration
        self.notes = notes
    }

    /// How many tests ended so.
    public func count(_ status: TestCase.Status) -> Int { cases.count { $0.status == status } }

    /// Whether no test failed.
    public var hasPassed: Bool { count(.failed) == 0 }

    /// The tests file by file, files in the order of their first tests.
    public var suites: [(file: String, cases: [TestCase])] {
        var files: [String] = []
        for test in cases where !files.contains(test.file) { files.append(test.file) }
        let byFile = Dictionary(grouping: cases, by: \.file)
        return files.map { ($0, byFile[$0] ?? []) }
    }
}
