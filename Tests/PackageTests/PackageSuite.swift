import ActionHost
import Foundation
import PostLogin
import Testing

/// Real npm packages, as Debian packs them, in actions: what each action logs is what it logs in Node.
@Suite("Packages", .timeLimit(.minutes(15)))
struct PackageSuite {
    /// What all the tests share; made by the first of them.
    private static let shared = Task {
        let folder = try PackageFolder()
        let server = try await PackageServer()
        let node = try await NodeRun.run(
            PackageCase.packages + PackageCase.calls, configuration: server.configuration(key: "node"), folder: folder)
        return (folder: folder, server: server, node: node, authorities: try CertificateAuthorities(file: "\(folder.path)/authority.pem"))
    }

    @Test("The packages of Debian are installed")
    func installed() {
        #expect(
            DebianPackages.missing.isEmpty,
            "missing: apt-get install --no-install-recommends \(DebianPackages.missing.joined(separator: " "))")
    }

    @Test("Enough of them", arguments: [60])
    func number(least: Int) {
        #expect(PackageCase.packages.count >= least)
        #expect(PackageCase.packages.count { $0.failure == nil } >= least)
    }

    // One after the other: hundreds of hosts at once make each other wait longer than a login may take.
    @Test("As in Node", .serialized, .enabled(if: DebianPackages.missing.isEmpty, "packages are missing"), arguments: PackageCase.packages + PackageCase.calls)
    func sameAsNode(test: PackageCase) async throws {
        let expected = try #require(try await Self.shared.value.node.lines[test.name])
        #expect(!expected.isEmpty && !expected.contains { $0.hasPrefix("failed: ") }, "Node does not run \(test.name): \(expected)")
        let lines = try await lines(of: test)
        if let failure = test.failure {
            #expect(lines != expected, "\(test.name) passes, but is said to fail: \(failure)")
        } else {
            #expect(lines == expected, "\(test.name)")
        }
    }

    /// What an action logs here, in a login of its own.
    private func lines(of test: PackageCase) async throws -> [String] {
        let shared = try await Self.shared.value
        let members = shared.server.configuration(key: "host").map { ($0.key, JSONValue.string($0.value)) }
        let file = "\(shared.folder.path)/\(test.file.lastPathComponent)"
        let action = Action(
            name: test.file.deletingPathExtension().lastPathComponent, file: file, source: test.source,
            configuration: JSONObject(members))
        var configuration = ActionHostConfiguration()
        configuration.machines = 1
        // Debug builds on busy computers.
        configuration.cpuLimit = .seconds(120)
        configuration.timeLimit = .seconds(600)
        configuration.network.authorities = [shared.authorities]
        let host = try ActionHost(catalog: ActionCatalog(actions: [action]), configuration: configuration)
        let event = PostLoginEvent(
            userID: "auth0|1", email: "ada@example.com", clientID: "client-1", clientName: "My SPA",
            connectionName: "Users", connectionStrategy: "auth0")
        let outcome = try await host.login(event)
        var lines = outcome.executions.flatMap { $0.logs.map(\.message) }
        if let error = outcome.executions.last?.error { lines.append("failed: \(error.message)") }
        return lines
    }
}
