import ArgumentParser
import Foundation

/// A variable of `process.env` on the command line: `NAME=VALUE`, or `NAME` alone for the process's own of that name.
struct VariableArgument {
    let name: String
    let value: String
    /// The argument as it was written.
    let text: String

    init(_ text: String) throws {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard !parts[0].isEmpty else { throw ValidationError("expected NAME=VALUE or NAME, found '\(text)'") }
        guard let value = parts.count > 1 ? parts[1] : ProcessInfo.processInfo.environment[parts[0]] else {
            throw ValidationError("the environment variable \(parts[0]) is not set")
        }
        (name, self.value, self.text) = (parts[0], value, text)
    }
}
