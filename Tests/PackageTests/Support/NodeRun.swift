import Dispatch
import Foundation
import Testing
import TestSupport

/// What the actions log in the installed Node: one process runs them all, one after the other.
struct NodeRun: Sendable {
    /// The lines of each action, by its name.
    let lines: [String: [String]]

    struct Missing: Error, CustomStringConvertible {
        var description = "there is no `node` on the PATH to compare with"
    }

    static func run(_ cases: [PackageCase], configuration: [String: String], folder: PackageFolder) async throws -> NodeRun {
        guard let node = executable else { throw Missing() }
        let authority = try folder.write(TestCertificates.authority, as: "authority.pem")
        let actions = try cases.map { ["name": $0.name, "file": try folder.write($0.source, as: $0.file.lastPathComponent)] }
        let output = "\(folder.path)/node.json"
        let input = try JSONSerialization.data(
            withJSONObject: ["actions": actions, "configuration": configuration, "output": output] as [String: Any])
        let arguments = [PackageCase.folder.appending(path: "Support/node-run.cjs").path, String(decoding: input, as: UTF8.self)]
        let environment = [
            "HOME": "/nonexistent", "NODE_EXTRA_CA_CERTS": authority, "NODE_NO_WARNINGS": "1", "NODE_PATH": DebianPackages.folder, "TZ": "UTC",
        ]
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            // Waiting for a process would block one of the few threads that tests run on.
            DispatchQueue.global().async {
                continuation.resume(with: Result { try run(node, arguments, environment) })
            }
        }
        return NodeRun(lines: try JSONDecoder().decode([String: [String]].self, from: Data(contentsOf: URL(filePath: output))))
    }

    private static let executable: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "node") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    private static func run(_ executable: URL, _ arguments: [String], _ environment: [String: String]) throws {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }
}
