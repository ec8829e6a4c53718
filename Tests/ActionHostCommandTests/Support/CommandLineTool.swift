import Foundation
import TestSupport

/// Runs the built executable, as a shell would.
enum CommandLineTool {
    struct Result: Equatable {
        var status: Int32
        var output: String
        var errors: String

        static func refused(_ status: Int32, _ errors: String) -> Result {
            Result(status: status, output: "", errors: errors + "\n")
        }
    }

    /// - Parameters:
    ///   - folder: the working directory.
    ///   - input: standard input; nothing by default.
    ///   - environment: added to a nearly empty one.
    ///   - killAfter: how long the process may run before it is killed.
    static func run(
        _ arguments: [String], in folder: ScratchFolder, input: String = "", environment: [String: String] = [:],
        killAfter limit: Duration = .seconds(60)
    ) async throws -> Result {
        try await run(executable, arguments, in: folder, input: input, environment: environment, killAfter: limit)
    }

    /// Runs a script of the shell, in which `actionhost` is the built executable. What it prints to standard error is part of the output.
    static func run(shell script: String, in folder: ScratchFolder, killAfter limit: Duration = .seconds(60)) async throws -> Result {
        let path = [executable.deletingLastPathComponent().path, inherited["PATH"] ?? "/usr/bin:/bin"].joined(separator: ":")
        return try await run(
            URL(fileURLWithPath: "/bin/sh"), ["-c", "exec 2>&1\n" + script], in: folder, input: "", environment: ["PATH": path], killAfter: limit)
    }

    private static func run(
        _ program: URL, _ arguments: [String], in folder: ScratchFolder, input: String, environment: [String: String],
        killAfter limit: Duration
    ) async throws -> Result {
        let streams = ScratchFolder()
        try streams.write(input, to: "input")
        try streams.write("", to: "output")
        try streams.write("", to: "errors")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = environment.merging(inherited) { own, _ in own }
        process.standardInput = try FileHandle(forReadingFrom: streams.url("input"))
        process.standardOutput = try FileHandle(forWritingTo: streams.url("output"))
        process.standardError = try FileHandle(forWritingTo: streams.url("errors"))
        try await process.run(killAfter: limit)
        return Result(
            status: process.status,
            output: try streams.read("output"), errors: try streams.read("errors"))
    }

    /// What the loader of shared libraries may need, and nothing that changes the output.
    private static let inherited = ProcessInfo.processInfo.environment.filter { ["LD_LIBRARY_PATH", "PATH", "HOME"].contains($0.key) }

    /// Beside the bundle of the tests, where the build puts both.
    static let executable: URL = {
        let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        var folder = own.resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent("actionhost")
    }()
}
