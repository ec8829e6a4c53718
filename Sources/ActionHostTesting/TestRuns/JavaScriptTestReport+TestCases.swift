extension JavaScriptTestReport {
    /// The tests as reports have them; a file without a test is one that is skipped. What the file has printed while no test ran is with the
    /// first of them.
    var testCases: [TestCase] {
        var cases = tests.map { $0.testCase(in: file) }
        if cases.isEmpty {
            let name = String(file.split(separator: "/").last ?? "")
            cases = [TestCase(file: file, path: [name], status: .skipped, duration: duration, skipReason: "it has no tests")]
        }
        cases[0].output = (output + [cases[0].output]).filter { !$0.isEmpty }.joined(separator: "\n")
        return cases
    }
}

extension JavaScriptTest {
    fileprivate func testCase(in reportFile: String) -> TestCase {
        var test = TestCase(
            file: reportFile, line: file == nil || file == reportFile ? line : nil, path: path, status: .passed, duration: duration,
            output: (output + diagnostics).joined(separator: "\n"))
        switch status {
        case .passed: break
        case .failed: (test.status, test.failure) = (.failed, failure?.testFailure ?? TestFailure(message: "it failed"))
        case .skipped: (test.status, test.skipReason) = (.skipped, reason)
        case .todo: (test.status, test.skipReason) = (.skipped, ["todo", reason].compactMap { $0 }.joined(separator: ": "))
        }
        return test
    }
}

extension JavaScriptTestFailure {
    fileprivate var testFailure: TestFailure {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let name = errorName.flatMap { $0 == "Error" || $0 == "AssertionError" ? nil : "\($0): " } ?? ""
        let first = name + (lines.first ?? kind)
        let frames = stack.filter { $0.hasPrefix("at ") || $0.hasPrefix("[cause]") }.map { "    \($0)" }
        let details = lines.count > 1 || !frames.isEmpty ? [first] + lines.dropFirst() + frames : []
        return TestFailure(message: first, details: details.joined(separator: "\n"), file: file, line: line)
    }
}
