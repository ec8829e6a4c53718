import ActionHostTesting
import Foundation
import PostLogin
import Testing

@Suite("Fixtures through the actions that come with the package")
struct SampleLoginTests {
    private let actions = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("actions").path

    @Test("Every one comes to an outcome, and only those that ought to stop do")
    func outcomes() async throws {
        let catalog = try ActionCatalog(folder: actions).adding(ActionSecrets(shared: ["WELCOME_PAGE_SECRET": "fake"]))
        let host = try ActionHost(catalog: catalog)
        var others: [String: String] = [:]
        for fixture in EventFixture.all {
            switch try await host.login(fixture.event) {
            case .completed: break
            case .suspended(let suspension): others[fixture.name] = suspension.interaction.kind.rawValue
            case .denied(let denial): others[fixture.name] = "denied: \(denial.description)"
            case .failed(let failed): others[fixture.name] = "failed: \(failed.message)"
            }
        }

        #expect(others == [
            "north-america": "challenge", "california": "challenge", "first-login": "redirect", "minimal": "redirect",
        ])
    }
}
