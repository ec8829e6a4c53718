import Testing

@Suite(.enabled(if: NodeReference.isAvailable, NodeReference.skipped))
struct ConformanceTests {
    @Test(.enabled(if: URLConformanceData.isAvailable, Comment(rawValue: URLConformanceData.skipped)))
    func urls() async throws { try await check(.urls) }

    @Test func encoding() async throws { try await check(.encoding) }
    @Test func base64() async throws { try await check(.base64) }
    @Test func buffer() async throws { try await check(.buffer) }
    @Test func structuredClone() async throws { try await check(.structuredClone) }
    @Test func timers() async throws { try await check(.timers) }
    @Test func zlib() async throws { try await check(.zlib) }
    @Test func streams() async throws { try await check(.streams) }
    @Test func web() async throws { try await check(.web) }
    @Test func snippets() async throws { try await check(.snippets) }

    private func check(_ suite: ConformanceSuite) async throws {
        let outcome = try await ConformanceRun.shared.outcome(of: suite)
        for problem in outcome.problems { Issue.record(Comment(rawValue: problem)) }
        #expect(outcome.count >= suite.least)
        #expect(outcome.percentage >= suite.goal, "\(outcome.passed) of \(outcome.count) pass")
    }
}
