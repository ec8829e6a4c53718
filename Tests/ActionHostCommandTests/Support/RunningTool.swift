import Foundation

/// The built executable while it runs, for commands that do not end by themselves.
final class RunningTool {
    private let process = Process()
    private let streams = ScratchFolder(["output": "", "errors": ""])

    init(_ arguments: [String], in folder: ScratchFolder) throws {
        process.executableURL = CommandLineTool.executable
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = ProcessInfo.processInfo.environment.filter { ["LD_LIBRARY_PATH", "PATH", "HOME"].contains($0.key) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: streams.url("output"))
        process.standardError = try FileHandle(forWritingTo: streams.url("errors"))
        try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    var output: String { get throws { try streams.read("output") } }
    var errors: String { get throws { try streams.read("errors") } }

    /// Waits for what it prints to hold something; gives up, with what it has printed, after a minute.
    func wait(_ isThere: (_ output: String, _ errors: String) -> Bool) async throws {
        for _ in 0..<6000 {
            if isThere(try output, try errors) { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw Missing(output: try output, errors: try errors)
    }

    struct Missing: Error { let output, errors: String }

    /// Sends a signal, and gives the status with which the process ends.
    func end(with signal: Int32) async throws -> Int32 {
        kill(process.processIdentifier, signal)
        for _ in 0..<6000 where process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
        if process.isRunning { throw Missing(output: try output, errors: try errors) }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }
}
