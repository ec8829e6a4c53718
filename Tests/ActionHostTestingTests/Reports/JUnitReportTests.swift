import ActionHostTesting
import Foundation
import FoundationXML
import PostLogin
import Testing

/// Reports for programs.
@Suite struct JUnitReportTests {
    private let report = TestReport(
        cases: [
            TestCase(file: "a.scenario.yaml", line: 3, path: ["good <one>"], status: .passed, duration: .milliseconds(12)),
            TestCase(
                file: "a.scenario.yaml", line: 9, path: ["group", "bad & \"worse\""], status: .failed, duration: .milliseconds(1234),
                failure: TestFailure(message: "is \u{1B}[31mred\nreally", details: "− a\n+ b <c>", file: "a.js", line: 2), output: "log\u{0}\tline"),
            TestCase(file: "b.test.js", path: ["later"], status: .skipped, skipReason: "not yet"),
            TestCase(file: "b.test.js", path: ["never"], status: .skipped),
        ], duration: .milliseconds(1300), notes: ["a note"])

    @Test func junitHasASuiteForEachFile() {
        #expect(
            JUnitReport(report).text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="actionhost" tests="4" failures="1" errors="0" skipped="2" time="1.300">
                  <testsuite name="a.scenario.yaml" tests="2" failures="1" errors="0" skipped="0" time="1.246" file="a.scenario.yaml">
                    <testcase name="good &lt;one&gt;" classname="a.scenario.yaml" file="a.scenario.yaml" line="3" time="0.012"/>
                    <testcase name="group › bad &amp; &quot;worse&quot;" classname="a.scenario.yaml" file="a.scenario.yaml" line="9" time="1.234">
                      <failure message="is \\u{1B}[31mred&#10;really" type="failure">a.js:2
                − a
                + b &lt;c&gt;</failure>
                      <system-out>log\\u{0}	line</system-out>
                    </testcase>
                  </testsuite>
                  <testsuite name="b.test.js" tests="2" failures="0" errors="0" skipped="2" time="0.000" file="b.test.js">
                    <testcase name="later" classname="b.test.js" file="b.test.js" time="0.000">
                      <skipped message="not yet"/>
                    </testcase>
                    <testcase name="never" classname="b.test.js" file="b.test.js" time="0.000">
                      <skipped/>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func junitIsWellFormed() throws {
        let hostile = String(String.UnicodeScalarView((0...0x2FF).compactMap { Unicode.Scalar($0) })) + "\u{FFFE}\u{FFFF}\u{10FFFF}]]>"
        let test = TestCase(
            file: hostile, path: [hostile], status: .failed, failure: TestFailure(message: hostile, details: hostile), output: hostile)
        let parser = XMLParser(data: Data(JUnitReport(TestReport(cases: [test])).text.utf8))
        #expect(parser.parse())
        #expect(parser.parserError == nil)
    }

    @Test func jsonHasEverything() {
        #expect(
            JSONTestReport(report).json == [
                "passed": 1, "failed": 1, "skipped": 2, "duration_ms": 1300,
                "tests": [
                    [
                        "file": "a.scenario.yaml", "line": 3, "name": "good <one>", "path": ["good <one>"], "status": "passed", "duration_ms": 12,
                    ],
                    [
                        "file": "a.scenario.yaml", "line": 9, "name": "group › bad & \"worse\"", "path": ["group", "bad & \"worse\""],
                        "status": "failed", "duration_ms": 1234,
                        "failure": ["message": "is \u{1B}[31mred\nreally", "details": "− a\n+ b <c>", "file": "a.js", "line": 2],
                        "output": "log\u{0}\tline",
                    ],
                    [
                        "file": "b.test.js", "name": "later", "path": ["later"], "status": "skipped", "duration_ms": 0, "skip_reason": "not yet",
                    ],
                    ["file": "b.test.js", "name": "never", "path": ["never"], "status": "skipped", "duration_ms": 0],
                ], "notes": ["a note"],
            ])
    }
}
