import PostLogin

/// A report as JUnit XML, which CI systems read: a suite for each file.
public struct JUnitReport: Sendable {
    /// The document.
    public let text: String

    /// Makes the XML of a report.
    public init(_ report: TestReport) {
        var lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
        lines.append("<testsuites name=\"actionhost\"\(Self.counts(report.cases)) time=\"\(Self.seconds(report.duration))\">")
        for suite in report.suites { lines += Self.lines(suite.file, suite.cases) }
        lines.append("</testsuites>")
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ file: String, _ cases: [TestCase]) -> [String] {
        let time = cases.reduce(Duration.zero) { $0 + $1.duration }
        return ["  <testsuite name=\"\(escaped(file))\"\(counts(cases)) time=\"\(seconds(time))\" file=\"\(escaped(file))\">"]
            + cases.flatMap(lines) + ["  </testsuite>"]
    }

    private static func lines(_ test: TestCase) -> [String] {
        let line = test.line.map { " line=\"\($0)\"" } ?? ""
        let head = "    <testcase name=\"\(escaped(test.name))\" classname=\"\(escaped(test.file))\" file=\"\(escaped(test.file))\"\(line) "
            + "time=\"\(seconds(test.duration))\""
        var parts: [String] = []
        if let failure = test.failure {
            let body = [failure.place, failure.details.isEmpty ? failure.message : failure.details].compactMap { $0 }.joined(separator: "\n")
            parts.append("      <failure message=\"\(escaped(failure.message))\" type=\"failure\">\(escaped(body, isAttribute: false))</failure>")
        }
        if test.status == .skipped {
            parts.append(test.skipReason.map { "      <skipped message=\"\(escaped($0))\"/>" } ?? "      <skipped/>")
        }
        if !test.output.isEmpty { parts.append("      <system-out>\(escaped(test.output, isAttribute: false))</system-out>") }
        return parts.isEmpty ? ["\(head)/>"] : ["\(head)>"] + parts + ["    </testcase>"]
    }

    private static func counts(_ cases: [TestCase]) -> String {
        func count(_ status: TestCase.Status) -> Int { cases.count { $0.status == status } }
        return " tests=\"\(cases.count)\" failures=\"\(count(.failed))\" errors=\"0\" skipped=\"\(count(.skipped))\""
    }

    /// Seconds with three decimals.
    private static func seconds(_ duration: Duration) -> String {
        let milliseconds = Int(duration.milliseconds.rounded())
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }

    /// Text that may stand in an element and in an attribute. Characters that XML cannot have at all are written out: `\u{1B}`.
    static func escaped(_ text: String, isAttribute: Bool = true) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // A parser would make spaces of them in an attribute.
            case "\n" where isAttribute: result += "&#10;"
            case "\t" where isAttribute: result += "&#9;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\r": result += "&#13;"
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
                result += VisibleText.spelled(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
