import Foundation
import TestSupport

/// The `actionhost` program.
enum Program {
    /// Runs it to its end, which comes within a minute.
    ///
    /// - Parameter started: hears of the process when it runs.
    /// - Returns: its status, negative when a signal ended it, and what it wrote.
    static func run(
        _ arguments: [String], in folder: String, started: @Sendable (Process) -> Void = { _ in }
    ) async throws -> (status: Int32, output: String, errors: String) {
        let files = (output: "\(folder)/output-\(UUID().uuidString)", errors: "\(folder)/errors-\(UUID().uuidString)")
        for file in [files.output, files.errors] { try Data().write(to: URL(fileURLWithPath: file)) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Computer.executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.filter { ["LD_LIBRARY_PATH", "PATH"].contains($0.key) }
            .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (
            try FileHandle(forWritingTo: URL(fileURLWithPath: files.output)), try FileHandle(forWritingTo: URL(fileURLWithPath: files.errors))
        )
        // Foundation keeps the handles of processes that have ended.
        defer { for handle in [output, errors] { try? handle.close() } }
        process.standardOutput = output
        process.standardError = errors
        try await process.run(killAfter: .seconds(60), started: started)
        return (
            process.status,
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: files.output)), as: UTF8.self),
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: files.errors)), as: UTF8.self)
        )
    }
}
