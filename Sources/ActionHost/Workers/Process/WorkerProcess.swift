import Foundation

/// The worker's side of process isolation: the program that a host starts for each worker.
public enum WorkerProcess {
    /// The only argument of a program that is to be a worker.
    static let argument = "actionhost-worker"

    /// Serves as a worker when that is what this process was started for, and returns at once when it was not.
    ///
    /// The executable `actionhost` does this first thing. A program of your own can be its own worker: let it call this before anything else,
    /// while it has one thread only, and give its own path to ``Isolation/process(executable:isStrict:)``.
    ///
    /// ```swift
    /// @main struct LoginServer {
    ///     static func main() async throws {
    ///         WorkerProcess.serveIfAsked()
    ///         // …
    ///     }
    /// }
    /// ```
    public static func serveIfAsked() {
        guard CommandLine.arguments.dropFirst().elementsEqual([argument]) else { return }
        WorkerServer(descriptor: STDIN_FILENO).serve()
    }
}
