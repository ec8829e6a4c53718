import ActionHost
import ActionHostTesting
import Foundation
import Testing

@Suite struct JavaScriptTestRunnerTests {
    @Test func dump() async throws {
        guard let path = ProcessInfo.processInfo.environment["JSTEST"] else { return }
        let report = await JavaScriptTestRunner(project: ProcessInfo.processInfo.environment["JSPROJECT"] ?? (path as NSString).deletingLastPathComponent).run(path)
        for test in report.tests { print("\(test.status) \(test.path.joined(separator: " > ")):\(test.line ?? 0) \(test.failure?.kind ?? "") \(test.failure?.message ?? "") @\(test.failure?.place ?? "") \(test.reason ?? "") \(test.diagnostics) \(test.output) \(test.failure?.stack ?? [])") }
        print(report.notes, report.output, report.duration)
    }
}
