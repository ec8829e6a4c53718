import Foundation
import Testing

@Suite(.enabled(if: NodeReference.isAvailable && URLConformanceData.isAvailable, "there is no `node`, or no web-platform URL data"))
struct ConformancePageTests {
    @Test("docs/conformance.md says what the suites say")
    func isCurrent() async throws {
        var outcomes: [ConformanceOutcome] = []
        for suite in ConformanceSuite.all { outcomes.append(try await ConformanceRun.shared.outcome(of: suite)) }
        let text = ConformancePage(outcomes: outcomes).markdown
        if ProcessInfo.processInfo.environment["ACTIONHOST_WRITE_CONFORMANCE"] != nil {
            try text.write(to: ConformancePage.location, atomically: true, encoding: .utf8)
        }
        let page = try String(contentsOf: ConformancePage.location, encoding: .utf8)
        #expect(
            page == text,
            "The page is out of date. Write it anew: ACTIONHOST_WRITE_CONFORMANCE=1 swift test --filter ConformancePageTests")
    }
}
