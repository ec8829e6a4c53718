import ActionHost
import ArgumentParser

/// The options of every command that runs actions about counts, sizes, and code made at run time.
struct LimitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A further limit: \(Self.names). Repeatable. (default: likewise)", valueName: "name=value"),
        transform: BoundArgument.init)
    var limit: [BoundArgument] = []

    @Flag(help: "Turn off eval, Function and its kin.")
    var noEval = false

    @Flag(help: "Turn off WebAssembly.")
    var noWebAssembly = false

    /// `event=1MB, effects=10000, …`: each with its default.
    private static let names = ActionBound.allCases.map { "\($0.rawValue)=\($0.text(of: $0.defaultValue))" }.joined(separator: ", ")

    func apply(to configuration: inout ActionHostConfiguration) {
        configuration.bounds = Dictionary(limit.map { ($0.bound, $0.value) }) { _, last in last }
        // Without the option, actions.yaml decides.
        if noEval { configuration.allowsEval = false }
        if noWebAssembly { configuration.allowsWebAssembly = false }
    }

    /// The options that were given, for another command line.
    var words: [String] {
        limit.flatMap { ["--limit", $0.text] } + (noEval ? ["--no-eval"] : []) + (noWebAssembly ? ["--no-web-assembly"] : [])
    }
}
