import ActionHost

/// What a run does, one after the other: a scenario, a JavaScript file, or nothing any more.
enum PlannedTest: Sendable {
    case scenario(Scenario, ScenarioRunner)
    case script(String, JavaScriptTestRunner, TestFilter?)
    /// What it came to without being run.
    case done(TestCase)

    /// The test before it is run; for a JavaScript file, whose tests are not known yet, the file.
    var test: TestCase {
        switch self {
        case .scenario(let scenario, _): TestCase(file: scenario.file, line: scenario.line, path: [scenario.name], status: .skipped)
        case .script(let file, _, _): TestCase(file: file, path: [String(file.split(separator: "/").last ?? "")], status: .skipped)
        case .done(let test): test
        }
    }

    /// What it comes to, with what is to be known beside the tests.
    func run() async -> (cases: [TestCase], notes: [String]) {
        switch self {
        case .done(let test): return ([test], [])
        case .scenario(let scenario, let runner): return ([await runner.run(scenario).testCase], [])
        case .script(let file, let runner, let filter):
            let report = await runner.run(file)
            var cases = report.testCases
            if let filter { cases = cases.filter(filter.includes) }
            return (cases, report.notes.map { "\(file): \($0)" })
        }
    }
}
