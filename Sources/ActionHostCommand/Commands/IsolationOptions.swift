import ActionHost
import ArgumentParser

/// The options about what stands between a login and this process.
struct IsolationOptions: ParsableArguments {
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case thread
        case process
    }

    @Option(
        name: .customLong("isolation"),
        help: "Where actions run: in a thread of this process, or in a process of their own, which keeps every limit for every script.")
    var kind = Kind.thread

    @Flag(help: "With --isolation process: refuse to start where the kernel refuses a part of the sandbox.")
    var strict = false

    func validate() throws {
        if strict && kind == .thread { throw ValidationError("--strict needs --isolation process: there is no sandbox in a thread") }
    }

    /// This program is its own worker, even when its file has been replaced meanwhile.
    var isolation: Isolation {
        switch kind {
        case .thread: .thread
        case .process: .process(executable: "/proc/self/exe", isStrict: strict)
        }
    }

    /// The options as words of a command line.
    var words: [String] { (kind == .thread ? [] : ["--isolation", kind.rawValue]) + (strict ? ["--strict"] : []) }
}
