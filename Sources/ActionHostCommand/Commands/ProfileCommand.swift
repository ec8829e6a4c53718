import ActionHost
import ActionHostTesting
import ArgumentParser
import Foundation
import PostLogin

/// `actionhost profile`: where the scripts of a login spend their time.
struct ProfileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Says where the scripts of a login spend their time.",
        discussion: """
            Runs one login again and again, for two seconds, while JavaScriptCore's sampling profiler looks at what runs, and lists the \
            functions and lines of your files in which the time goes. What they call of the engine, of Node's modules and of the host \
            counts for them. Time that a login waits is in no sample.

            Scripts run in the interpreter and the first compiler of the engine, which know their lines; hot loops are slower than in \
            'actionhost run'. A login is not suspended here for long: what an action asks the user for ends it, and the next one begins.

            The exit status is 0 when the login could be run, and 1 when it failed: the report then has what was seen until then.

            EXAMPLES
              actionhost profile
                  the actions of ./actions against actions/event.json
              actionhost profile --only 20-roles --for 10s --flame-graph roles.svg
                  one action, for longer, as a picture too
              actionhost profile --cpu-profile login.cpuprofile
                  for the Performance panel of Chrome's developer tools, VS Code or speedscope
            """)

    @OptionGroup var event: EventOptions

    @Option(
        name: .customLong("for"), help: ArgumentHelp("How long to run logins: 10s, 500ms, 1m.", valueName: "duration"),
        transform: QuantityArgument.duration)
    var duration = QuantityArgument(text: "2s", value: Duration.seconds(2))

    @Option(help: ArgumentHelp("Write a flame graph: an SVG.", valueName: "file"))
    var flameGraph: String?

    @Option(help: ArgumentHelp("Write a .cpuprofile, for developer tools.", valueName: "file"))
    var cpuProfile: String?

    @Option(help: ArgumentHelp("How many functions and lines to list.", valueName: "number"))
    var rows = 15

    @OptionGroup var options: HostOptions

    func validate() throws {
        if rows < 1 { throw ValidationError("--rows has to be at least 1") }
        if options.isolation.isolation != .thread {
            throw ValidationError("only logins in threads can be profiled: leave out --isolation process")
        }
    }

    func run() async throws {
        let catalog = try options.loadCatalog()
        let login = try event.readEvent(for: options, "profile")
        let configuration = options.makeConfiguration(
            users: try options.openUsers(), signing: try options.tokens.makeSigning(), network: try options.networking.settings())
        let profiler = LoginProfiler(catalog: catalog, configuration: configuration)
        let progress = ProgressLine()
        let result: LoginProfiler.Result
        do {
            result = try await profiler.profile(login, for: duration.value) { passed in
                progress.show("profiling: \(Int(passed.milliseconds / 1000)) of \(duration.text)")
            }
        } catch let error as ActionHostError {
            throw CommandFailure(error)
        }
        progress.clear()
        try write(result)
        report(result, profiler.sources)
    }

    private func write(_ result: LoginProfiler.Result) throws(CommandFailure) {
        if let flameGraph {
            try OutputFile(flameGraph).write(FlameGraph(result.profile, title: "\(options.folder): \(result.logins) logins").svg)
        }
        if let cpuProfile { try OutputFile(cpuProfile).write(CPUProfile(result.profile).text) }
    }

    private func report(_ result: LoginProfiler.Result, _ sources: [String: String]) -> Never {
        switch options.format {
        case .json: Terminal.write(json(result).jsonText(pretty: true) + "\n")
        case .text:
            let count = result.logins == 1 ? "1 login" : "\(result.logins) logins"
            Terminal.write(
                "\(count) in \(result.duration.readable), \(result.profile.moments.count) samples\n\n"
                    + ProfileText(result.profile, sources: sources, rows: rows).text)
        }
        if case .failed(let failed) = result.outcome {
            Terminal.end(with: CommandFailure(.failed, "the login failed: \(failed.message)"))
        }
        Terminal.end(with: .completed)
    }

    private func json(_ result: LoginProfiler.Result) -> JSONValue {
        let functions = result.profile.functions.prefix(rows).map { share in
            var members: JSONObject = ["function": .string(share.function.name)]
            members["file"] = share.function.file.map { .string($0) }
            members["line"] = share.function.line.map { .number(Double($0)) }
            members["self_samples"] = .number(Double(share.selfSamples))
            members["total_samples"] = .number(Double(share.totalSamples))
            return JSONValue.object(members)
        }
        let lines = result.profile.lines.prefix(rows).map { share in
            JSONValue.object(["file": .string(share.file), "line": .number(Double(share.line)), "samples": .number(Double(share.samples))])
        }
        return [
            "logins": .number(Double(result.logins)), "duration_ms": .number(result.duration.milliseconds),
            "samples": .number(Double(result.profile.moments.count)), "functions": .array(functions), "lines": .array(lines),
        ]
    }
}
