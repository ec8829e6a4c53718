import Foundation
import Testing

/// Node's own runner, where this machine has it: what it makes of a test file.
enum NodeRunner {
    static let isAvailable = executable != nil
    static let skipped = Comment(rawValue: "there is no `node` of version 20 on the PATH to compare with")

    private static let executable: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let candidates = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "node") }
        guard let node = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }),
            let output = try? output(of: node, ["--version"], in: FileManager.default.temporaryDirectory), output.hasPrefix("v20.")
        else { return nil }
        return node
    }()

    /// A line for each test: its path, its status, and why it failed.
    static func lines(of file: URL) async throws -> [String] {
        let node = try #require(executable)
        let folder = try ScratchProject(["reporter.mjs": reporter])
        let reporter = folder.url.appending(path: "reporter.mjs")
        return try await withCheckedThrowingContinuation { continuation in
            // Waiting for a process would block one of the few threads that tests run on.
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        try output(of: node, ["--test", "--test-reporter", reporter.path, file.path], in: file.deletingLastPathComponent())
                            .split(separator: "\n").map(String.init)
                    })
            }
        }
    }

    private static func output(of executable: URL, _ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["TZ": "UTC", "NODE_NO_WARNINGS": "1"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }

    /// Suites are lines only where they fail by themselves.
    private static let reporter = #"""
        export default async function* report(source) {
          const names = [];
          for await (const { type, data } of source) {
            if (type === 'test:start') names[data.nesting] = data.name;
            if (type !== 'test:pass' && type !== 'test:fail') continue;
            const error = data.details.error;
            if (data.details.type === 'suite' && (error === undefined || error.failureType === 'subtestsFailed')) continue;
            const path = [...names.slice(0, data.nesting), data.name].join(' > ');
            const status = data.skip !== undefined ? 'skipped' : data.todo !== undefined ? 'todo' : type === 'test:pass' ? 'passed' : 'failed';
            const reason = [data.skip, data.todo].find((value) => typeof value === 'string');
            const cause = error?.failureType === 'hookFailed' ? `: ${error.cause?.message ?? error.cause}` : '';
            const why = error === undefined ? '' : ` | ${error.failureType} | ${`${error.message}${cause}`.split('\n')[0]}`;
            yield `${path} | ${status}${reason === undefined ? '' : ` (${reason})`} | line ${data.line}${why}\n`;
          }
        }
        """#
}
