public import ActionHost
import PostLogin

/// What a scenario came to.
public struct ScenarioResult: Sendable {
    public var scenario: Scenario
    /// What each step came to, as far as the login got.
    public var outcomes: [LoginOutcome]
    /// What is otherwise than it has to be; empty when the scenario has passed.
    public var problems: [ScenarioProblem]
    /// What its author should know all the same.
    public var notes: [String]
    public var duration: Duration

    /// Makes a result.
    public init(
        scenario: Scenario, outcomes: [LoginOutcome] = [], problems: [ScenarioProblem] = [], notes: [String] = [], duration: Duration = .zero
    ) {
        self.scenario = scenario
        self.outcomes = outcomes
        self.problems = problems
        self.notes = notes
        self.duration = duration
    }

    /// Whether everything is as it has to be.
    public var hasPassed: Bool { problems.isEmpty }
}

/// One thing that is otherwise than a scenario says.
public struct ScenarioProblem: Sendable, Hashable {
    /// The step, counted from 0, which is the login's beginning; nil for what is about the whole scenario.
    public var step: Int?
    /// What it is, in a line.
    public var message: String
    /// The difference as text; empty when the message says it all.
    public var details: [String]
    /// What differs, one by one.
    public var differences: [OutcomeDifference]

    /// Makes a problem.
    public init(step: Int? = nil, message: String, details: [String] = [], differences: [OutcomeDifference] = []) {
        self.step = step
        self.message = message
        self.details = details
        self.differences = differences
    }
}

extension ScenarioResult {
    /// The result as reports have it.
    public var testCase: TestCase {
        var test = TestCase(
            file: scenario.file, line: scenario.line, path: [scenario.name], status: hasPassed ? .passed : .failed, duration: duration,
            output: output, notes: notes)
        if let first = problems.first {
            let isOne = problems.count == 1 && problems[0].details.isEmpty
            test.failure = TestFailure(
                message: title(of: first) + (problems.count > 1 ? " (and \(problems.count - 1) more)" : ""),
                details: isOne ? "" : text)
        }
        return test
    }

    /// All problems, with an empty line after each that has details.
    private var text: String {
        var lines: [String] = []
        for (index, problem) in problems.enumerated() {
            lines.append(title(of: problem))
            lines += problem.details
            if !problem.details.isEmpty, index < problems.count - 1 { lines.append("") }
        }
        return lines.joined(separator: "\n")
    }

    private func title(of problem: ScenarioProblem) -> String {
        guard let step = problem.step, !scenario.steps.isEmpty else { return problem.message }
        return "step \(step + 1): \(problem.message)"
    }

    /// What the actions have logged.
    private var output: String {
        outcomes.flatMap(\.executions).flatMap { execution in
            execution.logs.map { "\(execution.action): \($0.level == "log" ? "" : "\($0.level): ")\($0.message)" }
                + execution.warnings.map { "\(execution.action): warning: \($0)" }
        }.joined(separator: "\n")
    }
}
