import ArgumentParser
import Foundation

/// `--watch`, for every command that can run again when files change.
struct WatchOptions: ParsableArguments {
    @Flag(help: "Run again whenever a file that goes into the run is saved, until Ctrl-C.")
    var watch = false

    /// Does nothing without `--watch`. With it, has this program run with the same arguments, again and again, and does not return.
    ///
    /// - Parameters:
    ///   - paths: the files and folders that go into the run, folders with all below them.
    ///   - written: files that the run itself writes.
    func runAgainOnSave(_ paths: [String], ignoring written: [String] = []) throws(CommandFailure) {
        guard watch else { return }
        guard !paths.contains("-") else {
            throw CommandFailure(.usage, "--watch cannot read standard input again: put what stands there into a file")
        }
        try WatchLoop(watcher: FileWatcher(paths, ignoring: written), arguments: Self.withoutFlag(CommandLine.arguments)).run()
    }

    private static func withoutFlag(_ arguments: [String]) -> [String] {
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        return arguments[..<end].filter { $0 != "--watch" } + arguments[end...]
    }
}
