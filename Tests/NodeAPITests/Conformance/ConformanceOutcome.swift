/// What came of a suite.
struct ConformanceOutcome: Sendable {
    struct Failure: Sendable, Hashable {
        var reason: String
        var cases: [String]
    }

    var title: String
    var count: Int
    var goal: Double
    /// The cases that fail as expected.
    var failures: [Failure] = []
    /// The cases that are as in Node 22, and not as in the Node that was compared with.
    var newer: [Failure] = []
    /// What was not expected: failures, passes, and names of no case.
    var problems: [String] = []

    var passed: Int { count - failures.reduce(0) { $0 + $1.cases.count } - problems.count }
    /// In tenths of a percent, rounded down.
    var percentage: Double { count == 0 ? 0 : (Double(passed) * 1000 / Double(count)).rounded(.down) / 10 }
}
