public import PostLogin

/// A report as JSON, for programs.
///
/// `{passed, failed, skipped, duration_ms, tests: [{file, line, name, path, status, duration_ms, failure, skip_reason, output, notes}], notes}`;
/// a failure is `{message, details, file, line}`, and what is not known or empty is absent.
public struct JSONTestReport: Sendable {
    public let json: JSONValue

    /// Makes the JSON of a report.
    public init(_ report: TestReport) {
        var members: JSONObject = [:]
        for status in TestCase.Status.allCases { members[status.rawValue] = .number(Double(report.count(status))) }
        members["duration_ms"] = .number(report.duration.milliseconds)
        members["tests"] = .array(report.cases.map(Self.json))
        if !report.notes.isEmpty { members["notes"] = .array(report.notes.map { .string($0) }) }
        json = .object(members)
    }

    private static func json(_ test: TestCase) -> JSONValue {
        var members: JSONObject = ["file": .string(test.file)]
        members["line"] = test.line.map { .number(Double($0)) }
        members["name"] = .string(test.name)
        members["path"] = .array(test.path.map { .string($0) })
        members["status"] = .string(test.status.rawValue)
        members["duration_ms"] = .number(test.duration.milliseconds)
        if let failure = test.failure {
            var object: JSONObject = ["message": .string(failure.message)]
            if !failure.details.isEmpty { object["details"] = .string(failure.details) }
            object["file"] = failure.file.map { .string($0) }
            object["line"] = failure.line.map { .number(Double($0)) }
            members["failure"] = .object(object)
        }
        members["skip_reason"] = test.skipReason.map { .string($0) }
        if !test.output.isEmpty { members["output"] = .string(test.output) }
        if !test.notes.isEmpty { members["notes"] = .array(test.notes.map { .string($0) }) }
        return .object(members)
    }
}
