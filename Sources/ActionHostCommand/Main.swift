import ActionHost
import ArgumentParser
import Foundation

/// The program: reads the command line, runs the command, ends with its status.
@main
enum Main {
    static func main() async {
        WorkerProcess.serveIfAsked()
        let arguments = StateArgument.protected(Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try RootCommand.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            Terminal.end(with: .completed)
        } catch {
            end(with: error, arguments)
        }
    }

    private static func end(with error: any Error, _ arguments: [String]) -> Never {
        if let failure = error as? CommandFailure { Terminal.end(with: failure) }
        // What is left comes from the argument parser: a request for help, or wrong usage.
        let message = RootCommand.message(for: error)
        guard !RootCommand.exitCode(for: error).isSuccess else {
            Terminal.write(message + "\n")
            Terminal.end(with: .completed)
        }
        let command = RootCommand.name(of: arguments)
        Terminal.end(with: CommandFailure(.usage, "\(message)\nSee '\(command) --help'."))
    }
}
