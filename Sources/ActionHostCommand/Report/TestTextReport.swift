import ActionHostTesting
import PostLogin

/// The outcome of a run of tests as text for people: a line for each test, then what the failed ones failed by.
struct TestTextReport {
    var style = TextStyle()
    /// Whether logs are shown of tests that have passed, too.
    var showsAllOutput = false

    func text(of report: TestReport) -> String {
        var blocks = report.suites.map { block($0.file, $0.cases) }
        blocks += report.cases.filter { $0.status == .failed }.map(failure)
        let notes = report.notes + report.cases.flatMap { test in test.notes.map { "\(test.file) › \(test.name): \($0)" } }
        if !notes.isEmpty { blocks.append(notes.map { style.paint($0.visible, .careful) }) }
        blocks.append([summary(of: report)])
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    /// A file with its tests.
    private func block(_ file: String, _ cases: [TestCase]) -> [String] {
        let width = cases.map { $0.name.visible.count }.max() ?? 0
        return [style.paint(file.visible, .strong)]
            + cases.flatMap { test in
                [line(of: test, width: width)] + (showsAllOutput || test.status == .failed ? output(of: test) : [])
            }
    }

    private func line(of test: TestCase, width: Int) -> String {
        let name = test.name.visible
        let padding = String(repeating: " ", count: max(0, width - name.count))
        switch test.status {
        case .passed:
            return "  \(style.paint("✓", .good)) \(name)\(padding)  \(style.paint(test.duration.readable, .quiet))"
        case .failed:
            return "  \(style.paint("✗", .bad)) \(style.paint(name, .bad))\(padding)  \(style.paint(test.duration.readable, .quiet))"
        case .skipped:
            let reason = test.skipReason.map { ": \($0.visible)" } ?? ""
            return "  \(style.paint("-", .quiet)) \(style.paint(name, .quiet))\(padding)  \(style.paint("skipped\(reason)", .quiet))"
        }
    }

    private func output(of test: TestCase) -> [String] {
        test.output.isEmpty ? [] : test.output.visible.split(separator: "\n", omittingEmptySubsequences: false).map { style.paint("      \($0)", .quiet) }
    }

    private func failure(_ test: TestCase) -> [String] {
        let place = style.paint("(\(test.failure?.place ?? test.line.map { "\(test.file):\($0)" } ?? test.file))", .quiet)
        var lines = ["\(style.paint("✗", .bad)) \(style.paint(test.name.visible, .strong)) \(place)"]
        guard let failure = test.failure else { return lines }
        let text = failure.details.visible
        let details = text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // Details that begin with the message say it themselves.
        if details.first.map({ !failure.message.visible.hasPrefix($0) }) ?? true { lines += indented(failure.message.visible) }
        return lines + details.map { $0.isEmpty ? "" : "  " + painted($0) }
    }

    private func indented(_ text: String) -> [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" } }

    /// What was expected in one colour, what came in the other.
    private func painted(_ line: String) -> String {
        switch line.first {
        case "−", "-": style.paint(line, .good)
        case "+": style.paint(line, .bad)
        default: line
        }
    }

    private func summary(of report: TestReport) -> String {
        let parts = [
            (report.count(.passed), "passed", TextStyle.Tone.good), (report.count(.failed), "failed", .bad), (report.count(.skipped), "skipped", .quiet),
        ].filter { $0.0 > 0 }.map { style.paint("\($0.0) \($0.1)", $0.2) }
        return "\(parts.isEmpty ? "no tests" : parts.joined(separator: ", ")) \(style.paint("in \(report.duration.readable)", .quiet))"
    }
}
