import Foundation
import Testing

/// What a process in the sandbox can and cannot do, tried by a program of its own.
@Suite struct SandboxTests {
    private func probe(_ network: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sandbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("text".utf8).write(to: folder.appendingPathComponent("file"))
        let process = Process()
        process.executableURL = try #require(Bundle.main.executableURL).deletingLastPathComponent().appendingPathComponent("SandboxProbe")
        process.arguments = [folder.path, network]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
        return text.split(separator: "\n").map(String.init)
    }

    private static let common = [
        "measure privileges: in force", "measure resources: in force", "measure files: in force", "measure systemCalls: in force",
        "read below the folder: ok", "read elsewhere: Permission denied", "write below the folder: Operation not permitted",
        "make a file: Operation not permitted", "remove a file: Operation not permitted", "rename a file: Operation not permitted",
        "make a folder: Operation not permitted", "change the mode of a file: Operation not permitted", "start a program: Operation not permitted",
        "signal the parent: Operation not permitted", "read the parent's environment: Permission denied",
    ]
    private static let end = ["open a local socket: Operation not permitted", "open many files: Too many open files", "a thread runs"]

    @Test func withTheNetwork() throws {
        #expect(try probe("network") == Self.common + ["open a connection: Connection refused", "listen: Permission denied"] + Self.end)
    }

    @Test func withoutTheNetwork() throws {
        #expect(try probe("none") == Self.common + ["open a connection: Operation not permitted", "listen: Operation not permitted"] + Self.end)
    }
}
