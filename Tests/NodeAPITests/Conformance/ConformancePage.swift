import Foundation

/// What `docs/conformance.md` says: the figures of all suites, and every expected failure.
struct ConformancePage {
    var outcomes: [ConformanceOutcome]

    static let location = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/conformance.md")

    var markdown: String {
        ([Self.introduction, figures] + outcomes.map(differences).filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
    }

    private static let introduction = """
        # Conformance

        <!-- Made by the tests: ACTIONHOST_WRITE_CONFORMANCE=1 swift test --filter ConformancePageTests. Change the cases, not this page. -->

        What scripts find around them is compared with what Node prints, and with public test data. Node 22 is what counts; the tests run
        the version 20 that is installed where they run, so where the two versions differ, the text of Node 22 stands in the case file.
        A case that is listed here and passes after all fails the tests, as does one that fails and is not listed. Where the engines have
        words of their own for the same error (`undefined is not an object`, `Cannot read properties of undefined`), the words are not
        compared: Tests/NodeAPITests/Conformance/runner.js lists them.

        Node's encodings older than Unicode are those of ICU, and so are ours: where ICU differs from the tables of the Encoding Standard
        (in Shift_JIS it swaps 1A, 1C and 7F, and `iso-8859-16` and `x-user-defined` are not there), both do.
        """

    private var figures: String {
        let rows = outcomes.map { "| \($0.title) | \($0.count) | \($0.passed) | \($0.percentage) % | \(Int($0.goal)) % |" }
        return "| Suite | Cases | Passed | Percentage | At least |\n| --- | --- | --- | --- | --- |\n" + rows.joined(separator: "\n")
    }

    private func differences(_ outcome: ConformanceOutcome) -> String {
        let failed = table("Expected failure", outcome.failures)
        let newer = table("As in Node 22, not as in Node 20", outcome.newer)
        if failed.isEmpty, newer.isEmpty { return "" }
        return (["## \(outcome.title)"] + [failed, newer].filter { !$0.isEmpty }).joined(separator: "\n\n")
    }

    private func table(_ title: String, _ rows: [ConformanceOutcome.Failure]) -> String {
        if rows.isEmpty { return "" }
        return "| \(title) | Cases |\n| --- | --- |\n" + rows.map { row in
            "| \(Self.cell(row.reason)) | \(row.cases.map { "`\(Self.cell($0))`" }.joined(separator: "<br>")) |"
        }.joined(separator: "\n")
    }

    private static func cell(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("\n", with: " ").replacing("`", with: "\u{02BC}")
    }
}
