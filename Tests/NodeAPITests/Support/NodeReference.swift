import Dispatch
import Foundation
import Testing

/// Node, where this machine has it: the texts of the shared cases are compared with what it says.
enum NodeReference {
    /// The version that the cases are written for; others word some messages differently.
    static let version = "v20."

    static let isAvailable = executable != nil

    static let skipped = Comment(rawValue: "there is no `node` of version 20 on the PATH to compare with")

    static let executable: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let candidates = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "node") }
        guard let node = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }),
            let output = try? output(of: node, ["--version"]),
            String(decoding: output, as: UTF8.self).hasPrefix(version)
        else { return nil }
        return node
    }()

    /// The texts of all expressions, from one process.
    static func texts(of expressions: [NodeExpression]) async throws -> [String] {
        let node = try #require(executable)
        return try await withCheckedThrowingContinuation { continuation in
            // Waiting for a process would block one of the few threads that tests run on.
            DispatchQueue.global().async {
                continuation.resume(with: Result { try texts(of: expressions, from: node) })
            }
        }
    }

    private static func texts(of expressions: [NodeExpression], from node: URL) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try JSONEncoder().encode(expressions).write(to: file)
        let output = try output(of: node, ["-e", NodeExpression.driver, file.path])
        return try JSONDecoder().decode([String].self, from: output)
    }

    private static func output(of executable: URL, _ arguments: [String]) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ["TZ": "UTC", "NODE_NO_WARNINGS": "1"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return output
    }
}
