import ActionHost
import ActionHostTesting
import Foundation
import Testing

/// The same files run here and in Node, and come to the same.
@Suite struct NodeTestComparisonTests {
    static let cases = ["basics", "describing", "hooks", "options", "failures", "concurrency", "mocks"]

    @Test(.enabled(if: NodeRunner.isAvailable, NodeRunner.skipped), arguments: cases)
    func sameAsNode(_ name: String) async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
        let file = folder.appending(path: "\(name).test.js")
        var configuration = ActionHostConfiguration()
        // A busy computer takes its time.
        configuration.timeLimit = .seconds(180)
        let report = await JavaScriptTestRunner(project: folder.path, configuration: configuration).run(file.path)
        let differences = report.tests.map(\.comparable).difference(from: try await NodeRunner.lines(of: file)).map { change in
            switch change {
            case .insert(_, let line, _): "here: \(line)"
            case .remove(_, let line, _): "Node: \(line)"
            }
        }
        #expect(differences == [])
    }
}

extension JavaScriptTest {
    /// As the reporter for Node writes it.
    fileprivate var comparable: String {
        let why = failure.map { " | \($0.kind) | \($0.message.split(separator: "\n").first ?? "")" } ?? ""
        return "\(path.joined(separator: " > ")) | \(status)\(reason.map { " (\($0))" } ?? "") | line \(line ?? 0)\(why)"
    }
}
